import type { IToken, TokenType } from 'chevrotain';
import { numberWord } from '../../diagnostics/meant-words.ts';
import { shortUnit } from '../short-units.ts';
import { retype } from '../token-place.ts';
import {
  Clock,
  Close,
  Comma,
  Currency,
  Day,
  Dot,
  Equals,
  keywords,
  NumberToken,
  Open,
  Plus,
  Minus,
  Divided,
  Percent,
  Relation,
  Text,
  unitOfWord,
  wordType,
} from '../tokens.ts';
import { otherWordings } from './other-wordings.ts';

/** A statement with some of its words said as the language says them. */
export interface Rewording {
  /** Where the words stand among the tokens, and how many they are. */
  readonly index: number;
  readonly replaces: number;
  /** What stands in their place. Empty: they are left out. */
  readonly tokens: readonly IToken[];
  readonly cost: number;
}

/** Words are looked for this far before and after the place where reading stopped. */
const reachBack = 4;
const reachOn = 1;
const longestRest = 12;
const mostRewordings = 12;

/** The likeliest first: what says most about the place, and stands nearest to it. */
export function rewordingsNear(
  tokens: readonly IToken[],
  from: number,
  fault: number,
): Rewording[] {
  const found: Rewording[] = [];
  for (let index = Math.max(from, fault - longestRest); index <= fault + reachOn; index++) {
    for (const wording of wordings) {
      if (wording.first && index !== from) continue;
      const end = wording.said.length + index;
      if (!wording.first && !wording.open && (index < fault - reachBack || end < fault - 1))
        continue;
      for (const matched of match(wording.said, 0, tokens, index, [])) {
        if (matched.end <= fault - 1 || matched.end <= index) continue;
        const cost = Math.abs(fault - index) - 3 * wording.literals - (wording.first ? 2 : 0);
        wording.meant.forEach((meant, choice) => {
          const instead = build(meant, matched.captures, tokens[index]!);
          if (instead !== null)
            found.push({
              index,
              replaces: matched.end - index,
              tokens: instead,
              cost: cost + choice,
            });
        });
        break;
      }
    }
    found.push(...computed(tokens, index, fault, from));
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, mostRewordings);
}

/** What the pieces of a wording took, in their order. */
type Captures = readonly { readonly kind: string; readonly tokens: readonly IToken[] }[];

interface Wording {
  readonly first: boolean;
  /** It takes any number of words, so it may begin far away. */
  readonly open: boolean;
  readonly literals: number;
  readonly said: readonly string[];
  readonly meant: readonly (readonly string[])[];
}

const wordings: readonly Wording[] = otherWordings.map(({ said, meant }) => {
  const pieces = said.split(' ');
  const first = pieces[0] === '^';
  const words = first ? pieces.slice(1) : pieces;
  return {
    first,
    open: words.includes('<rest>'),
    literals: words.filter((word) => !word.startsWith('<')).length,
    said: words,
    meant: meant.map((text) => text.split(' ').filter((word) => word !== '')),
  };
});

const isPlace: Readonly<Record<string, (token: IToken) => boolean>> = {
  '<name>': ({ image }) => /^[A-Za-z]/.test(image),
  '<n>': ({ tokenType, image }) => tokenType === NumberToken || numberWord(image) !== null,
  '<unit>': ({ image }) => unitOfWord.has(image.toLowerCase()),
  '<text>': ({ tokenType }) => tokenType === Text,
  '<day>': ({ tokenType }) => tokenType === Day,
  '<month>': ({ image }) => monthNumber(image) > 0,
  '<money>': ({ tokenType }) => tokenType === Currency,
  '<any>': ({ tokenType }) => tokenType !== Open && tokenType !== Close,
};

