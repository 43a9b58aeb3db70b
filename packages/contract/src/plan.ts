import type { Catalogue } from './catalogue.ts';
import type { DurationExpression, Expression } from './expression.ts';
import type { MachineConfig } from './machine-vocabulary.ts';
import type { ReviewPlan } from './review-plan.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import type { Span } from './span.ts';
import type { TimeSpan, TimeUnit } from './time-span.ts';
import type { Value, ValueType } from './value.ts';

/** Version of the shape of plans. A reader refuses a plan with another one. */
export const PLAN_FORMAT = 1;

/**
 * A compiled policy: plain JSON, everything resolved, every part with its place in the text.
 * The machine is emitted from the rest of the plan; explain, coverage and checks read the plan.
 * Equal text gives byte-equal plans.
 */
export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly policy: string;
  readonly version: number;
  /**
   * Hash of what the policy means: 64 hex digits (SHA-256). Places in the text, the file and the
   * machine made from the rest do not count, so that a comment needs no new version.
   */
  readonly hash: string;
  readonly file: string;
  readonly span: Span;
  readonly for: PolicyScope;
  readonly zone: PolicyZone;
  /** How spans of days, weeks, months and years end: rounded up to the end of a day, or at the same local time. */
  readonly eachDayEnds: 'at-midnight' | 'at-the-same-hour';
  readonly calendar: string | null;
  /** Local times between which business hours count, and after which a business day counts from the next. */
  readonly openingHours?: {
    readonly from: string;
    readonly to: string;
    readonly cutOff: string | null;
  };
  /** Local times (`20:00`) between which notices wait; `to` may be on the next day. */
  readonly quietHours?: { readonly from: string; readonly to: string };
  /** Events that create an instance. Empty: the host's `created`. */
  readonly beginOn: readonly string[];
  readonly prorate: {
    readonly by: 'day' | 'second';
    readonly round: 'half-up' | 'up' | 'down';
  } | null;
  readonly oneTrial: {
    readonly per: string;
    readonly againAfter: TimeSpan | null;
    readonly span: Span;
  } | null;
  readonly settings: readonly SettingPlan[];
  readonly facts: readonly DeclaredName[];
  readonly memories: readonly (DeclaredName & { readonly atFirst: Value | undefined | null })[];
  readonly counts: readonly CountPlan[];
  readonly choices: readonly ChoicePlan[];
  /** Requests and events that this policy mentions, with their fields. */
  readonly requests: readonly RequestDeclaration[];
  readonly events: readonly EventDeclaration[];
  /** Header deadlines: they live as long as the subject. */
  readonly deadlines: readonly DeadlinePlan[];
  readonly states: readonly StatePlan[];
  readonly always: readonly {
    readonly condition: Expression;
    readonly text: string;
    readonly span: Span;
  }[];
  /** The approvals that this policy asks, by name: lowered into it, so that it is complete in itself. */
  readonly approvals: Readonly<Record<string, ApprovalPlan>>;
  readonly moving: MovingPlan | null;
  /** Absent: everybody. */
  readonly rollout?: RolloutPlan;
  /** Policies whose word this one replaces, where both speak. */
  readonly overrides: readonly string[];
  /** It goes on when the subscription is to a plan that it is not for. */
  readonly keepsRunning?: true;
  /** The switches that its conditions read. Left out when there are none. */
  readonly switches?: readonly { readonly name: string; readonly normally: 'on' | 'off' }[];
  readonly scenarios: readonly ScenarioPlan[];
  readonly machine: MachineConfig;
}

/** `for plan a, b` watches subscriptions to these plans; `for every X` watches subjects of that kind. */
export type PolicyScope =
  | { readonly kind: 'plans'; readonly plans: readonly string[] }
  | { readonly kind: 'every'; readonly subject: string };

export type PolicyZone =
  | { readonly kind: 'of'; readonly whose: 'account' | 'customer' }
  | { readonly kind: 'named'; readonly zone: string };

export interface DeclaredName {
  readonly name: string;
  readonly type: ValueType;
  /** `date or nothing`: may be *nothing*. */
  readonly orNothing: boolean;
  readonly span: Span;
}

export interface SettingPlan {
  readonly name: string;
  readonly type: ValueType;
  readonly value: Value;
  readonly range: {
    readonly from: Value;
    readonly to: Value;
    readonly includingExtensions: boolean;
  } | null;
  readonly span: Span;
}

export interface CountPlan {
  readonly name: string;
  /** Present when it counts money. */
  readonly currency?: string;
  readonly resets: { readonly every: TimeUnit; readonly from: 'calendar' | 'begin' } | null;
  readonly span: Span;
}

export interface ChoicePlan {
  readonly name: string;
  readonly values: readonly string[];
  /** `null`: each customer must be given one. */
  readonly normally: string | null;
  readonly mayChange: boolean;
  readonly span: Span;
}

