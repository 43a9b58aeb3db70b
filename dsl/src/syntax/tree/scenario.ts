import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type {
  DurationOrName,
  InstantValue,
  Moment,
  NameValue,
  TextValue,
  Value,
} from './values.ts';

export interface Scenario extends HeadedNodeOf<'scenario'> {
  readonly title: TextValue;
  readonly steps: readonly Step[];
}

export type Step =
  | GivenZone
  | GivenPerson
  | GivenValue
  | GivenSwitch
  | BeginAt
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

/** `given person "Ana" is customer-admin, manager`. */
export interface GivenPerson extends NodeOf<'given-person'> {
  readonly person: TextValue;
  readonly roles: readonly Word[];
}

/** `given seats = 25`, `given choice at-the-end = convert`, `given setting grace = 7 days`. */
export interface GivenValue extends NodeOf<'given-value'> {
  readonly of: 'choice' | 'setting' | 'fact';
  readonly name: Word;
  readonly value: Value;
}

/** `given switch exports is off`. */
export interface GivenSwitch extends NodeOf<'given-switch'> {
  readonly name: Word;
  readonly on: boolean;
}

export interface Assignment extends NodeOf<'assignment'> {
  readonly name: Word;
  readonly value: Value;
}

export interface BeginAt extends NodeOf<'begin-at'> {
  readonly at: Moment;
  readonly with: readonly Assignment[];
}

export interface Wait extends NodeOf<'wait'> {
  readonly duration: DurationOrName;
}

/** `[at MOMENT] do extend-trial by account-manager with …`; `at` is `null` for "at the instant reached". */
export interface DoStep extends NodeOf<'do'> {
  readonly at: Moment | null;
  readonly request: Word;
  /** A role (a name) or a person (a text); `null` when not said. */
  readonly by: NameValue | TextValue | null;
  readonly with: readonly Assignment[];
}

/** `[at MOMENT] set oldest-unpaid to nothing`: a fact changes. */
export interface SetStep extends NodeOf<'set'> {
  readonly at: Moment | null;
  readonly name: Word;
  readonly value: Value;
}

/** `[at MOMENT] turn exports off`: the vendor uses a switch. */
export interface TurnStep extends NodeOf<'turn'> {
  readonly at: Moment | null;
  readonly name: Word;
  readonly on: boolean;
}

export interface ExpectStep extends NodeOf<'expect'> {
  readonly at: Moment | null;
  readonly expectation: Expectation;
}

export type Expectation =
  | ExpectState
  | ExpectAccess
  | ExpectNotice
  | ExpectRefused
  | ExpectDeadline
  | ExpectApproval
  | ExpectQuantity
  | ExpectAudit
  | ExpectInstant
  | ExpectReason;

export interface ExpectState extends NodeOf<'expect-state'> {
  readonly state: Word;
}

export interface ExpectAccess extends NodeOf<'expect-access'> {
  readonly level: Word;
}

export interface ExpectNotice extends NodeOf<'expect-notice'> {
  readonly template: TextValue;
  readonly to: Word | null;
}

/** The text is a part of the refusal's text. */
export interface ExpectRefused extends NodeOf<'expect-refused'> {
  readonly text: TextValue | null;
}

export interface ExpectDeadline extends NodeOf<'expect-deadline'> {
  readonly deadline: Word;
  /** `null`: `nothing`. */
  readonly at: Moment | null;
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

export interface ExpectAudit extends NodeOf<'expect-audit'> {
  readonly text: TextValue;
}

export interface ExpectInstant extends NodeOf<'expect-instant'> {
  readonly instant: InstantValue;
}

/** `expect reason unpaid`: the policy gives this reason now, or the last refusal gave it. */
export interface ExpectReason extends NodeOf<'expect-reason'> {
  readonly reason: Word;
}
