/**
 * The words and signs of the language.
 *
 * Words have one pattern and are looked up (`lexer.ts`), so that no keyword can be the
 * beginning of a name by accident. Every keyword that is not reserved also belongs to the category
 * `Name`: it stays usable as a name.
 */
import { createToken, Lexer, type ITokenConfig, type TokenType } from 'chevrotain';

const sign = (
  name: string,
  label: string,
  pattern: RegExp,
  more: Partial<ITokenConfig> = {},
): TokenType => createToken({ name, label, pattern, ...more });

/** A type of token that no pattern yields: words get it by look-up. */
const word = (name: string, label: string, categories: TokenType[]): TokenType =>
  createToken({ name, label, pattern: Lexer.NA, categories });

/** Any identifier, and (through the category) every keyword that is not reserved. */
export const Name = sign('Name', 'a name', /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/);

/** `days`, `month`: a unit of time. */
export const Unit = word('Unit', 'a unit of time such as `days`', [Name]);
/** `EUR`: three capital letters. */
export const Currency = word('Currency', 'a currency such as `EUR`', [Name]);
/** `GB`. */
export const Measure = word('Measure', 'a unit of size such as `GB`', [Name]);

/** Never usable as a name: they begin blocks and statements, or would make a sentence ambiguous. */
const reserved =
  `policy approval catalogue review scenario state stage on at after past every once when otherwise and or not if is
  with by per before within then the include price each retire unlimited entry`.split(/\s+/);

/** Words of the grammar that stay usable as names, by the area that brings them. */
const soft = [
  'version for plan time zone of utc ends same calendar begin prorate round half up down one trial again',
  'never setting from to including extensions fact memory count resets choice normally may change',
  'quiet way half-way late unless more than between cut-off falling below',
  'bill instead counts rolls lock sub-accounts approvers be reporting line pool across',
  'clear but schedule deadline start end last always moving keep deadlines restart cap',
  'rollout accounts pilots stop promise breaks',
  'access billing normal invoices only closed none limit hard soft refuse notify as most least times until',
  'overrides keeps running tell subject',
  'ask approve cannot requester person two stages delegation unused lapses any all nobody a denial denies asks next',
  'remind escalate deny also several required changed asked anew together',
  'rounded cap void write off unused cancel stop interval intervals',
  'go add extend now pause resume charge full prorated collect open record issue',
  'stands host just left no notices so far reason credit invoice money',
  'given wait do expect set notice refused audit instant waiting nothing used due ahead unknown first',
  'currencies regions calendars role vendor request event templates licence feature meter seats hold an invitation',
  'data delete even leaving reasons order because reason switch off turn while',
  'access-level resource except read-only',
  'where starts answers answer counts wins must say effect close follow recommend recommendation window member told default',
  'extends add-on bundle extra own inherited entitlements win over narrower wins move renewal discount in add-ons fiscal begins',
].flatMap((line) => line.split(' '));

const words = new Map<string, TokenType>();
for (const text of reserved) words.set(text, word(`word:${text}`, `\`${text}\``, []));
for (const text of soft) words.set(text, word(`word:${text}`, `\`${text}\``, [Name]));

export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
/** `day` and `days` to `day`. */
export const unitOfWord: ReadonlyMap<string, (typeof units)[number]> = new Map(
  units.flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
);
for (const text of unitOfWord.keys()) words.set(text, Unit);
// Units everywhere, and words of their own in `each day ends at the same hour` and `quiet hours`.
for (const text of ['day', 'hour', 'hours'])
  words.set(text, word(`word:${text}`, `\`${text}\``, [Unit, Name]));
for (const text of ['KB', 'MB', 'GB', 'TB']) words.set(text, Measure);
/** Units and `business` are looked up, because a duration begins as a number does. */
words.set('business', word('word:business', '`business`', [Name]));

/** Every keyword by its text; for look-ups, not for iteration in a hot place. */
export const keywords: ReadonlyMap<string, TokenType> = words;
export const reservedWords: ReadonlySet<string> = new Set(reserved);

/** The token type of one keyword. A word that the language does not have is a mistake of ours. */
export function keyword(text: string): TokenType {
  const type = words.get(text);
  if (type === undefined) throw new Error(`internal: no keyword ${text}`);
  return type;
}

/** What a word is: a keyword, a unit, a currency, or just a name. */
export function wordType(text: string): TokenType {
  return words.get(text) ?? nameType(text);
}

/** What a word is that is no keyword. */
export function nameType(text: string): TokenType {
  return text.length === 3 && /^[A-Z]{3}$/.test(text) ? Currency : Name;
}

export const Instant = sign(
  'Instant',
  'an instant such as `2026-03-15T13:00:00Z`',
  /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)/,
);
export const Day = sign('Day', 'a date such as `2026-03-01`', /\d{4}-\d\d-\d\d(?![\w-])/);
export const Clock = sign('Clock', 'a time such as `09:00`', /\d\d:\d\d(?![\w:])/);
export const NumberToken = sign('Number', 'a number', /\d+(?:\.\d+)?/);
export const Text = sign('Text', 'a text in double quotes', /"(?:[^"\\\n\r]|\\[^\n\r])*"/);

