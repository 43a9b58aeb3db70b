/**
 * From what was lexed to what the grammar may meet: words get their types, and each near miss
 * (`2026-3-1`, `14-days`, `==`, `;`) becomes one diagnostic and the token that was meant.
 */
import type { Diagnostic, Fix } from '@lintel/contract';
import type { IToken, TokenType } from 'chevrotain';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { replacement, report, type ReportValues } from '../diagnostics/report.ts';
import {
  Clock,
  Colon,
  Currency,
  DashedName,
  Day,
  Equals,
  GluedNumber,
  GroupedNumber,
  Instant,
  keyword,
  Measure,
  Name,
  NearClock,
  NearDay,
  NearInstant,
  NumberToken,
  OddComment,
  OddNumber,
  OddOperator,
  OddText,
  Open,
  OpenText,
  Relation,
  Semicolon,
  SignedMoney,
  Text,
  unitOfWord,
  wordType,
} from './tokens.ts';
import type { StrayCharacters } from './lexer.ts';
import { shortUnit } from './short-units.ts';
import { retype, spanOf, split, tokenAfter } from './token-place.ts';

/** Names that an object has from birth; a machine keyed by them would find what nobody wrote. */
const keptBack: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype).concat('prototype'),
);

interface Mending {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** The tokens so far: a near miss may depend on what stands before it. */
  readonly mended: IToken[];
  next: IToken | undefined;
  /** Colons that mean nothing where they stand. */
  readonly strays: StrayCharacters[];
}

/** @returns What was meant; `null` for the token as it is. */
type Mend = (token: IToken, mending: Mending) => readonly IToken[] | null;

/** Changes the types of the given tokens in place, and adds to `diagnostics` and `strays`. */
export function mendTokens(
  tokens: readonly IToken[],
  file: string,
  diagnostics: Diagnostic[],
  strays: StrayCharacters[] = [],
): IToken[] {
  const mending: Mending = { file, diagnostics, mended: [], next: undefined, strays };
  const { mended } = mending;
  for (const [i, token] of tokens.entries()) {
    mending.next = tokens[i + 1];
    const meant = mends[token.tokenTypeIdx]?.(token, mending) ?? null;
    if (meant === null) mended.push(token);
    else mended.push(...meant);
  }
  return mended;
}

/** By the index of the type. */
const mends: (Mend | undefined)[] = [];
for (const [type, mend] of [
  [Name, checkName],
  [NumberToken, checkNumber],
  [Day, checkDay],
  [Clock, checkClock],
  [NearInstant, mendInstant],
  [NearDay, mendDay],
  [NearClock, mendClock],
  [GroupedNumber, mendGroupedNumber],
  [GluedNumber, mendGluedNumber],
  [SignedMoney, mendSignedMoney],
  [OpenText, mendOpenText],
  [OddText, mendOddText],
  [OddOperator, mendOperator],
  [Semicolon, dropSemicolon],
  [Colon, mendColon],
  [DashedName, mendDashedName],
  [OddNumber, mendOddNumber],
  [OddComment, dropComment],
] as const satisfies readonly (readonly [TokenType, Mend])[])
  mends[type.tokenTypeIdx ?? 0] = mend;

function complain(
  { file, diagnostics }: Mending,
  code: DiagnosticCode,
  token: IToken,
  values: ReportValues,
  mended?: string,
): void {
  const span = spanOf(file, token);
  const fixes: Fix[] =
    mended === undefined
      ? []
      : [replacement(mended === '' ? 'remove it' : `write \`${mended}\``, span, mended)];
  diagnostics.push(report(code, span, values, { fixes }));
}

function checkName(token: IToken, mending: Mending): null {
  if (keptBack.has(token.image)) complain(mending, 'LTL-1028', token, { found: token.image });
  return null;
}

