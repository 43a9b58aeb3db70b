import type { Catalogue } from './catalogue.ts';
import type { ChangeAction, MoneyAction, Outcome, Reason, RuleSource } from './decision.ts';
import type { Access, ApprovalOutcome, Billing, Plan } from './plan.ts';
import type { Instant } from './ports.ts';
import type { ReviewEngine } from './review-engine.ts';
import type { TimeSpan } from './time-span.ts';
import type { Value, Values } from './value.ts';

/**
 * What runs plans. Pure: the same arguments give the same answer; nothing is read from outside.
 * `runtime` implements it; server, scenarios, studio and command line are handed it.
 * No method throws for input: a refusal, an unknown or an error is part of the answer.
 */
export interface Engine {
  /** Creates the instance of a plan for one subject and enters its start state. */
  begin(plan: Plan, input: BeginInput): StepResult;
  /** Creates the instance of an approval that `plan` asks, for one request. */
  beginApproval(plan: Plan, approval: string, input: BeginApprovalInput): StepResult;
  /** One event on one instance, run to completion. */
  step(
    plan: Plan,
    snapshot: InstanceSnapshot,
    event: EngineEvent,
    context: StepContext,
  ): StepResult;
  /** Every instant at which something would happen by itself, soonest first. A pure function of the snapshot. */
  deadlines(plan: Plan, snapshot: InstanceSnapshot): readonly PendingDeadline[];
  /** Dry run of a request: the rule that would fire, nothing stored. */
  decide(
    plan: Plan,
    snapshot: InstanceSnapshot,
    request: RequestEvent,
    context: StepContext,
  ): EngineDecision;
  /** What the instance says about access, billing and limits now. */
  entitlements(plan: Plan, snapshot: InstanceSnapshot): InstanceEntitlements;
  /** Why it is in this state, which line decided, what happens next and when. */
  explain(plan: Plan, snapshot: InstanceSnapshot, at: Instant): InstanceExplanation;
  /** Plans on one subject under a simulated clock, with their approvals: for scenarios, replay, studio. */
  simulate(plans: readonly Plan[], given: SimulationGiven): Simulation;
  /** Reviews go over many subjects, so they have steps of their own. */
  readonly reviews: ReviewEngine;
}

/** IANA zone of the account or customer, what it has bought, and the facts known about it. */
export interface SubjectContext {
  readonly zone: string;
  /** `seats`, meters and add-ons as bought or granted now; a missing key is unknown. */
  readonly quantities: Readonly<Record<string, number>>;
  /** Name of the plan that the subscription is to; `null` for other subjects. */
  readonly plan: string | null;
  /** How long one interval of the subscription is; missing where nobody knows. */
  readonly interval?: 'month' | 'year';
  /** Which switches are on; one that is missing is as it normally is. */
  readonly switches?: Readonly<Record<string, boolean>>;
}

export interface BeginInput {
  readonly at: Instant;
  readonly event: { readonly name: string; readonly fields: Values };
  readonly facts: Values;
  readonly settings: Values;
  readonly choices: Readonly<Record<string, string>>;
  readonly subject: SubjectContext;
  /** States of the other policies, for `policy "X" is in STATE`. */
  readonly others: OtherStates;
}

export interface OtherStates {
  readonly subject: Readonly<Record<string, string>>;
  readonly account: Readonly<Record<string, string>>;
}

export interface BeginApprovalInput {
  readonly at: Instant;
  readonly request: RequestEvent;
  /** Facts and quantities that stage conditions read. */
  readonly facts: Values;
  readonly subject: SubjectContext;
  readonly people: People;
}

/** Who holds which role, as far as an approval needs it; the host looks it up on the subject's account or its ancestors. */
export interface People {
  /**
   * Person ids by role; a role that is missing has nobody. `manager of requester` is a key of its
   * own: those who are that to the one who made the request.
   */
  readonly byRole: Readonly<Record<string, readonly string[]>>;
  /** Who stands directly above whom: those are above `Ana` who are anything to her, such as her manager. */
  readonly above?: Readonly<Record<string, readonly string[]>>;
  /** Who decides for whom while they are away: from the one instant until just before the other. */
  readonly standIns?: readonly {
    readonly person: string;
    readonly for: string;
    readonly from: Instant;
    readonly to: Instant;
  }[];
}

