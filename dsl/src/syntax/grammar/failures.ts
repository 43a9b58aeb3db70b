/** From "the grammar cannot go on here" to a sentence that says what to do. */
import type { Diagnostic } from '@lintel/contract';
import {
  EOF,
  tokenMatcher,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { nearest } from '../../diagnostics/nearest.ts';
import { replacement, report } from '../../diagnostics/report.ts';
import {
  Close,
  Equals,
  keyword,
  Name,
  NumberToken,
  Open,
  reservedWords,
  Unit,
  unitOfWord,
} from '../tokens.ts';
import { spanAfter, spanFromTo, spanOf } from '../token-place.ts';
import { blockItems, type BlockItem, type FirstWords } from './first-words.ts';

/** What the grammar wanted where it could not go on. */
export interface Failure {
  readonly rule: string;
  readonly expected: readonly TokenType[];
  /** How many tokens of a path still fitted: the faulty token is the one after them. */
  readonly fitting: number;
}

/**
 * Chevrotain asks this for the text of a message; it keeps what the grammar wanted instead, and the
 * message is made where the neighbouring tokens can be seen.
 */
export class FailureRecorder implements IParserErrorMessageProvider {
  last: Failure = { rule: '', expected: [], fitting: 0 };

  buildMismatchTokenMessage({
    expected,
    ruleName,
  }: {
    expected: TokenType;
    ruleName: string;
  }): string {
    this.last = { rule: ruleName, expected: [expected], fitting: 0 };
    return '';
  }

  buildNoViableAltMessage(options: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    ruleName: string;
  }): string {
    this.last = furthest(options.expectedPathsPerAlt.flat(), options.actual, options.ruleName);
    return '';
  }

  buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    ruleName: string;
  }): string {
    this.last = furthest(options.expectedIterationPaths, options.actual, options.ruleName);
    return '';
  }

  buildNotAllInputParsedMessage(): string {
    return '';
  }
}

function furthest(paths: readonly TokenType[][], actual: readonly IToken[], rule: string): Failure {
  let fitting = 0;
  let expected = new Set<TokenType>();
  for (const path of paths) {
    let length = 0;
    while (length < path.length && fits(actual[length], path[length])) length++;
    const wanted = path[length];
    if (wanted === undefined || length < fitting) continue;
    if (length > fitting) expected = new Set();
    fitting = length;
    expected.add(wanted);
  }
  return settled({ rule, expected: [...expected], fitting });
}

/**
 * Leaves out what is only tolerated (`is` where `=` belongs), and the `=` of `expect seats = 5` where
 * another expectation was begun, or none.
 */
function settled({ rule, expected, fitting }: Failure): Failure {
  if (rule === 'givesValue') return { rule, expected: [Equals], fitting };
  if (rule !== 'expectation' || !expected.includes(Equals)) {
    return {
      rule,
      expected: expected.includes(Equals) ? expected.filter((type) => type !== is) : expected,
      fitting,
    };
  }
  const others = expected.filter((type) => type !== Equals);
  return others.length === 0
    ? { rule, expected: [], fitting: 0 }
    : { rule, expected: others, fitting };
}

const is = keyword('is');

function fits(token: IToken | undefined, type: TokenType | undefined): boolean {
  return token !== undefined && type !== undefined && tokenMatcher(token, type);
}

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
  ['happening', '`do`, `expect` or `set`'],
  ['expectation', 'what to expect, such as `state` or `access`'],
  ['type', 'a type such as `number` or `date`'],
]);

/** What a name stands for, by the word before it. */
const namesAfter: ReadonlyMap<string, string> = new Map([
  ['state', 'a name for the state'],
  ['on', 'the name of an event or request'],
  ['notify', 'a role'],
  ['by', 'a role'],
  ['do', 'the name of a request'],
  ['access', 'a level such as `full`'],
  ['deadline', 'a name for the deadline'],
  ['before', 'the name of a deadline'],
]);

const beforeConditions: ReadonlySet<TokenType> = new Set(
  ['when', 'once', 'and', 'or', 'not', 'always'].map(keyword),
);

