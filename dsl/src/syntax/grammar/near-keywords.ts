import type { IToken } from 'chevrotain';
import { editDistance } from '../../diagnostics/nearest.ts';
import { retype } from '../token-place.ts';
import { keywords, NumberToken, reservedWords, unitOfWord, wordType } from '../tokens.ts';
import { meantInstead } from './words-of-others.ts';

/** A statement with one word exchanged for one that looks like it, or two words joined to one. */
export interface Exchange {
  /** Where the word stands among the tokens. */
  readonly index: number;
  /** How many tokens it replaces. */
  readonly replaces: 1 | 2;
  /** What stands in their place: the same place in the text, another meaning. */
  readonly token: IToken;
}

/** A repair is looked for this many words before and after the one where reading stopped. */
const reachBack = 3;
const reachOn = 1;
const mostExchanges = 8;

/**
 * Which single words may be misspelt keywords, around the place where reading stopped.
 * The likeliest first: few letters differ, and the place is near.
 *
 * @param from - Where the statement begins.
 * @param fault - Where reading stopped.
 */
export function exchangesNear(tokens: readonly IToken[], from: number, fault: number): Exchange[] {
  const found: (Omit<Exchange, 'token'> & { near: string; cost: number })[] = [];
  for (let index = Math.max(from, fault - reachBack); index <= fault + reachOn; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (token === undefined || !isWritten(token)) continue;
    // How long access lasts is said by what ends its state, and not by a reach.
    if (token.image === 'until' && tokens[from]?.image === 'access') continue;
    const far = Math.abs(fault - index);
    for (const { near, distance } of nearWords(token.image)) {
      // A word of the language where a name belongs is that mistake, and not a misspelt other name.
      if (reservedWords.has(token.image) && !reservedWords.has(near)) continue;
      const unlikely = disagrees(near, tokens[index - 1]) ? 5 : 0;
      found.push({ index, replaces: 1, near, cost: distance * 10 + far + unlikely });
    }
    if (next === undefined || !isWritten(next)) continue;
    for (const near of joined(token.image, next.image, tokens))
      found.push({ index, replaces: 2, near, cost: 15 + far });
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostExchanges)
    .flatMap(({ index, replaces, near }) => {
      const [first, last] = [tokens[index], tokens[index + replaces - 1]];
      if (first === undefined || last === undefined) return [];
      const { endOffset, endLine, endColumn } = last;
      const token = { ...first, endOffset, endLine, endColumn, image: near };
      return [{ index, replaces, token: retype(token as IToken, wordType(near)) }];
    });
}

function isWritten({ image }: IToken): boolean {
  return /^[A-Za-z]/.test(image);
}

/** `can not` for `cannot`, `customer admin` for `customer-admin`. */
function joined(first: string, second: string, tokens: readonly IToken[]): string[] {
  const whole = first + second;
  if (keywords.has(whole)) return [whole];
  const name = `${first}-${second}`;
  if (reservedWords.has(first) || reservedWords.has(second)) return [];
  // Words that mean something by themselves are one name where that name is known, or nearly so.
  const ofLanguage = [first, second].filter((word) => keywords.has(word)).length;
  const isKnown = ofLanguage > 0 && tokens.some(({ image }) => image === name);
  return ofLanguage === 0 || isKnown ? [name] : [];
}

/** `3 day`, `1 days`. */
function disagrees(unit: string, before: IToken | undefined): boolean {
  if (before?.tokenType !== NumberToken || !unitOfWord.has(unit)) return false;
  return (before.image === '1') === unit.endsWith('s');
}

/** `usd` for `USD`. */
const currencies: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()),
);

interface Near {
  readonly near: string;
  /** Letters that differ. */
  readonly distance: number;
}

/** Words come again, from one keystroke to the next and within a text: their keywords are looked up once. */
const known = new Map<string, readonly Near[]>();
const mostKnown = 2000;

function nearWords(word: string): readonly Near[] {
  let near = known.get(word);
  if (near === undefined) {
    if (known.size >= mostKnown) known.clear();
    near = [...compared(word)];
    known.set(word, near);
  }
  return near;
}

/** A short word is near with one letter, a longer one with two; swapped neighbours are one. */
function* compared(word: string): Iterable<Near> {
  for (const near of meantInstead(word)) yield { near, distance: 1 };
  if (currencies.has(word)) yield { near: word.toUpperCase(), distance: 1 };
  const lower = word.toLowerCase();
  const most = lower.length < 5 ? 1 : 2;
  for (const near of keywords.keys()) {
    if (near === word || Math.abs(near.length - lower.length) > most) continue;
    const distance = editDistance(lower, near);
    if (distance <= most) yield { near, distance };
  }
}
