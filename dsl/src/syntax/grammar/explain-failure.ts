/** From "the grammar cannot go on here" to a sentence that says what to do. */
import type { Diagnostic } from '@lintel/contract';
import { EOF, type IToken, type TokenType } from 'chevrotain';
import { nearest } from '../../diagnostics/nearest.ts';
import { replacement, report } from '../../diagnostics/report.ts';
import {
  Close,
  Comma,
  Day,
  Equals,
  keyword,
  Name,
  NumberToken,
  Open,
  reservedWords,
  Text,
  Unit,
  unitOfWord,
} from '../tokens.ts';
import { spanOf } from '../token-place.ts';
import type { Failure } from './failure-recorder.ts';
import { meantInLine, meantUnit } from './words-of-others.ts';
import { isWord, missing, severalActions, namesAfter, startsLineAfter } from './missing.ts';

/** What begins here, in words, where a rule is a choice that has no single first word. */
const phrases: ReadonlyMap<string, string> = new Map([
  ['negation', 'a condition'],
  ['comparison', 'a condition'],
  ['value', 'a value'],
  ['quality', 'a value'],
  ['bound', 'a value'],
  ['body', 'an action such as `go to`'],
  ['action', 'an action such as `go to`'],
  ['durationOrName', 'a span of time such as `3 days`'],
  ['deadlineTime', 'a time such as `14 days after entry`'],
  ['anchor', 'an anchor such as `entry`'],
  ['noticeTiming', 'a time such as `on entry` or `3 days before …`'],
  ['inclusion', 'a feature or a quantity'],
  ['includedQuantity', 'a quantity'],
  ['happening', '`do`, `expect` or `set`'],
  ['expectation', 'what to expect, such as `state` or `access`'],
  ['yearDay', 'a day such as `1 March`'],
  ['type', 'a type such as `number` or `date`'],
]);

const beforeConditions: ReadonlySet<TokenType> = new Set(
  ['when', 'once', 'and', 'or', 'not', 'always'].map(keyword),
);

/** @param at - The token at an offset from the last one that was read: 1 is the next. */
export function explainFailure(
  file: string,
  stopped: Failure,
  at: (offset: number) => IToken,
  rules: readonly string[],
  input: readonly IToken[],
): Diagnostic {
  const failure = { ...stopped, expected: likely(stopped.expected) };
  const found = at(1 + failure.fitting);
  const previous = at(failure.fitting);
  const before = at(failure.fitting - 1);
  const swallowed = swallowedByAnAction(failure, previous, before);
  if (swallowed !== null) return missing(file, swallowed, before, []);

  const startsLine = found.tokenType === EOF || startsLineAfter(found, previous);
  const special = startsLine ? null : explainPlace(file, failure, previous, found, at);
  if (special !== null) return special;
  const number = /^v(\d+)$/.exec(found.image)?.[1];
  if (number !== undefined && failure.expected.includes(keyword('version')))
    return misspelt(file, found, `version ${number}`);
  const phrase = phraseFor(failure, previous, rules);
  const meant = startsLine ? null : meantBy(failure, found, previous);
  if (meant !== null) return misspelt(file, found, meant);
  if (!startsLine && (found.tokenType === Name || isSoft(found))) {
    const near = nearest(found.image, candidates(failure, found.image));
    if (near !== null) return misspelt(file, found, near);
    if (failure.rule === 'body' && isTornName(previous, found))
      return tornName(file, previous, found);
  }
  const takenForName = failure.expected.includes(Name) && reservedWords.has(found.image);
  if (!startsLine && takenForName && !links.includes(found.image)) {
    return report('LTL-1005', spanOf(file, found), { found: found.image });
  }
  const fixedWords = failure.expected.every((type) => isWord(type) || type === Equals);
  if (
    startsLine ||
    fixedWords ||
    [Open, Close].includes(found.tokenType) ||
    isWord(found.tokenType)
  ) {
    return missing(file, phrase, previous, failure.expected);
  }
  const instead = quoted(failure, at) ?? nameOfTitle(failure, found, input);
  if (instead !== null) {
    const span = { ...spanOf(file, found), end: instead.end };
    const near = instead.near;
    const fixes = [replacement(`write \`${near}\``, span, near)];
    const details = { fixes, help: `write \`${near}\`` };
    return report('LTL-1004', span, { expected: phrase, found: instead.found }, details);
  }
  const isDay = found.tokenType === Day || found.tokenType === NumberToken;
  const help =
    isDay && (previous.image === 'on' || previous.image === 'at') && failure.expected.includes(Name)
      ? { help: daysAreDeadlines }
      : {};
  return report('LTL-1004', spanOf(file, found), { expected: phrase, found: found.image }, help);
}

const daysAreDeadlines =
  'give the day a name: `deadline review-day is every year on 1 March at 08:00`, and then `at review-day …`';

interface Instead {
  readonly found: string;
  readonly near: string;
  /** Where in the text it ends. */
  readonly end: number;
}