export interface FieldDeclaration {
  readonly name: string;
  readonly type: ValueType;
  readonly atLeast: Value | null;
  readonly atMost: Value | null;
}

/** Something that somebody asks for and that may be refused. `by` null: anybody; `system`: the product itself. */
export interface RequestDeclaration {
  readonly name: string;
  readonly label: string;
  readonly by: readonly string[] | null;
  readonly fields: readonly FieldDeclaration[];
}

/** Something that has happened; it cannot be refused. */
export interface EventDeclaration {
  readonly name: string;
  readonly fields: readonly FieldDeclaration[];
}

export type DeadlineTime =
  /** The start or the last instant of a date, in the policy's zone. */
  | { readonly kind: 'start-of' | 'end-of'; readonly date: NameReference }
  | {
      readonly kind: 'after';
      readonly duration: DurationExpression;
      readonly anchor: Anchor;
      /** `30 days before term-end`: so much earlier. */
      readonly before?: true;
    }
  /** The first such day after the entry of the present state, then the next one each time. Month 1 to 12, `at` local. */
  | {
      readonly kind: 'every-year';
      readonly month: number;
      readonly day: number;
      readonly at: string;
    };

/** A date or instant that a deadline is made from. */
export interface NameReference {
  readonly source: 'fact' | 'memory' | 'field';
  readonly name: string;
}

export type Anchor =
  | { readonly kind: 'entry' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'entry-of'; readonly state: string }
  | { readonly kind: 'first' | 'last'; readonly event: string }
  | { readonly kind: 'deadline'; readonly deadline: string }
  | { readonly kind: 'start-of' | 'end-of' | 'instant-of'; readonly date: NameReference };

/** A moment that an action names. */
export type MomentReference = Extract<
  Anchor,
  { readonly kind: 'begin' | 'deadline' | 'start-of' | 'end-of' | 'instant-of' }
>;

/** How far a deadline may be moved. What is *nothing* caps nothing. */
export interface CapPlan {
  readonly notAfter: readonly MomentReference[];
  readonly notBefore: readonly MomentReference[];
  /** The answer where the cap leaves nothing; `null`: the deadline stays, and that is recorded. */
  readonly refuse: string | null;
}

/** Weekdays 1 (Monday) to 7; days as `2026-12-24`, or `12-24` for every year, both ends included. */
export interface BlackoutPlan {
  readonly weekdays: readonly number[];
  readonly between: readonly { readonly from: string; readonly to: string }[];
}

export interface DeadlinePlan {
  /** Unique in its state and the header. `after 90 days` makes one named `after-90-days` with `written: false`. */
  readonly name: string;
  readonly written: boolean;
  readonly time: DeadlineTime;
  /** Days on which it does not fall: it moves to the next that is allowed, at the same local time. */
  readonly except?: BlackoutPlan;
  readonly span: Span;
}

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

/** What makes a rule fire. `once` is a level: tried on entry and after every event, fact change and due event. */
export type Trigger =
  | { readonly kind: 'event'; readonly name: string }
  | {
      readonly kind: 'due';
      /** A deadline, or with `step` a schedule or a repetition of the state. */
      readonly deadline: string;
      readonly strictlyAfter: boolean;
      readonly step?: 'each' | 'last';
    }
  | { readonly kind: 'once' };

/** All rules with one trigger in one state are a first-match group, in text order. */
export interface RulePlan {
  /** Unique in the policy and stable while the text stays: `trialing/on extend-trial/2`. */
  readonly id: string;
  readonly trigger: Trigger;
  /** Roles; `null` is everybody. */
  readonly by: readonly string[] | null;
  readonly when: Expression | null;
  readonly otherwise: boolean;
  readonly actions: readonly Action[];
  /** The lines of the policy, as written, for people. */
  readonly text: string;
  readonly span: Span;
}

/** `every 3 days at most 4 times as retries BODY`: the first time one span after entry. */
export interface RepeatPlan {
  readonly name: string;
  readonly every: DurationExpression;
  readonly atMost: number | null;
  readonly actions: readonly Action[];
  readonly text: string;
  readonly span: Span;
}

/** Times that follow no regular beat. Steps before the entry of the state are over, but for the latest of them. */
export interface SchedulePlan {
  readonly name: string;
  /** All from the anchor, rising. */
  readonly first: readonly DurationExpression[];
  readonly anchor: Anchor;
  /** Each from the step before. */
  readonly then: readonly DurationExpression[];
  readonly text: string;
  readonly span: Span;
}

export type Amount =
  | { readonly kind: 'full' | 'prorated' }
  | { readonly kind: 'sum'; readonly sum: Expression }
  /** What is used of a meter above what is bought, at the catalogue's price for extra pieces. */
  | { readonly kind: 'extra'; readonly on: string; readonly used: Expression };

