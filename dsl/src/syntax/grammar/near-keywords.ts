import type { IToken } from 'chevrotain';
import { editDistance } from '../../diagnostics/nearest.ts';
import { keywords, NumberToken, reservedWords, unitOfWord } from '../tokens.ts';

/** A statement with one word exchanged for a keyword that looks like it. */
export interface Exchange {
  /** Where the word stands among the tokens. */
  readonly index: number;
  /** The keyword in its place: the same place in the text, another meaning. */
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
  const found: { index: number; near: string; cost: number }[] = [];
  for (let index = Math.max(from, fault - reachBack); index <= fault + reachOn; index++) {
    const token = tokens[index];
    if (token === undefined || !/^[A-Za-z]/.test(token.image)) continue;
    for (const { near, distance } of nearKeywords(token.image)) {
      // A word of the language where a name belongs is that mistake, and not a misspelt other name.
      if (reservedWords.has(token.image) && !reservedWords.has(near)) continue;
      const unlikely = disagrees(near, tokens[index - 1]) ? 5 : 0;
      found.push({ index, near, cost: distance * 10 + Math.abs(fault - index) + unlikely });
    }
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostExchanges)
    .flatMap(({ index, near }) => {
      const [token, type] = [tokens[index], keywords.get(near)];
      if (token === undefined || type === undefined) return [];
      const meaning = { image: near, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
      return [{ index, token: { ...token, ...meaning } }];
    });
}

/** `3 day`, `1 days`. */
function disagrees(unit: string, before: IToken | undefined): boolean {
  if (before?.tokenType !== NumberToken || !unitOfWord.has(unit)) return false;
  return (before.image === '1') === unit.endsWith('s');
}

interface Near {
  readonly near: string;
  /** Letters that differ. */
  readonly distance: number;
}

/** Words come again, from one keystroke to the next and within a text: their keywords are looked up once. */
const known = new Map<string, readonly Near[]>();
const mostKnown = 2000;

/** A short word is near with one letter, a longer one with two; swapped neighbours are one. */
function nearKeywords(word: string): readonly Near[] {
  let near = known.get(word);
  if (near === undefined) {
    if (known.size >= mostKnown) known.clear();
    near = [...compared(word)];
    known.set(word, near);
  }
  return near;
}

function* compared(word: string): Iterable<Near> {
  const lower = word.toLowerCase();
  const most = lower.length < 5 ? 1 : 2;
  for (const near of keywords.keys()) {
    if (near === word || Math.abs(near.length - lower.length) > most) continue;
    const distance = editDistance(lower, near);
    if (distance <= most) yield { near, distance };
  }
}
