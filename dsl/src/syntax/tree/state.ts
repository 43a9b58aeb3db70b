import type { AskApproval, Because, Body, ChargeAmount } from './actions.ts';
import type { Condition, Guard } from './conditions.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { Deadline } from './deadlines.ts';
import type { Notice, QuietOnTheWay } from './notices.ts';
import type { Schedule } from './schedules.ts';
import type {
  DurationOrName,
  NumberValue,
  PercentValue,
  Term,
  TextValue,
  UnitWord,
} from './values.ts';

export interface State extends HeadedNodeOf<'state'> {
  readonly position: 'start' | 'middle' | 'end';
  readonly name: Word;
  readonly title: TextValue | null;
  readonly items: readonly StateItem[];
}

export type StateItem =
  | Access
  | Billing
  | Limit
  | Deadline
  | Notice
  | RefuseRequests
  | OnRule
  | AtRule
  | PastRule
  | Schedule
  | QuietOnTheWay
  | AfterRule
  | EveryRule
  | OnceRule
  | AskApproval
  | ChargeOnEntry
  | PauseLine
  | KeepData;

/** `access LEVEL [to REACH] [except FEATURES] [when … | otherwise] [because …]`; several are tried in order. */
export interface Access extends NodeOf<'access'> {
  readonly level: Word;
  /** What alone it reaches; empty for everything. */
  readonly to: readonly Reach[];
  readonly except: readonly Word[];
  readonly guard: Guard;
  readonly because: Because | null;
}

/** A feature, or `recordings made before member-end`: things of one kind on one side of a date. */
export interface Reach extends NodeOf<'reach'> {
  readonly of: Word;
  readonly side: ReachSide | null;
}

export interface ReachSide extends NodeOf<'reach-side'> {
  readonly field: Word;
  readonly relation: 'before' | 'after';
  readonly bound: Word;
}

export type BillingKind = 'normal' | 'invoices-only' | 'closed-invoices' | 'none';

export interface Billing extends NodeOf<'billing'> {
  readonly billing: BillingKind;
}

export interface Limit extends NodeOf<'limit'> {
  readonly of: Word;
  readonly to: Term;
  readonly per: UnitWord | null;
  readonly enforcement: HardLimit | SoftLimit;
}

/** `hard refuse "A trial has five seats."` */
export interface HardLimit extends NodeOf<'hard'> {
  readonly refusal: TextValue | null;
}

/** `soft up to 110 % notify at 80 %, 100 %`. */
export interface SoftLimit extends NodeOf<'soft'> {
  readonly upTo: PercentValue | null;
  readonly notifyAt: readonly PercentValue[];
}

/** `refuse request-seats, request-upgrade "…"`, for as long as the state lasts. */
export interface RefuseRequests extends NodeOf<'refuse-requests'> {
  readonly requests: readonly Word[];
  /** The name of the reason, if the policy gives it one. */
  readonly because: Word | null;
  readonly text: TextValue;
}

/** `on EVENT [by ROLES] [when … | otherwise] BODY`. An empty `by` is for everybody. */
export interface OnRule extends HeadedNodeOf<'on-rule'> {
  readonly event: Word;
  readonly by: readonly Word[];
  readonly guard: Guard;
  readonly body: Body;
}

/** `at DEADLINE [when … | otherwise] BODY`, or at each step of a schedule. */
export interface AtRule extends HeadedNodeOf<'at-rule'> {
  readonly deadline: Word;
  /** `at the last NAME`: at the last step of a schedule alone. */
  readonly last: boolean;
  readonly guard: Guard;
  readonly body: Body;
}

/** `past DEADLINE [when … | otherwise] BODY`: at the first instant after it. */
export interface PastRule extends HeadedNodeOf<'past-rule'> {
  readonly deadline: Word;
  readonly guard: Guard;
  readonly body: Body;
}

/** `after 30 days go to lapsed`: an unnamed deadline, counted from entry. */
export interface AfterRule extends HeadedNodeOf<'after-rule'> {
  readonly duration: DurationOrName;
  readonly guard: Guard;
  readonly body: Body;
}

/** `every 3 days at most 4 times as retries BODY`. */
export interface EveryRule extends HeadedNodeOf<'every-rule'> {
  readonly duration: DurationOrName;
  readonly atMost: NumberValue | null;
  readonly as: Word | null;
  readonly body: Body;
}

/** `once CONDITION BODY`: taken as soon as the condition holds. */
export interface OnceRule extends HeadedNodeOf<'once-rule'> {
  readonly condition: Condition;
  readonly body: Body;
}

/** `charge full on entry`, `invoice full on entry`. */
export interface ChargeOnEntry extends NodeOf<'charge-on-entry'> {
  readonly money: 'charge' | 'invoice';
  readonly amount: ChargeAmount;
}

/** `pause term-end` as a line of a state: paused while the state lasts, until a `resume`. */
export interface PauseLine extends NodeOf<'pause-line'> {
  readonly deadline: Word;
}

/** `keep logs for 90 days from term-end even after leaving`; `duration` is `null` for `keep logs always`. */
export interface KeepData extends NodeOf<'keep-data'> {
  /** A class of data of the catalogue, or `data` for all that the state does not name. */
  readonly of: Word;
  readonly duration: DurationOrName | null;
  /** What the span counts from instead of the entry. */
  readonly from: Word | null;
  readonly evenAfterLeaving: boolean;
}
