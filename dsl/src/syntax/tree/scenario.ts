import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { BillingKind } from './state.ts';
import type {
  DateValue,
  DurationOrName,
  InstantValue,
  Moment,
  MoneyValue,
  NameValue,
  NumberValue,
  TextValue,
  Value,
} from './values.ts';

export interface Scenario extends HeadedNodeOf<'scenario'> {
  readonly title: TextValue;
  readonly steps: readonly Step[];
}

export type Step =
  | GivenZone
  | GivenSubject
  | GivenPerson
  | GivenStandIn
  | GivenNobody
  | GivenValue
  | GivenSwitch
  | GivenOutside
  | BeginAt
  | HostDown
  | Wait
  | DoStep
  | SetStep
  | TurnStep
  | ExpectStep;

/** `given account time zone "Europe/Dublin"`. */
export interface GivenZone extends NodeOf<'given-zone'> {
  readonly of: Word;
  readonly zone: TextValue;
}

/** `given boat "B1" with heavy = yes`: one of several. */
export interface GivenSubject extends NodeOf<'given-subject'> {
  /** `sub-account` is an account below the one at hand. */
  readonly subject: Word;
  readonly name: TextValue;
  /** `of "Europe"`: the sub-account that it is below; `null` where nothing is said. */
  readonly of: TextValue | null;
  readonly with: readonly Assignment[];
}

/** `given person "Ana" is customer-admin, manager`. */
export interface GivenPerson extends NodeOf<'given-person'> {
  readonly person: TextValue;
  readonly roles: readonly PersonRole[];
}

/** `manager`, or `manager of "Ana"`. */
export interface PersonRole {
  readonly role: Word;
  readonly of: TextValue | null;
}

/** `given person "Eva" stands in for "Max" from 2026-07-01 to 2026-07-10`, both days included. */
export interface GivenStandIn extends NodeOf<'given-stand-in'> {
  readonly person: TextValue;
  readonly for: TextValue;
  readonly from: DateValue;
  readonly to: DateValue;
}

/** `given nobody is manager, security`. */
export interface GivenNobody extends NodeOf<'given-nobody'> {
  readonly roles: readonly Word[];
}

/** `given seats = 25`, `given choice at-the-end = convert`, `given setting grace = 7 days`. */
export interface GivenValue extends NodeOf<'given-value'> {
  readonly of: 'choice' | 'setting' | 'fact';
  readonly name: Word;
  readonly value: Value;
}

/** `given not in the rollout`. */
export type GivenOutside = NodeOf<'given-outside'>;

/** `given switch exports is off`. */
export interface GivenSwitch extends NodeOf<'given-switch'> {
  readonly name: Word;
  readonly on: boolean;
}

export interface Assignment extends NodeOf<'assignment'> {
  readonly name: Word;
  readonly value: Value;
}

/** `begin [on borrow] at 2026-12-01 09:00 with …`. */
export interface BeginAt extends NodeOf<'begin-at'> {
  /** The event that begins the instance; `null` is the first that the policy names. */
  readonly on: Word | null;
  readonly at: Moment;
  readonly with: readonly Assignment[];
}

/** `host is down from 2026-03-01 09:00 to 2026-03-02 12:00`: nobody looks, and what fell due is done late. */
export interface HostDown extends NodeOf<'host-down'> {
  readonly from: Moment;
  readonly to: Moment;
}

export interface Wait extends NodeOf<'wait'> {
  readonly duration: DurationOrName;
}

/** When a step happens: `at` is `null` for "at the instant reached". */
export interface StepMoment {
  readonly at: Moment | null;
  /** `at MOMENT just before`: all that happens earlier has happened, and nothing of that instant. */
  readonly justBefore: boolean;
}

/** `[at MOMENT] do extend-trial by account-manager with …`. */
export interface DoStep extends NodeOf<'do'>, StepMoment {
  readonly request: Word;
  /** Which of several subjects: `for "B1"`. */
  readonly about: TextValue | null;
  /** A role (a name) or a person (a text); `null` when not said. */
  readonly by: NameValue | TextValue | null;
  /** Why, in the words of whoever asks. */
  readonly because: TextValue | null;
  readonly with: readonly Assignment[];
}

/** `[at MOMENT] set oldest-unpaid to nothing`: a fact changes. */
export interface SetStep extends NodeOf<'set'>, StepMoment {
  readonly name: Word;
  /** Of which of several subjects; `null`: of all. */
  readonly about: TextValue | null;
  readonly value: Value;
}

/** `[at MOMENT] turn exports off`: the vendor uses a switch. */
export interface TurnStep extends NodeOf<'turn'>, StepMoment {
  readonly name: Word;
  readonly on: boolean;
}

/** `expect state open`, `expect "B1" state chained`. */
export interface ExpectStep extends NodeOf<'expect'>, StepMoment {
  /** Of which of several subjects. */
  readonly about: TextValue | null;
  readonly expectation: Expectation;
}

