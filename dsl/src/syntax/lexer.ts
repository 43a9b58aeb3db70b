/**
 * Cuts a text into the tokens of `tokens.ts`, each word with a type of its own.
 *
 * What policies are made of (spaces, words, plain numbers, dates, texts, braces) is read by hand here;
 * wherever that is not certain, the patterns of `tokenOrder` decide, in their order. The answer is that
 * of Chevrotain's lexer with the same patterns: see decisions/0024-a-lexer-of-our-own.md.
 */
import type { IToken, TokenType } from 'chevrotain';
import {
  BracketClose,
  BracketOpen,
  Clock,
  Close,
  Comma,
  Comment,
  Day,
  Dot,
  Equals,
  keywords,
  Minus,
  Name,
  nameType,
  NumberToken,
  Open,
  Percent,
  Plus,
  Relation,
  Space,
  Text,
  Times,
  tokenOrder,
  wordType,
} from './tokens.ts';

/** Characters in a row that begin nothing. */
export interface StrayCharacters {
  readonly offset: number;
  readonly length: number;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: IToken[];
  readonly strays: readonly StrayCharacters[];
}

/** Total: whatever is not a token, a comment or space is among the strays. */
export function tokenize(text: string): Lexed {
  const lexed = {
    tokens: [] as IToken[],
    comments: [] as IToken[],
    strays: [] as StrayCharacters[],
  };
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : unsure;
    if (kind === blank) {
      at++;
      // A line ends with \n, with \r, or with both.
      if (code === newline || (code === carriageReturn && text.charCodeAt(at) !== newline)) {
        line++;
        lineStart = at;
      }
      continue;
    }
    let end = 0;
    let type: TokenType | undefined;
    let image: string | undefined;
    if (kind === letter) {
      end = endOfWord(text, at);
      // A dash that is no hyphen may belong to the word.
      if (end === text.length || text.charCodeAt(end) < 0x2010 || text.charCodeAt(end) > 0x2212) {
        const known = keywordAt(text, at, end);
        image = known?.text ?? text.slice(at, end);
        type = known?.type ?? nameType(image);
      }
    } else if (kind === sign) {
      end = at + 1;
      type = signs[code];
    } else if (kind === digit) {
      end = endOfNumber(text, at);
      if (endsNumber(text, end)) {
        type = NumberToken;
      } else if (isClock(text, at)) {
        type = Clock;
        end = at + 5;
      } else if (isDay(text, at)) {
        type = Day;
        end = at + 10;
      }
    } else if (kind === quote) {
      end = endOfText(text, at);
      if (end > 0) type = Text;
    } else if (kind === comparison) {
      const next = text.charCodeAt(at + 1);
      if (next === space) {
        type = code === equals ? Equals : Relation;
        end = at + 1;
      } else if (next === equals && code !== equals) {
        type = Relation;
        end = at + 2;
      }
    } else if (kind === hash) {
      end = endOfComment(text, at);
      type = Comment;
    }
    if (type === undefined) {
      const found = byPattern(text, at);
      // Of other spaces only the first: what ends lines is counted above.
      end = found?.type === Space ? at + 1 : (found?.end ?? endOfStrays(text, at));
      type = found?.type === Name ? wordType(text.slice(at, end)) : found?.type;
    }
    const column = at - lineStart + 1;
    if (type === undefined) {
      lexed.strays.push({ offset: at, length: end - at, line, column });
    } else if (type !== Space) {
      (type === Comment ? lexed.comments : lexed.tokens).push({
        image: image ?? text.slice(at, end),
        startOffset: at,
        endOffset: end - 1,
        startLine: line,
        endLine: line,
        startColumn: column,
        endColumn: end - lineStart,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
        tokenType: type,
      });
    }
    at = end;
  }
  return lexed;
}

// What a character begins

const [unsure, blank, letter, digit, sign, quote, hash, comparison] = [0, 1, 2, 3, 4, 5, 6, 7];
const [newline, carriageReturn, space, dollar, hyphen, point, colon, equals, backslash] = [
  10, 13, 32, 36, 45, 46, 58, 61, 92,
];

