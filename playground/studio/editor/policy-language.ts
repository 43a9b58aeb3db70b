import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { keywords, reservedWords, unitOfWord } from '@lintel/dsl';
import { tags } from '@lezer/highlight';

/** What the reader of a line is in the middle of. */
interface LineState {
  /** Whether the next word begins a statement. */
  atStart: boolean;
  /** The word that began the statement, while what it declares is still to come. */
  declares: boolean;
}

/** Words after which a name is declared, and not used. */
const DECLARING = new Set(
  'policy approval catalogue state deadline setting fact memory count choice role request event feature meter plan add-on bundle licence'.split(
    ' ',
  ),
);

/**
 * Colours for the policy language, line by line; the words are those of the grammar. A statement
 * begins with its lead word, so that word alone is drawn as a keyword: `pause` the request is a name.
 */
export const policyLanguage = StreamLanguage.define<LineState>({
  name: 'lintel',
  startState: () => ({ atStart: true, declares: false }),
  copyState: (state) => ({ ...state }),
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['{', '(', '"'] } },
  token(stream, state) {
    if (stream.sol()) state.atStart = true;
    if (stream.eatSpace()) return null;
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/"(?:[^"\\]|\\.)*"?/)) return settle(state, 'string');
    if (stream.match(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|\d\d:\d\d/)) return settle(state, 'literal');
    if (stream.match(/\d[\d.,]*%?/)) return settle(state, 'number');
    if (stream.match(/[{}]/)) {
      state.atStart = true;
      state.declares = false;
      return 'brace';
    }
    const word = stream.match(/[A-Za-z][\w-]*/);
    if (word && word !== true) return wordColour(word[0], state);
    stream.next();
    return settle(state, 'operator');
  },
});

function wordColour(word: string, state: LineState): string {
  const wasStart = state.atStart;
  state.atStart = false;
  if (state.declares && !reservedWords.has(word)) {
    state.declares = false;
    return 'variableName.definition';
  }
  if (wasStart || word === 'state') {
    // `start state trialing`: the second word declares.
    state.declares = DECLARING.has(word);
    state.atStart = word === 'start' || word === 'end';
    if (keywords.has(word)) return 'keyword';
  }
  if (reservedWords.has(word)) return 'controlKeyword';
  if (unitOfWord.has(word) || /^[A-Z]{3}$/.test(word)) return 'unit';
  return keywords.has(word) ? 'modifier' : 'variableName';
}

function settle(state: LineState, colour: string): string {
  state.atStart = false;
  state.declares = false;
  return colour;
}

/** Colours by class, so that the stylesheet decides for light and dark. */
export const policyColours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.comment, class: 'tok-comment' },
    { tag: tags.string, class: 'tok-string' },
    { tag: tags.literal, class: 'tok-number' },
    { tag: tags.number, class: 'tok-number' },
    { tag: tags.unit, class: 'tok-unit' },
    { tag: tags.keyword, class: 'tok-lead' },
    { tag: tags.controlKeyword, class: 'tok-word' },
    { tag: tags.modifier, class: 'tok-soft' },
    { tag: tags.definition(tags.variableName), class: 'tok-declared' },
    { tag: tags.variableName, class: 'tok-name' },
    { tag: tags.operator, class: 'tok-word' },
    { tag: tags.brace, class: 'tok-brace' },
  ]),
);
