import { BUILT_IN_SUBJECTS, REASON_CODES } from '@lintel/contract';
import { monthNames, weekdayNames } from '../names/year-days.ts';
import type { SymbolKind } from './declared-symbol.ts';

/** What a name or text means where it stands. */
export interface NamePlace {
  /** What it can be; of several, the first that is declared counts. */
  readonly kinds: readonly SymbolKind[];
  /** It is declared here, as the first of `kinds`. */
  readonly declares?: true;
  /** It is declared elsewhere, in what an editor does not see: an older version, a file of the host. */
  readonly foreign?: true;
  /** Names that need no declaration here. */
  readonly also?: readonly string[];
}

const declares = (kind: SymbolKind): NamePlace => ({ kinds: [kind], declares: true });
const of = (...kinds: SymbolKind[]): NamePlace => ({ kinds });
const oneOf = (...also: string[]): NamePlace => ({ kinds: [], also });

const happening = of('request', 'event');
const due = of('deadline', 'schedule', 'repeat');
const counted = of('meter', 'add-on');
const remembered = of('memory', 'fact', 'field', 'deadline', 'setting');
const audience: NamePlace = {
  kinds: ['role'],
  also: ['requester', 'asked', 'added', 'deciders'],
};
const roleOrSystem: NamePlace = { kinds: ['role'], also: ['system'] };
const level: NamePlace = { kinds: ['access-level'], also: ['full', 'read-only', 'none'] };
/** Some are sent by the server itself. */
const sentNotice: NamePlace = { kinds: ['template'], foreign: true };

const subjectKind: NamePlace = { kinds: ['subject'], also: BUILT_IN_SUBJECTS };

const amount: NamePlace = {
  kinds: ['field', 'setting', 'fact', 'memory'],
  also: ['full', 'prorated'],
};

/** Anything that a condition can speak about. */
export const anyValue: NamePlace = {
  kinds: [
    'field',
    'deadline',
    'setting',
    'fact',
    'memory',
    'count',
    'choice',
    'repeat',
    'schedule',
    'data',
    'meter',
    'add-on',
    'option',
    'plan',
    'bundle',
    'region',
    'role',
    'level',
  ],
  also: ['yes', 'no', 'nothing', 'unknown', 'ahead', 'due', 'deleted', 'now'],
};

/**
 * By rule and the word before the name (of a list: before the list); by the rule alone where that word
 * does not matter. A rule that is not here may still be told by the word, see `byWord`.
 */