function* match(
  said: readonly string[],
  piece: number,
  tokens: readonly IToken[],
  at: number,
  captures: Captures,
): Iterable<{ end: number; captures: Captures }> {
  const word = said[piece];
  if (word === undefined) {
    yield { end: at, captures };
    return;
  }
  const token = tokens[at];
  const before = piece === 0 ? undefined : tokens[at - 1];
  if (token === undefined || (before !== undefined && token.startLine !== before.endLine)) return;
  if (word === '<rest>') {
    const taken: IToken[] = [];
    for (let end = at; end < at + longestRest; end++) {
      const next = tokens[end];
      if (next === undefined || next.startLine !== token.startLine) return;
      if (next.tokenType === Open || next.tokenType === Close) return;
      taken.push(next);
      const capture = { kind: word, tokens: [...taken] };
      yield* match(said, piece + 1, tokens, end + 1, [...captures, capture]);
    }
    return;
  }
  const place = Object.hasOwn(isPlace, word) ? isPlace[word] : undefined;
  if (place === undefined ? token.image.toLowerCase() !== word : !place(token)) return;
  const kept = place === undefined ? captures : [...captures, { kind: word, tokens: [token] }];
  yield* match(said, piece + 1, tokens, at + 1, kept);
}

/** `null` when the wording names something that was not there. */
function build(meant: readonly string[], captures: Captures, place: IToken): IToken[] | null {
  const used = new Map<string, number>();
  const result: IToken[] = [];
  for (const word of meant) {
    const [, kind = '', number] = /^<([a-z]+)(?::(\d))?>$/.exec(word) ?? [];
    if (kind === '') {
      const joined = word.replace(/<name>/g, () => {
        const nth = used.get('<name>') ?? 0;
        used.set('<name>', nth + 1);
        return captures.filter((one) => one.kind === '<name>')[nth]?.tokens[0]?.image ?? '';
      });
      result.push(written(joined, place));
      continue;
    }
    const all = captures.filter((one) => one.kind === `<${kind}>`);
    const nth = number === undefined ? (used.get(`<${kind}>`) ?? 0) : Number(number) - 1;
    used.set(`<${kind}>`, nth + 1);
    const taken = all[nth] ?? all.at(-1);
    if (taken === undefined) return null;
    result.push(...taken.tokens.map((token) => asDigits(kind, token)));
  }
  return result;
}

/** `three` as `3`, where a number was looked for. */
function asDigits(kind: string, token: IToken): IToken {
  const digits = kind === 'n' ? numberWord(token.image) : null;
  if (digits !== null) return written(digits, token);
  return kind === 'unit' ? written(token.image.toLowerCase(), token) : token;
}

const signs: ReadonlyMap<string, TokenType> = new Map([
  [',', Comma],
  ['.', Dot],
  ['%', Percent],
  ['=', Equals],
  ['+', Plus],
  ['-', Minus],
  ['/', Divided],
  ['<', Relation],
  ['>', Relation],
  ['<=', Relation],
  ['>=', Relation],
]);

/** A word or sign that the author did not write, at the place of one that was written. */
function written(image: string, place: IToken): IToken {
  const type =
    signs.get(image) ??
    (/^\d{4}-/.test(image)
      ? Day
      : /^\d\d:\d\d$/.test(image)
        ? Clock
        : /^\d/.test(image)
          ? NumberToken
          : image.startsWith('"')
            ? Text
            : wordType(image));
  return retype({ ...place, image }, type);
}