/** The signs with which nothing else begins, by their codes. */
const signs: (TokenType | undefined)[] = Array.from({ length: 128 }, () => undefined);
const plainSigns = [
  Open,
  Close,
  BracketOpen,
  BracketClose,
  Comma,
  Percent,
  Plus,
  Minus,
  Times,
  Dot,
];
for (const type of plainSigns) signs['{}(),%+-*.'.charCodeAt(plainSigns.indexOf(type))] = type;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return blank;
  if (/[A-Za-z]/.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (character === '"') return quote;
  if (character === '#') return hash;
  if ('<>='.includes(character)) return comparison;
  return signs[code] !== undefined ? sign : unsure;
});

/** 1 for what words are made of, except for their hyphens. */
const inWords = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isInWord(text: string, at: number): boolean {
  return inWords[text.charCodeAt(at)] === 1;
}

function isDigit(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === digit;
}

function areDigits(text: string, at: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (!isDigit(text, at + i)) return false;
  return true;
}

// Where what has begun ends

function endOfWord(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    while (isInWord(text, end)) end++;
    if (text.charCodeAt(end) !== hyphen || !isInWord(text, end + 1)) return end;
    end += 2;
  }
}

/** Of the digits, and of those after a point. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text, end)) end++;
  if (text.charCodeAt(end) !== point || !isDigit(text, end + 1)) return end;
  end += 2;
  while (isDigit(text, end)) end++;
  return end;
}

const afterNumbers = new Set([...'\n\r\t){}%#'].map((character) => character.charCodeAt(0)));

/** Whether the number is nothing longer (a date, `14days`, `1,000`, `5 $`); `false` when that is not certain. */
function endsNumber(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === space) {
    const next = text.charCodeAt(end + 1);
    return next < 128 && next !== dollar;
  }
  return end === text.length || afterNumbers.has(code);
}

/** `09:00` */
function isClock(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 2) === colon &&
    areDigits(text, at, 2) &&
    areDigits(text, at + 3, 2) &&
    !isInWord(text, at + 5) &&
    text.charCodeAt(at + 5) !== colon
  );
}

/** `2026-03-01` */
function isDay(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 4) === hyphen &&
    text.charCodeAt(at + 7) === hyphen &&
    areDigits(text, at, 4) &&
    areDigits(text, at + 5, 2) &&
    areDigits(text, at + 8, 2) &&
    !isInWord(text, at + 10) &&
    text.charCodeAt(at + 10) !== hyphen
  );
}

/** After the second quote; 0 when the text has a backslash or does not end in its line. */
function endOfText(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 128 && kinds[code] === quote) return end + 1;
    if (code === backslash || code === newline || code === carriageReturn) return 0;
  }
  return 0;
}

function endOfComment(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === newline || code === carriageReturn) return end;
    end++;
  }
  return end;
}

// Keywords, found without cutting them out of the text

interface Keyword {
  readonly text: string;
  readonly type: TokenType;
}

const keywordTable: (Keyword | undefined)[] = Array.from({ length: 2048 }, () => undefined);
for (const [text, type] of keywords) {
  let slot = slotOf(text, 0, text.length);
  while (keywordTable[slot] !== undefined) slot = (slot + 1) % keywordTable.length;
  keywordTable[slot] = { text, type };
}

function slotOf(text: string, at: number, end: number): number {
  const ends = text.charCodeAt(at) * 31 + text.charCodeAt(end - 1);
  return (ends * 31 + text.charCodeAt((at + end) >> 1) * 7 + end - at) & 2047;
}

function keywordAt(text: string, at: number, end: number): Keyword | undefined {
  for (let slot = slotOf(text, at, end); ; slot = (slot + 1) & 2047) {
    const known = keywordTable[slot];
    if (known === undefined) return undefined;
    if (known.text.length === end - at && standsAt(known.text, text, at)) return known;
  }
}

/** `startsWith`, which is slower for a handful of letters. */
function standsAt(word: string, text: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  }
  return true;
}

// Everything else

const patterns = tokenOrder.map((type) => ({
  type,
  pattern: new RegExp(type.PATTERN as RegExp, 'y'),
}));

function byPattern(text: string, at: number): { type: TokenType; end: number } | undefined {
  for (const { type, pattern } of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { type, end: pattern.lastIndex };
  }
  return undefined;
}

function endOfStrays(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && byPattern(text, end) === undefined) end++;
  return end;
}