const places: ReadonlyMap<string, NamePlace> = new Map<string, NamePlace>([
  // Catalogue
  ['catalogueHead', declares('catalogue')],
  ['currencies', declares('currency')],
  ['regions', declares('region')],
  ['calendars', declares('calendar')],
  ['role role', declares('role')],
  ['request request', declares('request')],
  ['request by', roleOrSystem],
  ['event event', declares('event')],
  ['field', declares('field')],
  ['type of', declares('option')],
  [
    'type',
    oneOf(
      'number',
      'date',
      'instant',
      'duration',
      'money',
      'plan',
      'role',
      'region',
      'bundle',
      'yes-or-no',
      'text',
      'percent',
    ),
  ],
  ['templates', declares('template')],
  ['licence licence', declares('licence')],
  ['feature feature', declares('feature')],
  ['feature in', of('region')],
  ['feature while', of('switch')],
  ['feature is', declares('level')],
  ['meter meter', declares('meter')],
  ['seatsItem from', oneOf('acceptance', 'invitation')],
  ['plan plan', declares('plan')],
  ['plan extends', of('plan')],
  ['addOn add-on', declares('add-on')],
  ['addOn for', of('plan')],
  ['requires with', of('add-on')],
  ['excludes with', of('add-on')],
  ['lock', { kinds: ['feature', 'meter'], also: ['seats'] }],
  ['pool', of('meter')],
  ['billAtLeast', oneOf('seats')],
  ['includedQuantity', { kinds: ['meter'], also: ['seat', 'seats'] }],
  ['inclusion', { kinds: ['feature', 'meter', 'level', 'add-on'], also: ['seat'] }],
  ['extraPrice', { kinds: ['meter'], also: ['seat'], foreign: true }],
  ['retireItem to', of('plan', 'bundle')],
  ['bundle bundle', declares('bundle')],
  ['bundleItem plan', of('plan')],
  ['bundleItem add-on', of('add-on')],
  ['resource resource', declares('resource')],
  ['accessLevel access-level', declares('access-level')],
  ['dataClass data', declares('data')],
  ['subjectKind subject', declares('subject')],
  ['subjectKind of', oneOf('account')],
  ['reasonOrder order', declares('reason')],
  ['switchLine switch', declares('switch')],
  // Header of a policy
  ['policyHead', declares('policy')],
  ['forWhom plan', of('plan')],
  ['forWhom every', subjectKind],
  ['timeZone of', oneOf('account', 'customer')],
  ['calendarLine calendar', of('calendar')],
  ['beginOn on', happening],
  ['oneTrial per', oneOf('account', 'domain', 'device')],
  ['setting setting', declares('setting')],
  ['fact fact', declares('fact')],
  ['memory memory', declares('memory')],
  ['counter count', declares('count')],
  ['choice choice', declares('choice')],
  ['choice is', declares('option')],
  ['choice normally', of('option')],
  ['movingState state', { kinds: [], foreign: true }],
  ['movingState to', of('state')],
  // States and rules
  ['stateHead state', declares('state')],
  ['access access', level],
  ['access except', of('feature')],
  // Resources are spoken of in the plural.
  ['reach', { kinds: ['resource', 'feature'], foreign: true }],
  ['reachSide', of('field')],
  ['reachSide before', remembered],
  ['reachSide after', remembered],
  ['limit limit', counted],
  ['refuseRequests refuse', happening],
  ['reasonName because', of('reason')],
  ['keepData keep', { kinds: ['data'], also: ['data'] }],
  ['keepData from', remembered],
  ['schedule schedule', declares('schedule')],
  ['spans', of('setting', 'field', 'memory')],
  ['atRule', due],
  ['noticeTiming of', counted],
  ['noticeTiming before', due],
  ['noticeTiming', due],
  ['namedMoment', { ...remembered, also: ['now', 'begin'] }],
  ['deadline deadline', declares('deadline')],
  ['dayEdge of', remembered],
  ['yearDay', oneOf(...monthNames)],
  ['blackout on', oneOf(...weekdayNames)],
  ['anchor', { kinds: ['deadline', 'memory', 'fact'], also: ['begin'] }],
  ['anchor of', of('state')],
  ['anchor first', happening],
  ['anchor last', happening],
  ['pastRule past', of('deadline')],
  ['durationOrName', of('setting', 'field', 'memory')],
  ['onRule on', happening],
  ['everyRule as', declares('repeat')],
  // Actions
  ['goTo to', of('state')],
  ['telling notify', audience],
  ['telling with', of('template')],
  ['tell to', of('event')],
  ['tell of', oneOf('account')],
  ['tell', subjectKind],
  ['tell every', subjectKind],
  ['overrides overrides', of('policy')],
  ['move move', of('deadline')],
  ['clear clear', of('deadline', 'memory')],
  ['deletion delete', of('data')],
  ['setMemory set', of('memory', 'choice')],
  ['add to', of('count', 'memory')],
  ['extend extend', of('deadline', 'memory')],
  ['pause pause', of('deadline')],
  ['pauseLine pause', of('deadline')],
  ['resumption resume', of('deadline')],
  ['issue issue', of('licence')],
  ['askApproval approval', of('approval')],
  ['approvalOutcome when', oneOf('approved', 'denied', 'timed-out', 'withdrawn')],
  ['change to', of('field', 'plan', 'bundle')],
  ['change change', counted],
  ['effective from', of('deadline')],
  ['cancelChange of', { ...counted, also: ['plan', 'interval', 'billing'] }],
  ['credit in', of('state')],
  // Conditions and values
  ['policyIsIn policy', of('policy')],
  ['policyIsIn of', oneOf('account')],
  ['quality of', anyValue],
  ['switchIs switch', of('switch')],
  ['factor of', counted],
  ['ofSomething', oneOf('request', 'event', 'fact', 'memory', 'setting', 'count', 'choice')],
  ['ofSomething .', of('field', 'fact', 'memory', 'setting', 'count', 'choice')],
  ['value charge', amount],
  ['chargeAmount', { kinds: ['meter'], foreign: true }],
  ['value invoice', amount],
  ['value', anyValue],
  // Approvals
  ['approvalHead approval', declares('approval')],
  ['stageHead', declares('stage')],
  ['stageHead with', of('stage')],
  ['audience', of('role')],
  // After `ask any 1 of` stands a role, after a role a person.
  ['audience of', { kinds: ['role'], also: ['requester'] }],
  ['stageNotice notify', audience],
  ['stageNotice with', of('template')],
  ['stageOutcome notify', audience],
  ['stageOutcome with', of('template')],
  // Reviews
  ['reviewHead review', declares('review')],
  ['reviewMembers every', subjectKind],
  ['reviewOccasion when', of('event')],
  ['answers', declares('answer')],
  ['severalAnswers any', of('answer')],
  ['severalAnswers say', of('answer')],
  ['ifNoAnswer answer', of('answer')],
  ['recommend recommend', of('answer')],
  ['onAnswer on', of('answer')],
  ['comparison before', { kinds: ['deadline'], also: ['close'] }],
  ['reviewGiven is', of('role')],
  ['givenMember', subjectKind],
  ['memberFact', of('fact')],
  ['answerStep answer', of('answer')],
  ['answerStep by', of('person', 'role')],
  ['reviewEvent', of('event')],
  ['setOfMember set', of('fact')],
  ['expectAnswer answer', of('answer')],
  ['expectAnswer by', of('person')],
  ['reviewExpectation recommendation', of('answer')],
  ['reviewExpectation told', { kinds: [], foreign: true }],
  ['reviewExpectation to', { kinds: ['role', 'event'], also: ['asked', 'deciders'] }],
  ['reviewExpectation notice', sentNotice],
  ['expectNoneInReview notice', sentNotice],
  // Scenarios
  ['scenarioHead', declares('scenario')],
  ['givenPerson person', declares('person')],
  ['givenPerson for', of('person')],
  ['givenSubject', { ...subjectKind, also: [...BUILT_IN_SUBJECTS, 'sub-account'] }],
  ['personRoles', of('role')],
  ['personRoles of', of('person', 'role')],
  ['givenFact', of('field', 'memory', 'fact', 'meter', 'add-on', 'count')],
  ['beginAt on', happening],
  ['givenZone', oneOf('account', 'customer')],
  ['assignment with', { kinds: ['field', 'memory', 'fact'], also: ['plan'] }],
  ['assignment choice', of('choice')],
  ['assignment setting', of('setting')],
  [
    'assignment',
    { kinds: ['field', 'memory', 'fact', 'meter', 'add-on', 'count'], also: ['interval'] },
  ],
  ['given switch', of('switch')],
  [
    'givenFact',
    {
      kinds: ['fact', 'memory', 'count', 'meter', 'add-on', 'field'],
      also: ['nobody', 'interval'],
    },
  ],
  ['turnStep turn', of('switch')],
  ['doStep do', { ...happening, also: ['approve', 'deny', 'withdraw'] }],
  ['doStep by', { kinds: ['person', 'role'], also: ['system'] }],
  ['setStep set', of('fact', 'memory')],
  ['expectation state', of('state')],
  ['expectation count', of('count')],
  ['expectation of', counted],
  ['expectNo of', counted],
  ['expectLeft', of('meter')],
  ['expectation reason', { kinds: ['reason'], also: REASON_CODES }],
  ['expectation because', { kinds: ['reason'], also: REASON_CODES }],
  ['expectation plan', of('plan')],
  ['expectation bundle', of('bundle')],
  ['expectation next', due],
  ['expectNo next', due],
  ['expectNo notice', sentNotice],
  ['expectNoticesSoFar notice', sentNotice],
  ['expectNoticesSoFar notices', sentNotice],
  ['expectation deadline', of('deadline')],
  ['expectation approval', of('approval')],
  ['expectation access', level],
  ['expectation notice', sentNotice],
  ['expectation to', audience],
  ['expectation for', of('role')],
  ['expectation', of('meter', 'add-on', 'memory', 'fact', 'count', 'choice', 'setting')],
]);

