import type { DurationExpression, Expression } from '../expression.ts';
import type { Span } from '../span.ts';
import type { TimeSpan, TimeUnit } from '../time-span.ts';
import type { Action, AskAction } from './actions.ts';
import type { DeadlinePlan } from './deadlines.ts';
import type { RepeatPlan, RulePlan, SchedulePlan } from './rules.ts';

export type Access = 'full' | 'read-only' | 'none';
export type Billing = 'normal' | 'invoices-only' | 'closed-invoices' | 'none';

export interface StatePlan {
  readonly name: string;
  readonly title: string;
  readonly kind: 'start' | 'middle' | 'end';
  /** The narrowest of `accessLines`, where there are any. */
  readonly access: Access;
  /** What is more than a plain `access LEVEL`: tried in order, the last one holds in all other cases. Left out for a plain line. */
  readonly accessLines?: readonly AccessLine[];
  /** `access … because NAME "text"`. */
  readonly because?: BecausePlan;
  readonly billing: Billing;
  readonly limits: readonly LimitPlan[];
  /** `refuse a, b "text"`: holds as long as the state lasts, before any rule. */
  readonly refusals: readonly {
    readonly requests: readonly string[];
    readonly text: string;
    /** The name of the reason. */
    readonly because?: string;
    readonly span: Span;
  }[];
  readonly deadlines: readonly DeadlinePlan[];
  readonly notices: readonly NoticePlan[];
  /** Notices on entry are not sent when the state is left at the instant of its entry. */
  readonly quietOnTheWay?: true;
  /** `charge full on entry`. */
  readonly entryActions: readonly Action[];
  /** `pause term-end` as a line of the state: paused on entry. */
  readonly pauses: readonly { readonly deadline: string; readonly span: Span }[];
  readonly rules: readonly RulePlan[];
  readonly repeats: readonly RepeatPlan[];
  readonly schedules?: readonly SchedulePlan[];
  /** `ask approval A { … }` as a line of the state: asked on entry, withdrawn when the state is left. */
  readonly ask: AskAction | null;
  /** `keep data …`: all classes of data that `keeps` does not name. */
  readonly keepData: KeepPlan | null;
  /** `keep CLASS …`, one for each class. Left out when there are none. */
  readonly keeps?: readonly KeepPlan[];
  readonly span: Span;
}

/** One `access` line. */
export interface AccessLine {
  /** As written: `full`, `browse`. */
  readonly level: string;
  readonly access: Access;
  /** The features that it reaches, each at most at its level; left out: all. */
  readonly features?: readonly { readonly feature: string; readonly level: string | null }[];
  /** The kinds of resources that it reaches; left out: all. */
  readonly resources?: readonly ResourceReach[];
  /** Features that it does not reach. */
  readonly except?: readonly string[];
  readonly when: Expression | null;
  readonly because?: BecausePlan;
  /** The line as written. */
  readonly text: string;
  readonly span: Span;
}

/** `recordings made before member-end`; without `side` all of the kind. */
export interface ResourceReach {
  readonly resource: string;
  readonly side: {
    readonly field: string;
    readonly relation: 'before' | 'after';
    readonly bound: Expression;
  } | null;
}

/** Why, as the policy says it: a name for programs, and a text for people. */
export interface BecausePlan {
  readonly reason: string;
  readonly text: string;
}

/** For how long data are kept; then the host is told to delete them. */
export interface KeepPlan {
  /** A class of data of the catalogue, or `data`. */
  readonly what: string;
  readonly for: TimeSpan | 'always';
  /** The deadline that the span counts from; left out: the entry of the state. */
  readonly from?: string;
  /** The clock goes on after the state was left. */
  readonly evenAfterLeaving?: true;
  /** The classes that `data` stands for here; left out where the catalogue has none. */
  readonly covers?: readonly string[];
  readonly span: Span;
}

export interface LimitPlan {
  /** `seats` or the name of a meter. */
  readonly on: string;
  readonly to: Expression;
  readonly per: TimeUnit | null;
  readonly kind: 'hard' | 'soft';
  readonly refuse: string | null;
  /** Percent of the limit above which even a soft limit stops. `null`: no cap. */
  readonly upToPercent: number | null;
  readonly notifyAtPercent: readonly number[];
  readonly span: Span;
}

export interface NoticePlan {
  /** Unique in the policy and stable while the text stays: `trialing/trial-ending/1`. */
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly timing:
    | { readonly kind: 'entry' }
    /** `deadline` is a deadline, or a schedule or repetition of the state: then before each step. */
    | {
        readonly kind: 'before';
        readonly duration: DurationExpression;
        readonly deadline: string;
        /** A lead time that is longer than what is left sends it at once instead of never. */
        readonly atOnceIfLate?: true;
      }
    /** The first one included, `until` excluded. */
    | {
        readonly kind: 'repeated';
        readonly every: DurationExpression;
        readonly from: DurationExpression;
        readonly deadline: string;
        readonly until: string;
      }
    /** A share of the time from what the deadline counts from (a date: from entry) to the deadline. */
    | { readonly kind: 'on-the-way'; readonly percent: number; readonly deadline: string }
    /** When so much of the limit of the state is used: once in a stay, in each period where use has one. */
    | {
        readonly kind: 'at-use';
        readonly percent: number;
        readonly of: string;
        /** How much is used: the declared `OF-used`. */
        readonly used: Expression;
        readonly per?: TimeUnit;
        /** Periods count from the beginning of the instance, and not by the calendar. */
        readonly fromBegin?: true;
        /** They are those of the fiscal year that begins on that day. */
        readonly yearBegins?: string;
        /** Told again once the use was below this share. */
        readonly againBelowPercent?: number;
      };
  /** Not sent by a host that is later than this. */
  readonly unlessLate?: DurationExpression;
  /** This template goes to these people at most once in so long a time. */
  readonly atMostOncePer?: DurationExpression;
  /** Once for each entry, however often the deadline moves. */
  readonly onceOnly?: true;
  readonly span: Span;
}
