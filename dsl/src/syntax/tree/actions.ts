import type { AnchorName, DayEdge } from './deadlines.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { NoticeTerm } from './notices.ts';
import type { DurationOrName, Term, TextValue, UnitWord } from './values.ts';

/** One action, or several in braces, in the order in which they happen. */
export interface Body extends NodeOf<'body'> {
  readonly braced: boolean;
  readonly actions: readonly Action[];
}

export type Action =
  | GoTo
  | Notify
  | TellAction
  | Add
  | SetMemory
  | ExtendBy
  | ExtendFromNow
  | Move
  | Clear
  | Pause
  | Resume
  | Charge
  | CollectOpenInvoices
  | CloseInvoices
  | Credit
  | ChangePlan
  | ChangeInterval
  | CancelChange
  | StopBilling
  | ChangeQuantity
  | Refuse
  | Record
  | Issue
  | DeleteData
  | AskApproval;

export interface GoTo extends NodeOf<'go-to'> {
  readonly state: Word;
  readonly because: Because | null;
}

/** `because unpaid "Nobody paid in time."`: a name for programs, and a text for people. */
export interface Because extends NodeOf<'because'> {
  readonly reason: Word;
  readonly text: TextValue;
}

/** `notify customer-admin with "card-failed", at most once per 1 day`. */
export interface Notify extends NodeOf<'notify'> {
  readonly audience: Word;
  readonly template: TextValue;
  readonly terms: readonly NoticeTerm[];
}

/** `tell every boat of account to stop-sailing`, or `tell boat to stop-sailing`: the one at hand. */
export interface TellAction extends NodeOf<'tell'> {
  readonly subject: Word;
  /** Whose subjects, all of them; `null` for the one at hand. */
  readonly everyOf: Word | null;
  readonly event: Word;
}

/** `add 1 to extensions-used`. */
export interface Add extends NodeOf<'add'> {
  readonly amount: Term;
  readonly to: Word;
}

/** `set late-once to yes`, `set last-visit to now`. */
export interface SetMemory extends NodeOf<'set-memory'> {
  readonly memory: Word;
  readonly to: Term;
}

/** `extend trial-end by 7 days`. */
export interface ExtendBy extends NodeOf<'extend-by'> {
  readonly of: Word;
  readonly duration: DurationOrName;
  readonly cap: Cap | null;
}

/** `extend lease-end to lease from now`: never earlier than it is. */
export interface ExtendFromNow extends NodeOf<'extend-from-now'> {
  readonly of: Word;
  readonly duration: DurationOrName;
  readonly cap: Cap | null;
}

/** `move return-day to until but not after season-end`: earlier or later. */
export interface Move extends NodeOf<'move'> {
  readonly deadline: Word;
  readonly to: NodeOf<'now'> | FromNow | NamedMoment;
  readonly cap: Cap | null;
}

/** `3 days from now`. */
export interface FromNow extends NodeOf<'from-now'> {
  readonly duration: DurationOrName;
}

/** A deadline, an instant, or an end of a date. */
export type NamedMoment = DayEdge | AnchorName;

/** `but not after season-end or refuse "Not beyond the end of the season."` */
export interface Cap extends NodeOf<'cap'> {
  readonly bounds: readonly Bound[];
  /** The answer where the cap leaves nothing. */
  readonly refusal: TextValue | null;
}

export interface Bound extends NodeOf<'bound'> {
  readonly not: 'after' | 'before';
  readonly moment: NamedMoment;
}

/** `clear return-day`: it is nothing from then on. */
export interface Clear extends NodeOf<'clear'> {
  readonly deadline: Word;
}

export interface Pause extends NodeOf<'pause'> {
  readonly deadline: Word;
}

export interface Resume extends NodeOf<'resume'> {
  readonly deadline: Word;
}

/** A written sum is of money. */
export type ChargeAmount = 'full' | 'prorated' | EachExtra | Term;

/** `each extra api-call`: what is used above what is bought, at the price of the catalogue. */
export interface EachExtra extends NodeOf<'each-extra'> {
  /** The singular as written. */
  readonly of: Word;
}

/** `charge full` makes an invoice and collects it, `invoice full` leaves it open. */
export interface Charge extends NodeOf<'charge'> {
  readonly money: 'charge' | 'invoice';
  readonly amount: ChargeAmount;
}

/** `void open invoices`, `write off open invoices`. */
export interface CloseInvoices extends NodeOf<'close-open-invoices'> {
  readonly as: 'void' | 'written-off';
}

/** `credit unused time`: from now to the end of what is paid. `credit time in dry-dock`: since its last entry. */
export interface Credit extends NodeOf<'credit'> {
  /** `null`: the unused time. */
  readonly state: Word | null;
}

export type CollectOpenInvoices = NodeOf<'collect-open-invoices'>;

/** `change plan to target`, `change bundle to launch-pack`. */
export interface ChangePlan extends NodeOf<'change-plan'> {
  readonly to: Word;
  readonly as: 'plan' | 'bundle';
  readonly from: Word | null;
}

/** `change seats down by removed from term-end`; without `from`, now. */
export interface ChangeQuantity extends NodeOf<'change-quantity'> {
  readonly of: Word;
  readonly direction: 'up' | 'down';
  readonly by: Term;
  readonly from: Word | null;
}

/** `change interval to month from term-end`. */
export interface ChangeInterval extends NodeOf<'change-interval'> {
  readonly to: UnitWord;
  readonly from: Word | null;
}

/** `cancel change of seats`, of `plan`, of `interval`, of `billing`: what waits for its deadline. */
export interface CancelChange extends NodeOf<'cancel-change'> {
  readonly of: Word;
}

/** `stop billing from term-end`; without `from`, now. */
export interface StopBilling extends NodeOf<'stop-billing'> {
  readonly from: Word | null;
}

export interface Refuse extends NodeOf<'refuse'> {
  /** The name of the reason, if the policy gives it one. */
  readonly because: Word | null;
  readonly text: TextValue;
}

export interface Record extends NodeOf<'record'> {
  readonly text: TextValue;
}

/** `issue offline-licence for offline`. */
export interface Issue extends NodeOf<'issue'> {
  readonly licence: Word;
  readonly duration: DurationOrName;
}

/** `delete logs`: now, whatever the state keeps. */
export interface DeleteData extends NodeOf<'delete-data'> {
  readonly of: Word;
}

/** An action, and a line of a state. */
export interface AskApproval extends HeadedNodeOf<'ask-approval'> {
  readonly approval: Word;
  readonly outcomes: readonly ApprovalOutcome[];
}

/** `when approved BODY`; `outcome` is any name, the checks know the four that exist. */
export interface ApprovalOutcome extends HeadedNodeOf<'approval-outcome'> {
  readonly outcome: Word;
  readonly body: Body;
}