export interface Actor {
  /** Person id, or `system`. */
  readonly person: string;
  readonly roles: readonly string[];
}

export interface RequestEvent {
  readonly kind: 'request';
  readonly name: string;
  readonly fields: Values;
  readonly actor: Actor;
  /** Why it is asked, in the words of whoever asks. */
  readonly justification?: string;
}

export type EngineEvent =
  | RequestEvent
  /** What a system reports; it cannot be refused. */
  | { readonly kind: 'event'; readonly name: string; readonly fields: Values }
  /** A pending deadline, fired at its own instant: `key` and `generation` of `PendingDeadline`. */
  | { readonly kind: 'due'; readonly key: string; readonly generation: string }
  | { readonly kind: 'set'; readonly facts: Values }
  /** Quantities or the plan changed outside of this policy. */
  | { readonly kind: 'subject-changed' }
  /** The subject is no more: the instance ends in the state that it is in. */
  | { readonly kind: 'subject-ended' }
  /** The approval that this instance asked for has ended. */
  | {
      readonly kind: 'approval-ended';
      readonly approval: string;
      readonly outcome: ApprovalOutcome;
      readonly reason: string | null;
      readonly request: RequestEvent;
      readonly deciders: readonly string[];
      /** Everybody who was asked in the last stages, with those who decided. */
      readonly asked?: readonly string[];
    }
  /** A vote on an approval instance. */
  | {
      readonly kind: 'vote';
      readonly vote: 'approve' | 'deny';
      readonly actor: Actor;
      readonly comment: string | null;
    }
  | {
      readonly kind: 'withdraw';
      readonly actor: Actor;
      readonly because: 'requester' | 'state-left';
    };

export interface StepContext {
  readonly at: Instant;
  /** When the host really looks, where that is later than `at`: a deadline happens at its own instant. */
  readonly now?: Instant;
  readonly subject: SubjectContext;
  readonly others: OtherStates;
  /** Facts that depend on the request at hand; they hide pushed facts of the same name for this step. */
  readonly requestFacts: Values;
  readonly people: People;
}

/**
 * A running instance: plain JSON, stored as it is, never trusted from outside.
 * Bound to a plan by `hash`; an engine refuses a snapshot of another plan.
 */
