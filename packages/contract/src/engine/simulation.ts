import type { Catalogue } from '../catalogue.ts';
import type { ChangeAction, MoneyAction, Reason, RuleSource } from '../decision.ts';
import type { Access, Billing } from '../plan.ts';
import type { Instant } from '../ports.ts';
import type { GivenSubAccount } from '../scenario-plan.ts';
import type { Value, Values } from '../value.ts';
import type { AccessReach, EngineDecision, InstanceEntitlements } from './answers.ts';
import type { PendingDeadline } from './effects.ts';
import type { InstanceSnapshot, StepAnswer } from './steps.ts';
import type { People } from './subjects.ts';

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
  /** Accounts below the one at hand. Left out: there are none. */
  readonly subAccounts?: readonly GivenSubAccount[];
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
  /**
   * What an account may use of a meter or of seats, and what is used of it: the account at hand, or a
   * sub-account by its name. `null` where nothing says so, as without a catalogue.
   */
  allowance(on: string, subAccount?: string): Allowance | null;
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

export interface Allowance {
  /** `null`: unlimited; `undefined`: cannot be told. */
  readonly limit: number | null | undefined;
  /** By the account alone, or by all who share it where that is what ends first. */
  readonly used: number;
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
  /** Left out where the plan is not bought as a part of one. */
  readonly bundle?: string;
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