/** @param at - The token at an offset from the last one that was read: 1 is the next. */
export function explainFailure(
  file: string,
  failure: Failure,
  at: (offset: number) => IToken,
  rules: readonly string[],
): Diagnostic {
  const found = at(1 + failure.fitting);
  const previous = at(failure.fitting);
  const before = at(failure.fitting - 1);
  const swallowed = swallowedByAnAction(failure, previous, before);
  if (swallowed !== null) return missing(file, swallowed, before, []);

  const startsLine = found.tokenType === EOF || startsLineAfter(found, previous);
  const phrase = phraseFor(failure, previous, rules);
  if (!startsLine && (found.tokenType === Name || isSoft(found))) {
    const near = nearest(found.image, candidates(failure, found.image));
    if (near !== null) {
      const span = spanOf(file, found);
      const fixes = [replacement(`write \`${near}\``, span, near)];
      return report('LTL-1002', span, { found: found.image, near }, { fixes });
    }
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
  return report('LTL-1004', spanOf(file, found), { expected: phrase, found: found.image });
}

/** `when go to x`, `by go to x`: the grammar took `go` for a name, but the author forgot what stands before it. */
function swallowedByAnAction({ rule }: Failure, previous: IToken, before: IToken): string | null {
  if ((rule !== 'body' && rule !== 'action') || !actionWords.has(previous.image)) return null;
  return beforeConditions.has(before.tokenType)
    ? 'a condition'
    : (namesAfter.get(before.image) ?? null);
}

const actionWords: ReadonlySet<string> = new Set(
  'go notify add extend pause resume charge collect change refuse record issue ask'.split(' '),
);

function isSoft(token: IToken): boolean {
  return isWord(token.tokenType) && !reservedWords.has(token.image);
}

function startsLineAfter(token: IToken, before: IToken): boolean {
  return (token.startLine ?? 0) > (before.endLine ?? 0);
}

function isWord(type: TokenType): boolean {
  return type.name.startsWith('word:');
}

function missing(
  file: string,
  expected: string,
  after: IToken,
  types: readonly TokenType[],
): Diagnostic {
  const [only] = types;
  const insert =
    types.length === 1 && only !== undefined && isWord(only)
      ? only.name.slice('word:'.length)
      : null;
  const fixes =
    insert === null ? [] : [replacement(`add \`${insert}\``, spanAfter(file, after), ` ${insert}`)];
  return report(
    'LTL-1003',
    spanFromTo(file, after, after),
    { expected, after: after.image },
    { fixes },
  );
}

function phraseFor(failure: Failure, previous: IToken, rules: readonly string[]): string {
  const { expected, rule, fitting } = failure;
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

export interface FirstWordFault {
  readonly diagnostic: Diagnostic;
  /** The first word that was probably meant. */
  readonly near: string | null;
}

/** Something stands where an item of a block should begin. */
export function explainFirstWord(
  file: string,
  token: IToken,
  previous: IToken,
  before: IToken,
  kind: BlockItem,
  first: FirstWords,
): FirstWordFault {
  const span = spanOf(file, token);
  const found = token.image;
  const where = blockItems[kind];
  const sameLine = token.startLine === previous.endLine;
  if (sameLine && previous.tokenType === NumberToken) {
    const unit = nearest(found, [...unitOfWord.keys()].reverse());
    if (unit !== null) {
      const fixes = [replacement(`write \`${unit}\``, span, unit)];
      return { diagnostic: report('LTL-1002', span, { found, near: unit }, { fixes }), near: null };
    }
  }
  const nameTakenFromNextLine =
    sameLine && first.of(kind).has(previous.image) && startsLineAfter(previous, before);
  if (nameTakenFromNextLine) {
    const expected = namesAfter.get(before.image) ?? 'a name';
    return { diagnostic: missing(file, expected, before, []), near: null };
  }
  const near = token.tokenType === Name ? nearest(found, first.of(kind)) : null;
  if (near !== null) {
    const fixes = [replacement(`write \`${near}\``, span, near)];
    const help = `did you mean \`${near}\`?`;
    return { diagnostic: report('LTL-1001', span, { found, where, help }, { fixes }), near };
  }
  if (sameLine && ![Open, Close].includes(previous.tokenType)) {
    return { diagnostic: report('LTL-1033', span, { found, after: previous.image }), near: null };
  }
  const blocks = first.blocksFor(found);
  if (blocks.length > 0) {
    const belongs = blocks.map((block) => blockItems[block]).join(' or ');
    return { diagnostic: report('LTL-1032', span, { found, where, belongs }), near: null };
  }
  const help = `a line ${where} begins with one of: ${[...first.of(kind)].join(', ')}`;
  return { diagnostic: report('LTL-1001', span, { found, where, help }), near: null };
}