/** Words where a text in quotes belongs: what follows up to the next word of the language. */
function quoted({ expected, fitting }: Failure, at: (offset: number) => IToken): Instead | null {
  if (expected.length !== 1 || expected[0] !== Text) return null;
  const words: IToken[] = [];
  for (let offset = 1 + fitting; ; offset++) {
    const [word, before] = [at(offset), at(offset - 1)];
    if (!/^[A-Za-z]/.test(word.image) || startsLineAfter(word, before)) break;
    if (words.length > 0 && endsTitle.has(word.image)) break;
    words.push(word);
  }
  const last = words.at(-1);
  if (last === undefined) return null;
  const found = words.map(({ image }) => image).join(' ');
  return { found, near: `"${found}"`, end: (last.endOffset ?? 0) + 1 };
}

/** What has a name and a title. */
const titledBlocks: ReadonlySet<string> = new Set(
  'state review role request plan feature meter add-on bundle data switch'.split(' '),
);

const endsTitle: ReadonlySet<string> = new Set(['version', 'to', 'by', 'of', 'with', 'on', 'when']);

/** `go to "Paying"`: the title of a state, or of something else, where its name belongs. */
function nameOfTitle(
  { expected }: Failure,
  found: IToken,
  input: readonly IToken[],
): Instead | null {
  if (found.tokenType !== Text || !expected.includes(Name)) return null;
  const end = (found.endOffset ?? 0) + 1;
  const titled = input.findIndex(
    ({ image, tokenType }, i) =>
      image === found.image && tokenType === Text && input[i - 2]?.image === 'state',
  );
  const name = input[titled - 1]?.image;
  if (name !== undefined) return { found: found.image, near: name, end };
  const plain = found.image.slice(1, -1);
  if (/^[a-z][a-z0-9-]*$/.test(plain)) return { found: found.image, near: plain, end };
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const isDeclared = input.some(
    ({ startOffset }, i) =>
      startOffset === found.startOffset && titledBlocks.has(input[i - 1]?.image ?? ''),
  );
  return isDeclared && /^[a-z]/.test(slug)
    ? { found: found.image, near: `${slug} ${found.image}`, end }
    : null;
}

/** What people write at certain places, who think of the place in another way. */
function explainPlace(
  file: string,
  { rule, fitting }: Failure,
  previous: IToken,
  found: IToken,
  at: (offset: number) => IToken,
): Diagnostic | null {
  const span = spanOf(file, found);
  if (found.image === 'by' && previous.tokenType === Comma) {
    const fixes = [replacement('remove `by`', span, '')];
    return report('LTL-1033', span, { found: 'by', after: ',' }, { fixes });
  }
  if ((rule === 'notify' || rule === 'telling') && ['and', 'or', ','].includes(found.image)) {
    const help = 'write a line for each who is told: a notice goes to one role';
    return report('LTL-1033', span, { found: found.image, after: previous.image }, { help });
  }
  if (previous.tokenType === Unit && found.image === 'after' && isOfNotice(at, fitting)) {
    const help =
      'a notice of a state goes out before a deadline; what is told after it is told by the state that follows: `notify … on entry`';
    return report('LTL-1033', span, { found: 'after', after: previous.image }, { help });
  }
  if (previous.image === 'the' && at(fitting - 1).image === 'at') {
    const help =
      'name a deadline: `at trial-end …`; a day of the year is declared: `deadline review-day is every year on 1 March at 08:00`';
    return report('LTL-1033', span, { found: found.image, after: 'the' }, { help });
  }
  const tookNextLine =
    at(fitting - 2).image === 'with' &&
    at(fitting - 1).tokenType === Text &&
    startsLineAfter(previous, at(fitting - 1));
  if (tookNextLine)
    return missing(file, 'a time such as `on entry` or `3 days before …`', at(fitting - 1), []);
  if (
    rule === 'body' &&
    at(fitting - 1).image === 'on' &&
    [',', 'or', 'and'].includes(found.image)
  ) {
    const help = 'write a rule for each request or event';
    return report('LTL-1033', span, { found: found.image, after: previous.image }, { help });
  }
  if (previous.tokenType === Comma && isAction(found)) {
    const values = { found: ',', after: at(fitting - 1).image };
    return report('LTL-1033', spanOf(file, previous), values, { help: severalActions });
  }
  if (found.image === 'after' && [at(fitting - 2), at(fitting - 3)].some(isWithin)) {
    const help =
      '`within` looks back from a date: `visit within 8 weeks before close`; what lies ahead is a deadline: `deadline last-call is 30 days before valid-from`, and then `last-call is ahead`';
    return report('LTL-1033', span, { found: found.image, after: previous.image }, { help });
  }
  const day = at(2 + fitting);
  if (rule === 'yearDay' && found.tokenType === Name && day.tokenType === NumberToken) {
    const swapped = `${day.image} ${found.image}`;
    const whole = { ...span, end: spanOf(file, day).end };
    const values = { found: `${found.image} ${day.image}`, near: swapped };
    const fixes = [replacement(`write \`${swapped}\``, whole, swapped)];
    return report('LTL-1002', whole, values, { fixes });
  }
  if (rule === 'doInReview' && at(1).tokenType === Name && at(3).image === 'by')
    return misspelt(file, at(1), 'answer');
  if (rule === 'body' && found.image === 'on' && previous.tokenType === Unit) {
    const help =
      'make it a deadline: `deadline review-day is every year on 1 March at 08:00`, and then `at review-day …`';
    return report('LTL-1033', span, { found: 'on', after: previous.image }, { help });
  }
  return null;
}

