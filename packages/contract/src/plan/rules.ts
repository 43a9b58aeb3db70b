import type { DurationExpression, Expression } from '../expression.ts';
import type { Span } from '../span.ts';
import type { Action } from './actions.ts';
import type { Anchor } from './deadlines.ts';

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