function checkNumber(token: IToken, mending: Mending): null {
  if (token.image.length > 15 && Number(token.image) > Number.MAX_SAFE_INTEGER) {
    complain(mending, 'LTL-1023', token, { found: token.image });
  }
  return null;
}

function checkDay(token: IToken, mending: Mending): null {
  const { image } = token;
  const [year, month] = [Number(image.slice(0, 4)), Number(image.slice(5, 7))];
  const day = Number(image.slice(8));
  const last = lastDayOf(year, month);
  if (last === null) {
    complain(mending, 'LTL-1024', token, { found: image, help: 'months run from 01 to 12' });
  } else if (day < 1 || day > last) {
    const help = `this month runs from 01 to ${String(last)}`;
    complain(mending, 'LTL-1024', token, { found: image, help });
  }
  return null;
}

/** `null` when there is no such month. */
function lastDayOf(year: number, month: number): number | null {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return null;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function checkClock(token: IToken, mending: Mending): null {
  if (token.image.slice(0, 2) > '23' || token.image.slice(3) > '59') {
    const help = 'times run from 00:00 to 23:59; the end of a day is 00:00 of the next';
    // After a date it would be the beginning of that day, and not its end.
    const isOfDay = mending.mended.at(-1)?.tokenType === Day;
    const mended = token.image === '24:00' && !isOfDay ? '00:00' : undefined;
    complain(mending, 'LTL-1024', token, { found: token.image, help }, mended);
  }
  return null;
}

function mendInstant(token: IToken, mending: Mending): readonly IToken[] {
  const local = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(token.image);
  if (local !== null && mending.mended.at(-1)?.image === 'at') {
    const [, day = '', clock = ''] = local;
    const mended = `${day} ${clock}`;
    const values = { found: token.image, what: 'a date and a time', help: `write \`${mended}\`` };
    complain(mending, 'LTL-1014', token, values, mended);
    return split(token, day.length, 1, [Day, Clock]);
  }
  const help = 'write date, time and zone, such as `2026-03-15T13:00:00Z`';
  complain(mending, 'LTL-1014', token, { found: token.image, what: 'an instant', help });
  return [retype(token, Instant)];
}

function mendDay(token: IToken, mending: Mending): readonly IToken[] {
  const [first = '', second = '', third = ''] = token.image.split(/[-/.]/);
  // Whether 3/4/2026 is in March or in April depends on who reads it: no fix for that.
  const mended =
    first.length === 4
      ? `${first}-${second.padStart(2, '0')}-${third.padStart(2, '0')}`
      : undefined;
  const help =
    mended === undefined ? 'write year, month and day: `2026-03-01`' : `write \`${mended}\``;
  complain(mending, 'LTL-1014', token, { found: token.image, what: 'a date', help }, mended);
  return [retype(token, Day)];
}

function mendClock(token: IToken, mending: Mending): readonly IToken[] {
  const [, hour = '', minute = '', half] =
    /^(\d+):(\d+)(?::\d\d)?([ap]m)?$/.exec(token.image) ?? [];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  const mended =
    minute.length === 2 && hours < 24 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
  const help = mended === undefined ? 'write hours and minutes: `09:00`' : `write \`${mended}\``;
  complain(mending, 'LTL-1014', token, { found: token.image, what: 'a time', help }, mended);
  return [retype(token, Clock)];
}

function mendGroupedNumber(token: IToken, mending: Mending): readonly IToken[] {
  const mended = token.image.replace(/[,'\u2019]/g, '');
  complain(mending, 'LTL-1016', token, { found: token.image, mended }, mended);
  // What follows reckons with it.
  return [retype({ ...token, image: mended }, NumberToken)];
}

function mendGluedNumber(token: IToken, mending: Mending): readonly IToken[] {
  const [, digits = '', hyphen = '', rest = ''] =
    /^(\d+(?:\.\d+)?)(-?)(.+)$/.exec(token.image) ?? [];
  const type = wordType(rest);
  if (unitOfWord.has(rest) || type === Currency || type === Measure) {
    const mended = `${digits} ${rest}`;
    complain(mending, 'LTL-1015', token, { found: token.image, mended }, mended);
    return split(token, digits.length, hyphen.length, [NumberToken, type]);
  }
  const said = glued(digits, rest);
  if (said === null) {
    complain(mending, 'LTL-1017', token, { found: token.image });
    return [retype(token, Name)];
  }
  const { near, types } = said;
  complain(mending, 'LTL-1035', token, { found: token.image, near }, near);
  const words = near.split(' ');
  return types.map((meant, i) =>
    retype({ ...(i === 0 ? token : tokenAfter(token, meant)), image: words[i] ?? '' }, meant),
  );
}

/** `14d`, `3pm`, `1st`, `10k`: a number and what belongs to it, or `null`. */
function glued(
  digits: string,
  rest: string,
): { readonly near: string; readonly types: readonly TokenType[] } | null {
  const half = rest.toLowerCase();
  if (/^[ap]m$/.test(half) && /^(?:[1-9]|1[0-2])$/.test(digits)) {
    const hour = (Number(digits) % 12) + (half === 'pm' ? 12 : 0);
    return { near: `${String(hour).padStart(2, '0')}:00`, types: [Clock] };
  }
  if (/^(?:st|nd|rd|th)$/.test(half)) return { near: digits, types: [NumberToken] };
  if (half === 'k' && Number.isInteger(Number(digits) * 1000))
    return { near: String(Number(digits) * 1000), types: [NumberToken] };
  const unit = shortUnit(half);
  if (unit === null) return null;
  const word = digits === '1' ? unit : `${unit}s`;
  return { near: `${digits} ${word}`, types: [NumberToken, wordType(word)] };
}

/** The currency that a sign most often stands for. */
const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
]);

function mendSignedMoney(token: IToken, mending: Mending): readonly IToken[] {
  const sign = /[^\d., ]/.exec(token.image)?.[0] ?? '';
  const currency = currencies.get(sign) ?? 'EUR';
  // 1,000 is a thousand, and 4,90 is 4.90.
  const amount = token.image
    .replace(/[^\d.,]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  const mended = `${amount} ${currency}`;
  complain(mending, 'LTL-1034', token, { found: token.image, mended }, mended);
  return [
    retype({ ...token, image: amount }, NumberToken),
    { ...tokenAfter(token, Currency), image: currency },
  ];
}

function mendOpenText(token: IToken, mending: Mending): readonly IToken[] {
  complain(mending, 'LTL-1012', token, {}, `${token.image.trimEnd()}"`);
  return [retype(token, Text)];
}

function mendOddText(token: IToken, mending: Mending): readonly IToken[] {
  const text = token.image.slice(1, -1);
  complain(mending, 'LTL-1013', token, { text }, `"${text.replaceAll('"', '\\"')}"`);
  return [retype(token, Text)];
}

/** What signs of other languages are here. `true` as second: the meaning is the opposite of `is`. */
const operators: ReadonlyMap<string, readonly [string, TokenType]> = new Map([
  ['==', ['is', keyword('is')]],
  ['===', ['is', keyword('is')]],
  ['!=', ['is not', keyword('is')]],
  ['!==', ['is not', keyword('is')]],
  ['<>', ['is not', keyword('is')]],
  ['\u2260', ['is not', keyword('is')]],
  ['&&', ['and', keyword('and')]],
  ['||', ['or', keyword('or')]],
  ['=>', ['>=', Relation]],
  ['=<', ['<=', Relation]],
  ['\u2264', ['<=', Relation]],
  ['\u2265', ['>=', Relation]],
]);

function mendOperator(token: IToken, mending: Mending): readonly IToken[] {
  const found = token.image;
  if (found.startsWith('==') && givesValue(mending.mended)) {
    complain(mending, 'LTL-1018', token, { found, mended: '=' }, '=');
    return [retype(token, Equals)];
  }
  const [mended, type] = operators.get(found) ?? ['=', Equals];
  complain(mending, 'LTL-1018', token, { found, mended }, mended);
  retype(token, type);
  return mended === 'is not' ? [token, tokenAfter(token, keyword('not'))] : [token];
}

const beforeAssignment: ReadonlySet<TokenType> = new Set(
  ['setting', 'given', 'choice', 'with', 'expect'].map(keyword),
);

/** Whether the sign after these tokens gives a value (`setting x = 5`) and does not compare. */
function givesValue(before: readonly IToken[]): boolean {
  const introducing = before.at(-2);
  return introducing !== undefined && beforeAssignment.has(introducing.tokenType);
}

const beforeMeaning: ReadonlySet<TokenType> = new Set(
  ['deadline', 'schedule', 'fact', 'memory'].map(keyword),
);
const blockWords: ReadonlySet<TokenType> = new Set(
  'policy approval catalogue review scenario state stage plan add-on bundle'
    .split(' ')
    .map(keyword),
);

/** `setting x: 5` gives a value, `fact x: number` a meaning, and `state x:` opens a block. */
function mendColon(token: IToken, mending: Mending): readonly IToken[] {
  const { mended, next } = mending;
  const introducing = mended.at(-2)?.tokenType;
  const endsLine = next === undefined || (next.startLine ?? 0) > (token.startLine ?? 0);
  if (!endsLine && givesValue(mended)) return instead(token, mending, '=', Equals);
  if (!endsLine && introducing !== undefined && beforeMeaning.has(introducing))
    return instead(token, mending, 'is', keyword('is'));
  const first = mended.findLastIndex(({ startLine }) => startLine !== token.startLine) + 1;
  const opens = mended.slice(first, first + 2).some(({ tokenType }) => blockWords.has(tokenType));
  if (endsLine && opens) return instead(token, mending, '{', Open);
  const { startOffset: offset, startLine: line = 1, startColumn: column = 1 } = token;
  mending.strays.push({ offset, length: 1, line, column });
  return [];
}

/** Another sign stands for it here; a space goes before it where there is none. */
function instead(
  token: IToken,
  mending: Mending,
  meant: string,
  type: TokenType,
): readonly IToken[] {
  const span = spanOf(mending.file, token);
  const before = mending.mended.at(-1)?.endOffset;
  const text = before === token.startOffset - 1 ? ` ${meant}` : meant;
  const fixes = [replacement(`write \`${meant}\``, span, text)];
  const values = { found: token.image, mended: meant };
  mending.diagnostics.push(report('LTL-1018', span, values, { fixes }));
  return [retype({ ...token, image: meant }, type)];
}

function mendDashedName(token: IToken, mending: Mending): readonly IToken[] {
  const mended = token.image.replace(/[\u2010-\u2015\u2212]/g, '-');
  complain(mending, 'LTL-1018', token, { found: token.image, mended }, mended);
  return [retype({ ...token, image: mended }, wordType(mended))];
}

function mendOddNumber(token: IToken, mending: Mending): readonly IToken[] {
  const mended = [...token.image]
    // In each of these scripts the digits begin at a code that ends in 0.
    .map((digit) => String(digit.charCodeAt(0) & 0xf))
    .join('');
  complain(mending, 'LTL-1018', token, { found: token.image, mended }, mended);
  return [retype({ ...token, image: mended }, NumberToken)];
}

function dropSemicolon(token: IToken, mending: Mending): readonly IToken[] {
  complain(mending, 'LTL-1010', token, {}, '');
  return [];
}

function dropComment(token: IToken, { file, diagnostics }: Mending): readonly IToken[] {
  const whole = spanOf(file, token);
  const span = { ...whole, end: whole.start + 2 };
  diagnostics.push(report('LTL-1029', span, {}, { fixes: [replacement('write `#`', span, '#')] }));
  return [];
}