export const Open = sign('Open', '`{`', /\{/);
export const Close = sign('Close', '`}`', /\}/);
export const BracketOpen = sign('BracketOpen', '`(`', /\(/);
export const BracketClose = sign('BracketClose', '`)`', /\)/);
export const Comma = sign('Comma', '`,`', /,/);
export const Percent = sign('Percent', '`%`', /%/);
export const Relation = sign('Relation', 'a comparison such as `<`', /<=|>=|<|>/);
export const Equals = sign('Equals', '`=`', /=/);
/** Stands alone: `a-b` is a name. */
export const Plus = sign('Plus', '`+`', /\+/);
export const Minus = sign('Minus', '`-`', /-/);
export const Times = sign('Times', '`*`', /\*/);
export const Divided = sign('Divided', '`/`', /\//);
/** `request.amount`. */
export const Dot = sign('Dot', '`.`', /\./);

export const Space = sign('Space', 'space', /[\s\ufeff]+/, {
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const Comment = sign('Comment', 'a comment', /#[^\n\r]*/, { group: 'comments' });

// Near misses: each is one token, so that one mistake is one message. `mend-tokens.ts` turns them into what was meant.
export const NearInstant = sign(
  'NearInstant',
  'an instant',
  /\d{4}-\d\d?-\d\d?T[\d:.]*(?:Z|[+-][\d:]+)?/,
);
export const NearDay = sign(
  'NearDay',
  'a date',
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\w-])|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/,
);
export const NearClock = sign('NearClock', 'a time', /\d{1,2}:\d{1,2}(?::\d\d)?(?:am|pm)?/);
export const GroupedNumber = sign(
  'GroupedNumber',
  'a number',
  /\d{1,3}(?:[,'\u2019]\d{3})+(?:\.\d+)?(?![\w%])/,
);
export const SignedMoney = sign(
  'SignedMoney',
  'an amount',
  /[$\u20ac\u00a3\u00a5] ?\d+(?:[.,]\d+)*(?![\w%])|\d+(?:[.,]\d+)* ?[$\u20ac\u00a3\u00a5]/,
);
export const GluedNumber = sign(
  'GluedNumber',
  'a number',
  /\d+(?:\.\d+)?-?[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/,
);
export const OpenText = sign('OpenText', 'a text', /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/);
export const OddText = sign(
  'OddText',
  'a text',
  /[\u201c\u201d\u201e\u00ab][^\u201c\u201d"\u00bb\n\r]*["\u201c\u201d\u00bb]|'[^'\n\r]*'/,
);
export const OddOperator = sign(
  'OddOperator',
  'a comparison',
  /===?|!==?|<>|=>|=<|&&|\|\||\u2264|\u2265|\u2260/,
);
export const Semicolon = sign('Semicolon', '`;`', /;/);
/** `limit: 5`: other languages put a colon after a name, or before a block. */
export const Colon = sign('Colon', '`:`', /:/);
/** A name with a dash that word processors put in for a hyphen. */
export const DashedName = sign(
  'DashedName',
  'a name',
  /[A-Za-z]\w*(?:-\w+)*[\u2010-\u2015\u2212]\w+(?:[-\u2010-\u2015\u2212]\w+)*/,
);
/** Digits of other scripts: full-width, Arabic, Persian. */
export const OddNumber = sign(
  'OddNumber',
  'a number',
  /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]+/,
);
export const OddComment = sign('OddComment', 'a comment', /\/\/[^\n\r]*/);

/**
 * Longest and strictest first: an instant begins as a date does, a date as a number does, and a
 * near miss must not take what is right.
 */
export const tokenOrder: TokenType[] = [
  Space,
  Comment,
  Instant,
  NearInstant,
  Day,
  NearDay,
  Clock,
  NearClock,
  SignedMoney,
  GroupedNumber,
  GluedNumber,
  NumberToken,
  OddNumber,
  DashedName,
  Name,
  Text,
  OpenText,
  OddText,
  Open,
  Close,
  BracketOpen,
  BracketClose,
  Comma,
  Percent,
  OddOperator,
  Relation,
  Equals,
  Semicolon,
  Colon,
  OddComment,
  Plus,
  Minus,
  Times,
  Divided,
  Dot,
];

/** What the grammar may meet: no near misses, no space, and all words. */
export const vocabulary: TokenType[] = [
  Name,
  Instant,
  Day,
  Clock,
  NumberToken,
  Text,
  Open,
  Close,
  BracketOpen,
  BracketClose,
  Comma,
  Percent,
  Relation,
  Equals,
  Plus,
  Minus,
  Times,
  Divided,
  Dot,
  Currency,
  ...new Set(words.values()),
];