function isWithin({ image }: IToken): boolean {
  return image === 'within';
}

function isAction({ image }: IToken): boolean {
  return actionWords.has(image);
}

/** Whether the words before are `notify … with "…" 3 days`. */
function isOfNotice(at: (offset: number) => IToken, fitting: number): boolean {
  return [1, 2, 3].some((back) => at(fitting - back).tokenType === Text);
}

/** What could stand there, without what only a rarer statement would bring. */
function likely(expected: readonly TokenType[]): TokenType[] {
  return expected.filter((type) => {
    const usual = rarerThan.get(type);
    return usual === undefined || !expected.includes(usual);
  });
}

const rarerThan: ReadonlyMap<TokenType, TokenType> = new Map([
  [Text, Equals],
  [keyword('with'), keyword('stands')],
]);

function misspelt(file: string, found: IToken, near: string): Diagnostic {
  const span = spanOf(file, found);
  const fixes = [replacement(`write \`${near}\``, span, near)];
  return report('LTL-1002', span, { found: found.image, near }, { fixes });
}

function meantBy({ expected, rule }: Failure, found: IToken, previous: IToken): string | null {
  const joins = found.image === 'and' || (found.image === 'or' && rule === 'body');
  if (joins && previous.tokenType === Name) return ',';
  if (expected.includes(Unit)) return meantUnit(found.image);
  return rule === 'body' || rule === 'action' ? meantInLine(found.image) : null;
}

/** `customer admin`: two names side by side where one stands are one that has lost its hyphen. */
function isTornName(previous: IToken, found: IToken): boolean {
  return previous.tokenType === Name && found.tokenType === Name;
}

function tornName(file: string, first: IToken, second: IToken): Diagnostic {
  const span = { ...spanOf(file, first), end: spanOf(file, second).end };
  const near = `${first.image}-${second.image}`;
  const fixes = [replacement(`write \`${near}\``, span, near)];
  return report('LTL-1002', span, { found: `${first.image} ${second.image}`, near }, { fixes });
}

/** `when go to x`, `by go to x`: the grammar took `go` for a name, but the author forgot what stands before it. */
function swallowedByAnAction({ rule }: Failure, previous: IToken, before: IToken): string | null {
  if ((rule !== 'body' && rule !== 'action') || !actionWords.has(previous.image)) return null;
  return beforeConditions.has(before.tokenType)
    ? 'a condition'
    : (namesAfter.get(before.image) ?? null);
}

const actionWords: ReadonlySet<string> = new Set(
  'go notify add extend move clear pause resume charge collect change refuse record issue ask'.split(
    ' ',
  ),
);

function isSoft(token: IToken): boolean {
  return isWord(token.tokenType) && !reservedWords.has(token.image);
}

function phraseFor(failure: Failure, previous: IToken, rules: readonly string[]): string {
  const { expected, rule, fitting } = failure;
  if (rule === 'everyYear' && expected.includes(keyword('at')))
    return '`at` and a time of day, such as `at 08:00`,';
  if (rule === 'yearDay' && expected.includes(Name)) return 'a month such as `March`';
  if (fitting === 0 && expected.length !== 1) {
    const phrase = phrases.get(rule);
    if (phrase !== undefined) return phrase;
  }
  if (expected.length === 1 && expected[0] === Name) {
    return (
      namesAfter.get(previous.image) ?? (rules.includes('goTo') ? 'the name of a state' : 'a name')
    );
  }
  const labels = [...new Set(expected.map((type) => type.LABEL ?? type.name))];
  if (labels.length > 5) return 'another word';
  const last = labels.pop() ?? 'something else';
  return labels.length === 0 ? last : `${labels.join(', ')} or ${last}`;
}

/** Words between the parts of a rule: each can be left away, so none is expected where a body may begin. */
const links =
  'when otherwise by with before after at most as for from to and or is not per extends version'.split(
    ' ',
  );

/** Words that could have been meant. A short name is more often a name than a misspelt `to`. */
function* candidates({ rule, expected }: Failure, found: string): Iterable<string> {
  if (expected.includes(Unit)) yield* [...unitOfWord.keys()].reverse();
  if (found.length < 4) return;
  for (const type of expected) {
    if (isWord(type)) yield type.name.slice('word:'.length);
  }
  if (rule === 'body' || rule === 'action') yield 'go to';
  if (rule === 'body' || expected.includes(Open)) yield* links;
}