/** What no list can hold: numbers in groups, numbers in words, times of day, capitals, short units. */
function* computed(
  tokens: readonly IToken[],
  index: number,
  fault: number,
  fromFirst: number,
): Iterable<Rewording> {
  if (index < fault - reachBack) return;
  const token = tokens[index];
  if (token === undefined) return;
  const [next, third] = [tokens[index + 1], tokens[index + 2]];
  const cost = Math.abs(fault - index);
  const one = (replaces: number, image: string, less = 0): Rewording => ({
    index,
    replaces,
    tokens: [written(image, token)],
    cost: cost - less,
  });
  const digits = numberWord(token.image);
  if (digits !== null) yield one(1, digits);
  if (unitOfWord.has(token.image.toLowerCase()) && !unitOfWord.has(token.image))
    yield one(1, token.image.toLowerCase());
  const unit = shortUnit(token.image);
  const before = tokens[index - 1];
  if (unit !== null && before?.tokenType === NumberToken)
    yield one(1, before.image === '1' ? unit : `${unit}s`, 3);
  if (/^[A-Za-z]/.test(token.image) && next !== undefined && next.startLine === token.endLine) {
    const hyphenated = `${token.image}-${next.image}`.toLowerCase();
    if (keywords.has(hyphenated)) yield one(2, hyphenated, 3);
  }
  if (token.tokenType === NumberToken && next !== undefined) {
    const half = /^[ap]m$/i.exec(next.image)?.[0]?.toLowerCase();
    const hour = Number(token.image);
    if (half !== undefined && hour >= 1 && hour <= 12)
      yield one(2, `${String((hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:00`, 3);
    const day = writtenDay(token, next, third);
    if (day !== null) yield { index, replaces: 3, tokens: [written(day, token)], cost: cost - 5 };
    if (next.tokenType === NumberToken && /^\d{3}$/.test(next.image))
      yield one(2, token.image + next.image, 3);
    if (next.tokenType === Comma && third !== undefined && /^\d\d?$/.test(third.image))
      yield one(3, `${token.image}.${third.image}`, 3);
  }
  if (index === fromFirst && next !== undefined && conditionWords.has(token.image)) {
    const declares = (...words: string[]): boolean =>
      tokens.some(
        ({ image }, i) => image === next.image && words.includes(tokens[i - 1]?.image ?? ''),
      );
    const first = declares('deadline', 'schedule')
      ? 'at'
      : declares('fact', 'memory', 'choice')
        ? 'once'
        : 'on';
    const isThen = third?.image === 'then';
    yield {
      index,
      replaces: isThen ? 3 : 2,
      tokens: [written(first, token), next],
      cost: cost - 4,
    };
  }
  if (before?.image === 'expect' && isState(token.image, tokens))
    yield { index, replaces: 1, tokens: [written('state', token), token], cost };
  if (/^[A-Z]/.test(token.image)) {
    const end = endOfLine(tokens, index);
    const lower = tokens
      .slice(index, end)
      .map((word) => (isShouted(word) ? written(word.image.toLowerCase(), word) : word));
    if (lower.some((word, i) => word.image !== tokens[index + i]?.image))
      yield { index, replaces: end - index, tokens: lower, cost: cost + 6 };
  }
}

function isState(name: string, tokens: readonly IToken[]): boolean {
  return tokens.some(({ image }, i) => image === name && tokens[i - 1]?.image === 'state');
}

const conditionWords: ReadonlySet<string> = new Set(['when', 'if', 'once', 'on']);

/** `1 March 2026`, or `null`. */
function writtenDay(day: IToken, month: IToken, year: IToken | undefined): string | null {
  const number = monthNumber(month.image);
  if (number === 0 || !/^\d\d?$/.test(day.image)) return null;
  if (year === undefined || !/^\d{4}$/.test(year.image)) return null;
  return `${year.image}-${String(number).padStart(2, '0')}-${day.image.padStart(2, '0')}`;
}

/** From 1; 0 when it is no month. */
function monthNumber(word: string): number {
  return word.length < 3 ? 0 : months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** `GO`, `Go`: a word of the language in capitals, or any word that is all in capitals. */
function isShouted({ image, tokenType }: IToken): boolean {
  if (!/^[A-Z]/.test(image) || tokenType === Text) return false;
  return (
    keywords.has(image.toLowerCase()) || (/^[A-Z][A-Z-]+$/.test(image) && tokenType !== Currency)
  );
}

function endOfLine(tokens: readonly IToken[], index: number): number {
  let end = index + 1;
  while (
    tokens[end]?.startLine === tokens[index]?.startLine &&
    tokens[end]?.tokenType !== Open &&
    tokens[end]?.tokenType !== Close
  )
    end++;
  return end;
}
