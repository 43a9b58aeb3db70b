import type { DurationExpression, Expression } from '../expression.ts';
import type { Span } from '../span.ts';
import type { TimeUnit } from '../time-span.ts';
import type { ApprovalOutcome } from './approvals.ts';
import type { CapPlan, MomentReference } from './deadlines.ts';
import type { BecausePlan } from './states.ts';

export type Amount =
  | { readonly kind: 'full' | 'prorated' }
  | { readonly kind: 'sum'; readonly sum: Expression }
  /** What is used of a meter above what is bought, at the catalogue's price for extra pieces. */
  | {
      readonly kind: 'extra';
      readonly on: string;
      readonly used: Expression;
      /** How long a period of the meter is. Left out: it never begins anew. */
      readonly per?: TimeUnit;
      /** Periods count from the beginning of the instance, and not by the calendar. */
      readonly fromBegin?: true;
      /** Month and day, as `04-06`, on which the fiscal year begins that the periods go by. */
      readonly yearBegins?: string;
      /** It counts the last days and has no periods: what is extra is charged each time. */
      readonly rolling?: true;
    };

export interface AskAction {
  readonly do: 'ask';
  readonly approval: string;
  readonly outcomes: Readonly<Partial<Record<ApprovalOutcome, readonly Action[]>>>;
  readonly span: Span;
}

/** What a rule does, in source order. State changes happen first in effect, the rest are told to the host as data. */
export type Action =
  | {
      readonly do: 'go';
      readonly to: string;
      readonly because?: BecausePlan;
      readonly span: Span;
    }
  | {
      readonly do: 'refuse';
      readonly text: string;
      readonly code: string;
      /** The name of the reason. */
      readonly because?: string;
      readonly span: Span;
    }
  | {
      readonly do: 'delete';
      readonly what: string;
      /** The classes that `data` stands for; left out where the catalogue has none. */
      readonly covers?: readonly string[];
      readonly span: Span;
    }
  | { readonly do: 'record'; readonly text: string; readonly span: Span }
  | {
      readonly do: 'notify';
      readonly to: string;
      readonly template: string;
      /** Not sent by a host that is later than this. */
      readonly unlessLate?: DurationExpression;
      /** Not sent when these people were told this less than so long ago. */
      readonly atMostOncePer?: DurationExpression;
      readonly span: Span;
    }
  /**
   * Raises an event after the step, at the same instant: on `each` subject of that kind of the
   * account at hand, or on the one at hand.
   */
  | {
      readonly do: 'tell';
      readonly subject: string;
      readonly each: boolean;
      readonly event: string;
      readonly span: Span;
    }
  | { readonly do: 'charge' | 'invoice'; readonly amount: Amount; readonly span: Span }
  | { readonly do: 'collect'; readonly span: Span }
  | { readonly do: 'close-invoices'; readonly as: 'void' | 'written-off'; readonly span: Span }
  /** Of the unused time (`null`), or of the time since the last entry of a state. */
  | { readonly do: 'credit'; readonly timeIn: string | null; readonly span: Span }
  | {
      readonly do: 'change-interval';
      readonly to: 'month' | 'year';
      readonly from: string | null;
      readonly span: Span;
    }
  /** `plan`, `interval`, `billing` or a quantity: the change of it that waits for a deadline. */
  | { readonly do: 'cancel-change'; readonly what: string; readonly span: Span }
  | { readonly do: 'stop-billing'; readonly from: string | null; readonly span: Span }
  | {
      readonly do: 'change-plan';
      /** A plan; a bundle where `bundles` says which plan each of them holds. */
      readonly to: Expression;
      readonly bundles?: Readonly<Record<string, string>>;
      readonly from: string | null;
      readonly span: Span;
    }
  | {
      readonly do: 'change-quantity';
      readonly what: string;
      readonly direction: 'up' | 'down';
      readonly by: Expression;
      /** A deadline; `null` is now. */
      readonly from: string | null;
      readonly span: Span;
    }
  | {
      readonly do: 'extend';
      readonly target: ExtendTarget;
      readonly by: DurationExpression;
      readonly cap?: CapPlan;
      readonly span: Span;
    }
  /** `extend X to D from now`: now + D, never earlier than X is. */
  | {
      readonly do: 'extend-from-now';
      readonly target: ExtendTarget;
      readonly to: DurationExpression;
      readonly cap?: CapPlan;
      readonly span: Span;
    }
  /** Earlier or later; a new anchor. */
  | {
      readonly do: 'move';
      readonly deadline: string;
      readonly to:
        | { readonly kind: 'now' }
        | { readonly kind: 'from-now'; readonly duration: DurationExpression }
        | MomentReference;
      readonly cap?: CapPlan;
      readonly span: Span;
    }
  | { readonly do: 'clear'; readonly deadline: string; readonly span: Span }
  | { readonly do: 'set'; readonly memory: string; readonly to: Expression; readonly span: Span }
  /** `set NAME to VALUE` of a choice that may change. */
  | { readonly do: 'choose'; readonly choice: string; readonly to: Expression; readonly span: Span }
  | { readonly do: 'add'; readonly count: string; readonly by: Expression; readonly span: Span }
  | { readonly do: 'pause' | 'resume'; readonly deadline: string; readonly span: Span }
  | {
      readonly do: 'issue';
      readonly licence: string;
      readonly for: DurationExpression;
      readonly span: Span;
    }
  | AskAction;

export type ExtendTarget = { readonly kind: 'deadline' | 'memory'; readonly name: string };
