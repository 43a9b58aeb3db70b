import type { DurationExpression } from '../expression.ts';
import type { Span } from '../span.ts';

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
      /** Again every so many months of the year: at the beginning of each fiscal quarter. */
      readonly everyMonths?: number;
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