export interface AskAction {
  readonly do: 'ask';
  readonly approval: string;
  readonly outcomes: Readonly<Partial<Record<ApprovalOutcome, readonly Action[]>>>;
  readonly span: Span;
}

export type ApprovalOutcome = 'approved' | 'denied' | 'timed-out' | 'withdrawn';

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
  | { readonly do: 'notify'; readonly to: string; readonly template: string; readonly span: Span }
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
      readonly to: Expression;
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

/** People asked: a role, or a role taken relative to a person (`manager of requester`). */
export interface Audience {
  readonly role: string;
  readonly of: string | null;
}

/** Templates of the notices that every approval sends by itself; no catalogue declares them. */
export const APPROVAL_TEMPLATES = [
  'approval-asked',
  'approval-reminder',
  'approval-escalated',
  'approval-withdrawn',
] as const;
export type ApprovalTemplate = (typeof APPROVAL_TEMPLATES)[number];

export interface ApprovalPlan {
  readonly name: string;
  readonly requesterMayApprove: boolean;
  readonly onePersonMayApproveTwoStages: boolean;
  /** Nobody decides who stands above or below somebody who decided, or below the requester. */
  readonly separateLines?: true;
  readonly delegationAtMost: TimeSpan | null;
  readonly unusedLapsesAfter: TimeSpan | null;
  readonly severalAtOnce: boolean;
  /** Whoever asks says why. */
  readonly reasonRequired?: true;
  /** A second request of the same name with other fields takes the place of the one that waits. */
  readonly changedAskedAnew?: true;
  readonly stages: readonly StagePlan[];
  readonly machine: MachineConfig;
  readonly span: Span;
}

export interface StagePlan {
  readonly title: string;
  readonly when: Expression | null;
  /** How many different persons of the union of the audiences must approve; `all` is each of them. */
  readonly quorum: number | 'all';
  readonly ask: readonly Audience[];
  /** It begins at the same time as the stage before it. */
  readonly together?: true;
  /** Further groups: each must agree as well, with a number of its own. */
  readonly groups?: readonly {
    readonly quorum: number | 'all';
    readonly ask: readonly Audience[];
  }[];
  readonly ifNobody: readonly Audience[];
  readonly denial: 'one-denies' | 'asks-the-next';
  /** One denial by any of these denies, whatever `denial` says. */
  readonly veto?: readonly Audience[];
  /** `asked` on entry stands in for the `approval-asked` that is sent otherwise, and so does `added`. */
  readonly notices?: readonly StageNoticePlan[];
  readonly remindEvery: TimeSpan | null;
  readonly after: readonly StageTimer[];
  readonly span: Span;
}

/** `to` is a role, or `requester`, `asked`, `deciders`; with `added` it is whoever is asked later on. */
export interface StageNoticePlan {
  readonly to: string;
  readonly template: string;
  readonly span: Span;
}

export type StageTimer = {
  readonly after: TimeSpan;
  readonly span: Span;
} & (
  | { readonly does: 'escalate' | 'also-ask'; readonly to: readonly Audience[] }
  | { readonly does: 'notify'; readonly tell: string; readonly template: string }
  | { readonly does: 'deny' | 'approve'; readonly text: string }
);

/**
 * How an instance of `fromVersion` comes to this version. States that are not named keep their names.
 */
export interface MovingPlan {
  readonly fromVersion: number;
  readonly states: readonly { readonly from: string; readonly to: string }[];
  /**
   * `keep`: running deadlines stay where they are. `restart`: they count from the move. `null`: they
   * count from where they began, with the lengths of this version.
   */
  readonly deadlines: 'keep' | 'restart' | null;
  /** No running deadline is later than this after the move. */
  readonly cap?: TimeSpan;
  readonly when:
    | { readonly kind: 'at-once' }
    /** When the paid term of the subscription is over. */
    | { readonly kind: 'at-renewal' }
    /** At the start of a day in the policy's zone, `2026-09-01`. */
    | { readonly kind: 'on'; readonly date: string };
  readonly span: Span;
}

/**
 * Who gets a version, while everybody else begins under the one before. It says nothing about what
 * the version does, so it is no part of the hash: it may be widened without a new version.
 */
export interface RolloutPlan {
  /** Of all accounts, more than 0, at most 100. */
  readonly percent: number;
  /** Empty: everywhere. */
  readonly regions: readonly string[];
  /** Ids of accounts that are in, whatever the share and the regions. */
  readonly pilots: readonly string[];
  /** Nobody else gets the version once an `always` of it broke for somebody. */
  readonly stopWhenPromiseBreaks: boolean;
  readonly span: Span;
}

/** What `compile` gives for a whole set of files: one catalogue, one plan per policy. */
export interface CompiledSet {
  readonly catalogue: Catalogue | null;
  readonly plans: readonly Plan[];
  /** Left out when there are none. */
  readonly reviews?: readonly ReviewPlan[];
}