/** What a word announces, whatever the rule. */
const byWord: ReadonlyMap<string, NamePlace> = new Map<string, NamePlace>([
  ['by', roleOrSystem],
  ['state', of('state')],
  ['in', of('state')],
  ['at', of('deadline')],
  ['before', due],
  ['deadline', of('deadline')],
  ['approval', of('approval')],
]);

/** Of a rule that the table does not have: whatever is declared under the name. */
const anyName: NamePlace = {
  kinds: [
    ...anyValue.kinds,
    'state',
    'request',
    'event',
    'switch',
    'reason',
    'approval',
    'feature',
  ],
};

/** Rules of names alone: what they mean is told by the rule that uses them. */
const listRules: ReadonlySet<string> = new Set(['names', 'alternatives', 'texts', 'assignments']);

/** Rules in which every text names something; elsewhere a text means itself. */
const namedTexts: ReadonlySet<string> = new Set([
  'templates',
  'catalogueHead',
  'policyHead',
  'stageHead',
  'scenarioHead',
]);

/**
 * @param rules - The rule that the word stands in, and those around it.
 * @param before - The word before it.
 * @returns `null` for a text that means itself.
 */
export function namePlace(
  rules: readonly string[],
  before: string,
  isText: boolean,
): NamePlace | null {
  const rule = rules.find((name) => !listRules.has(name)) ?? '';
  const exact = places.get(`${rule} ${before}`);
  if (exact !== undefined) return exact;
  if (isText) return namedTexts.has(rule) ? (places.get(rule) ?? null) : null;
  return places.get(rule) ?? byWord.get(before) ?? anyName;
}