export type Expectation =
  | ExpectState
  | ExpectAccess
  | ExpectBilling
  | ExpectNotice
  | ExpectNoNotice
  | ExpectNoticesSoFar
  | ExpectRefused
  | ExpectDeadline
  | ExpectNext
  | ExpectNoNext
  | ExpectApproval
  | ExpectQuantity
  | ExpectCount
  | ExpectLimit
  | ExpectNoLimit
  | ExpectLeft
  | ExpectMoney
  | ExpectNoMoney
  | ExpectAudit
  | ExpectInstant
  | ExpectReason
  | ExpectPlan
  | ExpectBundle;

export interface ExpectState extends NodeOf<'expect-state'> {
  readonly state: Word;
}

export interface ExpectAccess extends NodeOf<'expect-access'> {
  readonly level: Word;
}

export interface ExpectBilling extends NodeOf<'expect-billing'> {
  readonly billing: BillingKind;
}

/** `expect notice "t"`: at that instant. */
export interface ExpectNotice extends NodeOf<'expect-notice'> {
  readonly template: TextValue;
  readonly to: Word | null;
}

/** `expect no notice "t"`: none at that instant. */
export interface ExpectNoNotice extends NodeOf<'expect-no-notice'> {
  readonly template: TextValue;
}

/** `expect 2 notices "t" so far`: since the beginning. */
export interface ExpectNoticesSoFar extends NodeOf<'expect-notices-so-far'> {
  readonly count: NumberValue;
  readonly template: TextValue;
}

/** The text is a part of the refusal's text. */
/** `expect refused`, `expect refused "No."`, `expect refused because unpaid`. */
export interface ExpectRefused extends NodeOf<'expect-refused'> {
  readonly text: TextValue | null;
  readonly because: Word | null;
}

export interface ExpectDeadline extends NodeOf<'expect-deadline'> {
  readonly deadline: Word;
  /** `null`: `nothing`. */
  readonly at: Moment | null;
}

/** `expect next nudges at 2026-03-04 09:00`. */
export interface ExpectNext extends NodeOf<'expect-next'> {
  readonly name: Word;
  readonly at: Moment;
}

/** `expect no next nudges`. */
export interface ExpectNoNext extends NodeOf<'expect-no-next'> {
  readonly name: Word;
}

export interface ExpectApproval extends NodeOf<'expect-approval'> {
  readonly approval: Word;
  readonly waitingFor: Word;
}

/** `expect seats = 35`, `expect late-once = yes`: of what is bought, a memory, a count or a choice. */
export interface ExpectQuantity extends NodeOf<'expect-quantity'> {
  readonly of: Word;
  readonly value: Value;
}

/** `expect count pauses = 1`. */
export interface ExpectCount extends NodeOf<'expect-count'> {
  readonly of: Word;
  readonly value: NumberValue;
}

/** `expect limit of seats = 5`: what the state allows now. */
export interface ExpectLimit extends NodeOf<'expect-limit'> {
  readonly of: Word;
  readonly value: NumberValue;
}

/** `expect no limit of seats`: the state has no line about it. */
export interface ExpectNoLimit extends NodeOf<'expect-no-limit'> {
  readonly of: Word;
}

/** `expect 20 api-calls left`, `expect "UK" 20 api-calls left`. */
export interface ExpectLeft extends NodeOf<'expect-left'> {
  readonly count: NumberValue;
  readonly of: Word;
}

/** `expect charge 49 EUR`, `expect charge prorated`, `expect credit`: at that instant. */
export interface ExpectMoney extends NodeOf<'expect-money'> {
  readonly of: 'charge' | 'credit' | 'invoice';
  /** `null`: any. */
  readonly amount: MoneyValue | 'full' | 'prorated' | null;
}

/** `expect no charge`: none at that instant. */
export interface ExpectNoMoney extends NodeOf<'expect-no-money'> {
  readonly of: 'charge' | 'credit' | 'invoice';
}

export interface ExpectAudit extends NodeOf<'expect-audit'> {
  readonly text: TextValue;
}

export interface ExpectInstant extends NodeOf<'expect-instant'> {
  readonly instant: InstantValue;
}

/** `expect plan pro`: what the subscription is to now. */
export interface ExpectPlan extends NodeOf<'expect-plan'> {
  readonly plan: Word;
}

/** `expect bundle launch-pack`: what the plan is bought as now. `expect no bundle`: `null`. */
export interface ExpectBundle extends NodeOf<'expect-bundle'> {
  readonly bundle: Word | null;
}

/** `expect reason unpaid`: the policy gives this reason now, or the last refusal gave it. */
export interface ExpectReason extends NodeOf<'expect-reason'> {
  readonly reason: Word;
}