export interface InstanceSnapshot {
  readonly kind: 'policy' | 'approval';
  /** Name of the policy, or of the approval. */
  readonly name: string;
  readonly policy: string;
  readonly version: number;
  readonly hash: string;
  readonly status: 'running' | 'ended';
  readonly state: string;
  /** Facts, memories, counts, anchors, fired deadlines, votes: the engine's own business. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly step: number;
}

export type StepAnswer =
  /** A rule fired, or a fact was taken. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Nothing fired: `no-rule-applied`, `unexpected`, `ended`; recorded, nothing moved. */
  | { readonly kind: 'ignored'; readonly reason: Reason }
  /** Our own fault or a broken snapshot; nothing moved. */
  | { readonly kind: 'failed'; readonly message: string };

export interface StepResult {
  readonly answer: StepAnswer;
  /** The snapshot afterwards; after a refusal it equals the one before. */
  readonly snapshot: InstanceSnapshot;
  readonly effects: readonly Effect[];
  readonly entered: readonly string[];
  /** The rules that fired, in order. */
  readonly fired: readonly RuleSource[];
}

/** What the host must do, as data; done once, with the key (instance, step, index). */
export type Effect = { readonly source: RuleSource } & (
  | {
      readonly kind: 'notify';
      readonly to: string;
      readonly template: string;
      readonly requester: string | null;
      /** The persons meant, where `to` is no role but a part in an approval: `deciders`, `asked`. */
      readonly people?: readonly string[];
      /** When it really goes out, where the host comes to it a minute or more after its time. */
      readonly sentAt?: Instant;
    }
  | { readonly kind: 'record'; readonly text: string }
  | TellEffect
  | MoneyEffect
  | { readonly kind: 'collect' }
  | { readonly kind: 'close-invoices'; readonly as: 'void' | 'written-off' }
  | CreditEffect
  | { readonly kind: 'stop-billing'; readonly from: Instant | null }
  | ChangeEffect
  | { readonly kind: 'cancel-scheduled'; readonly what: string }
  | { readonly kind: 'issue'; readonly licence: string; readonly until: Instant }
  | { readonly kind: 'ask-approval'; readonly approval: string; readonly request: RequestEvent }
  | { readonly kind: 'withdraw-approval'; readonly approval: string }
  | {
      readonly kind: 'approval-ended';
      readonly outcome: ApprovalOutcome;
      readonly reason: string | null;
      readonly deciders: readonly string[];
      readonly asked?: readonly string[];
    }
  | { readonly kind: 'delete-data'; readonly what: string }
  /** `always` broke: recorded loudly, the step stands. */
  | { readonly kind: 'invariant-broken'; readonly text: string }
);

/** An event for each subject of a kind that belongs to the account at hand, or for the one at hand; after the step. */
export interface TellEffect {
  readonly kind: 'tell';
  readonly subject: string;
  readonly each: boolean;
  readonly event: string;
}

/** What is given back, before the catalogue has priced it: `null` is from now to the end of what is paid. */
export interface CreditEffect {
  readonly kind: 'credit';
  readonly time: { readonly from: Instant; readonly until: Instant } | null;
}

export type MoneyEffect = Omit<MoneyAction, 'source'>;
export type ChangeEffect = ChangeAction extends infer C
  ? C extends ChangeAction
    ? Omit<C, 'source'>
    : never
  : never;

export interface PendingDeadline {
  /** Unique in the instance now: `trial-end`, `notice:trialing/trial-ending/1`, `every:retries`. */
  readonly key: string;
  /** The name people know, where it has one. */
  readonly name: string | null;
  readonly at: Instant;
  /** Changes whenever the deadline is moved or entered anew; a due event with an old one is dropped. */
  readonly generation: string;
  /** For the order at one instant: lower first (scheduled < at/past < notice). */
  readonly priority: number;
  readonly source: RuleSource | null;
}

/** A decision before the host has added ids, prices, names of people and expiry. */
export interface EngineDecision {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Name of the approval that would be asked, with its stages whose condition is not false. */
  readonly approval: {
    readonly name: string;
    readonly stages: readonly {
      readonly title: string;
      readonly roles: readonly string[];
      readonly quorum: number | 'all';
      readonly answerWithin: TimeSpan | null;
    }[];
  } | null;
  readonly money: readonly MoneyAction[];
  readonly changes: readonly ChangeAction[];
  readonly rule: RuleSource | null;
  /** True when the policy has neither a rule nor a `refuse` for the request: it takes no part. */
  readonly takesNoPart: boolean;
}

/** What of the product a line of access reaches; what is left out is not narrowed. */
export interface AccessReach {
  /** The level as written: `browse`. */
  readonly level: string;
  readonly features?: readonly { readonly feature: string; readonly level: string | null }[];
  readonly except?: readonly string[];
  readonly resources?: readonly {
    readonly resource: string;
    /** `bound` is a date or an instant; `null`: cannot be told. */
    readonly side: {
      readonly field: string;
      readonly relation: 'before' | 'after';
      readonly bound: Value;
    } | null;
  }[];
}

export interface InstanceEntitlements {
  readonly state: { readonly name: string; readonly title: string };
  readonly access: Access;
  readonly billing: Billing;
  readonly limits: readonly {
    readonly on: string;
    /** `null`: cannot be computed, because something it is made from is unknown. */
    readonly to: number | null;
    readonly per: string | null;
    readonly kind: 'hard' | 'soft';
    readonly upToPercent: number | null;
    readonly notifyAtPercent: readonly number[];
    readonly refuse: string | null;
    readonly source: RuleSource;
  }[];
  /** What the access reaches, where it does not reach everything. */
  readonly reach?: AccessReach;
  /** A condition of the access is unknown, and what comes after it would give more. */
  readonly accessUnknown?: true;
  /** Why, where the policy gives reasons: the way it came here first, then its access. Left out when it gives none. */
  readonly reasons?: readonly Reason[];
  readonly source: RuleSource;
}

export interface InstanceExplanation {
  readonly state: { readonly name: string; readonly title: string; readonly since: Instant };
  /** The line that brought it here; `null` in the start state. */
  readonly because: RuleSource | null;
  readonly next: readonly PendingDeadline[];
  /** What can be asked for in this state, by whom, under which condition (the policy's own words). */
  readonly requests: readonly {
    readonly request: string;
    readonly by: readonly string[] | null;
    readonly rules: readonly RuleSource[];
  }[];
  readonly memory: Values;
  readonly facts: Values;
}

/** A subject beside the one at hand, such as one of several boats; policies for its kind begin for each. */
export interface GivenSubject {
  readonly kind: string;
  /** Unique in the simulation. */
  readonly name: string;
  /** They hide facts of the same name for this subject. */
  readonly facts: Values;
}

export interface SimulationGiven {
  readonly zone: string;
  readonly plan: string | null;
  readonly facts: Values;
  readonly quantities: Readonly<Record<string, number>>;
  readonly settings: Values;
  readonly choices: Readonly<Record<string, string>>;
  readonly persons: Readonly<Record<string, readonly string[]>>;
  readonly nobodyIs: readonly string[];
  /** `Max` is `manager` of `Ana`: for those who are asked as `manager of requester`. */
  readonly relations?: readonly {
    readonly person: string;
    readonly role: string;
    readonly of: string;
  }[];
  readonly standIns?: People['standIns'] & {};
  /** A plan with a rollout never begins. */
  readonly outsideRollout?: true;
  readonly switches?: Readonly<Record<string, boolean>>;
  /** Left out: policies for every boat are about one boat without a name. */
  readonly subjects?: readonly GivenSubject[];
  readonly begin: Instant;
  /** The event that begins the instances; left out: the first that each policy names. */
  readonly beginOn?: string;
  readonly with: Values;
  /** When the host is down: nothing fires, and nobody can ask. Afterwards what fell due fires at its own instant. */
  readonly down?: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Prices what is charged, where `price` does not; in the first currency, unless another is said. */
  readonly catalogue?: Catalogue;
  readonly currency?: string;
  readonly interval?: 'month' | 'year';
  /** Prices charges, where a catalogue is at hand; `changes` are those of the same step. */
  readonly price?: (money: MoneyAction, now: Instant, changes: readonly ChangeAction[]) => Value;
}

/**
 * Plans on one subject, or on several of one account, under a simulated clock. Not shared between
 * callers; deterministic. `about` names a subject that was given; left out, what is asked is asked
 * of the account and of the subject of the first plan.
 */
export interface Simulation {
  readonly now: Instant;
  /** Fires everything that falls due up to and including `at`, in order, each at its own instant. */
  advanceTo(at: Instant): readonly Happening[];
  /** Up to, but not including `at`. */
  advanceToJustBefore(at: Instant): readonly Happening[];
  do(
    event: string,
    by: { readonly person: string } | { readonly role: string } | null,
    fields: Values,
    justification?: string,
    about?: string,
  ): StepAnswer;
  /** Without `about`, of every subject. */
  set(facts: Values, about?: string): void;
  /** The vendor turns a switch on or off. */
  turn(name: string, on: boolean): void;
  decide(
    request: string,
    by: { readonly person: string } | { readonly role: string } | null,
    fields: Values,
  ): EngineDecision;
  /** Of the first plan, unless a policy is named; of the first of several subjects, unless one is named. */
  view(policy?: string, about?: string): SimulationView;
  /** The policies about a subject that was given, in order. */
  policiesAbout(name: string): readonly string[];
  /** Everything so far, oldest first. */
  readonly happenings: readonly Happening[];
  /** Every event that an instance took so far, oldest first; also those that left nothing to see. */
  readonly trace: readonly SimulationStep[];
}

/** One event on one instance as a simulation took it: what coverage and timelines are made from. */
export interface SimulationStep {
  readonly at: Instant;
  readonly policy: string;
  /** Whose instance it was: the name of an approval, or `null` for the policy itself. */
  readonly approval: string | null;
  /** `request-seats`, `due.trial-end`, `facts.set`, `approve`; for a new instance what it began on. */
  readonly event: string;
  /** Empty for a new instance. */
  readonly from: string;
  readonly to: string;
  /** States, or stages of an approval, that were entered on the way, in order. */
  readonly entered: readonly string[];
  /** The rules that fired, or the one that refused. */
  readonly decided: readonly RuleSource[];
}

export interface SimulationView {
  readonly state: string;
  readonly ended: boolean;
  readonly access: Access;
  /** Left out where the access reaches everything. */
  readonly reach?: AccessReach;
  readonly billing: Billing;
  readonly reasons: readonly Reason[];
  readonly limits: InstanceEntitlements['limits'];
  readonly deadlines: readonly PendingDeadline[];
  /** Deadlines by name, also those that are nothing (`null`) or paused. */
  readonly deadlineTimes: Readonly<Record<string, Instant | null>>;
  readonly approvals: readonly {
    readonly name: string;
    readonly stage: string;
    readonly waitingFor: readonly string[];
  }[];
  readonly quantities: Readonly<Record<string, number>>;
  /** Memories, counts and choices now. */
  readonly memory: Values;
  readonly plan: string | null;
  readonly snapshot: InstanceSnapshot;
}

/** Something that happened at an instant, with the line of the policy. */
export type Happening = {
  readonly at: Instant;
  readonly policy: string;
  /** Which of several subjects; left out where it has no name. */
  readonly about?: string;
  readonly source: RuleSource | null;
} & (
  | {
      readonly kind: 'notice';
      readonly to: string;
      readonly template: string;
      /** When it really goes out, where that is late. */
      readonly sentAt?: Instant;
    }
  | {
      readonly kind: 'charge';
      readonly amount: Value;
      readonly what: 'full' | 'prorated' | 'sum' | 'extra';
    }
  | {
      readonly kind: 'invoice' | 'credit';
      readonly amount: Value;
      readonly what: 'full' | 'prorated' | 'sum' | 'extra' | 'unused-time' | 'time-in-state';
    }
  | { readonly kind: 'collect' }
  | { readonly kind: 'invoices-closed'; readonly as: 'void' | 'written-off' }
  | {
      readonly kind: 'change';
      readonly what: string;
      readonly to: Value;
      readonly from: Instant | null;
    }
  | { readonly kind: 'refusal'; readonly request: string; readonly reasons: readonly Reason[] }
  | { readonly kind: 'ignored'; readonly event: string; readonly reason: Reason }
  | { readonly kind: 'audit'; readonly text: string }
  | { readonly kind: 'entered'; readonly state: string }
  | {
      readonly kind: 'approval';
      readonly approval: string;
      readonly stage: string;
      readonly what: string;
    }
  | { readonly kind: 'licence'; readonly licence: string; readonly until: Instant }
  | { readonly kind: 'data-deleted'; readonly what: string }
  /** An event was sent to each subject of a kind, or to the one at hand. */
  | {
      readonly kind: 'told';
      readonly subject: string;
      readonly each: boolean;
      readonly event: string;
    }
  | { readonly kind: 'invariant-broken'; readonly text: string }
);
