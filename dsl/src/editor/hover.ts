import { HOST_FACTS } from '@lintel/contract';
import { describe } from './complete.ts';
import { deadlineArithmetic } from './deadline-arithmetic.ts';
import type { DeclaredSymbol, Stretch } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import { mentionAt, resolveMention } from './resolve-mention.ts';
import { ruleDocs } from './rule-docs.generated.ts';

/** What an editor shows about the word under the pointer. */
export interface Hover extends Stretch {
  /** Plain sentences, each a paragraph. */
  readonly lines: readonly string[];
  /** A piece of policy text that belongs to it: the declaration, or an example of the construct. */
  readonly code: string | null;
}

/** `null` where nothing helps: in a comment, on a sign, on a number. */
export function hoverAt(set: EditorSet, path: string, offset: number): Hover | null {
  const document = set.documents.get(path);
  if (document === undefined) return null;
  const mention = mentionAt(document, offset);
  const symbol = mention === null ? null : resolveMention(set, document, mention);
  if (mention !== null && symbol !== null) {
    return {
      start: mention.start,
      end: mention.end,
      lines: linesAbout(set, symbol),
      code: headOf(set, symbol),
    };
  }
  const word = document.reading.words.find(
    ({ token: { startOffset, endOffset = startOffset } }) =>
      startOffset <= offset && offset <= endOffset + 1,
  );
  const rule = word?.as?.rules[0];
  if (word === undefined || rule === undefined || !/^[a-z]/i.test(word.token.image)) return null;
  const docs = ruleDocs.get(rule);
  if (docs === undefined || (docs.prose === '' && docs.example === null)) return null;
  return {
    start: word.token.startOffset,
    end: (word.token.endOffset ?? word.token.startOffset) + 1,
    lines: [meaningOf(docs.prose) ?? 'It is written like this:'],
    code: docs.example,
  };
}

/** The first paragraph says what it is for; those after it tell how a text is read. */
function meaningOf(prose: string): string | undefined {
  return prose.split('\n\n').find((paragraph) => paragraph !== '');
}

function linesAbout(set: EditorSet, symbol: DeclaredSymbol): string[] {
  const lines = [`${symbol.name}: ${describe(symbol)}`];
  const tree = set.documents.get(symbol.path)?.parsed.tree;
  if (symbol.kind === 'deadline' && tree !== undefined) {
    const arithmetic = deadlineArithmetic(tree, symbol.word.start);
    if (arithmetic !== null) lines.push(arithmetic);
  }
  if (symbol.kind === 'fact') {
    const fact = HOST_FACTS.find(({ name }) => name === symbol.name);
    if (fact !== undefined) lines.push(fact.meaning);
  }
  return lines;
}

/** The first line of a declaration. */
function headOf(set: EditorSet, { path, whole }: DeclaredSymbol): string {
  const text = set.documents.get(path)?.text ?? '';
  return text.slice(whole.start, whole.end).split(/\r?\n/, 1)[0] ?? '';
}
