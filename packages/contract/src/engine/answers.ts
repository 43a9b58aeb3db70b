import type { ChangeAction, MoneyAction, Outcome, Reason, RuleSource } from '../decision.ts';
import type { Access, Billing } from '../plan.ts';
import type { Instant } from '../ports.ts';
import type { TimeSpan } from '../time-span.ts';
import type { Value, Values } from '../value.ts';
import type { PendingDeadline } from './effects.ts';

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
