/**
 * The tree of a `.lintel` file: what was written, with the place of every word.
 *
 * Every node has a `kind` and the span of its whole text. A statement that is broken by a syntax
 * error is left out, and each node around it says `incomplete: true`, so that a check for something
 * missing can stay silent there. What the author left away is `null` or an empty list, never a guess.
 */
import type { Action, ApprovalOutcome, Body } from './tree/actions.ts';
import type { Approval, ApprovalItem, StageItem } from './tree/approval.ts';
import type {
  BundleItem,
  Catalogue,
  CatalogueItem,
  Inclusion,
  AddOnItem,
  PlanItem,
  RetireItem,
  SeatsItem,
} from './tree/catalogue.ts';
import type { Condition, Otherwise, Quality, When } from './tree/conditions.ts';
import type { NodeOf } from './tree/node.ts';
import type { Policy, PolicyItem } from './tree/policy.ts';
import type { Anchor, DeadlineTime } from './tree/deadlines.ts';
import type { Review, ReviewItem } from './tree/review.ts';
import type { ReviewExpectation, ReviewStep } from './tree/review-scenario.ts';
import type { Assignment, Expectation, Step } from './tree/scenario.ts';
import type { StateItem, Reach } from './tree/state.ts';
import type { MovingItem, RolloutItem } from './tree/versions.ts';
import type { Field, Type } from './tree/types-of-values.ts';
import type { IntervalSpan, Term } from './tree/values.ts';

export type * from './tree/node.ts';
export type * from './tree/values.ts';
export type * from './tree/conditions.ts';
export type * from './tree/types-of-values.ts';
export type * from './tree/catalogue.ts';
export type * from './tree/deadlines.ts';
export type * from './tree/policy.ts';
export type * from './tree/versions.ts';
export type * from './tree/state.ts';
export type * from './tree/actions.ts';
export type * from './tree/approval.ts';
export type * from './tree/notices.ts';
export type * from './tree/scenario.ts';
export type * from './tree/schedules.ts';
export type * from './tree/review.ts';
export type * from './tree/review-scenario.ts';

export interface FileNode extends NodeOf<'file'> {
  readonly declarations: readonly Declaration[];
}

export type Declaration = Catalogue | Policy | Approval | Review;

/** Every node that has a `kind`, by which visitors are written. */
export type Node =
  | FileNode
  | Declaration
  | CatalogueItem
  | SeatsItem
  | PlanItem
  | AddOnItem
  | Inclusion
  | RetireItem
  | BundleItem
  | Field
  | Type
  | PolicyItem
  | MovingItem
  | RolloutItem
  | DeadlineTime
  | Anchor
  | StateItem
  | Reach
  | Body
  | Action
  | ApprovalOutcome
  | ApprovalItem
  | StageItem
  | ReviewItem
  | ReviewStep
  | ReviewExpectation
  | Step
  | Assignment
  | Expectation
  | Condition
  | Quality
  | When
  | Otherwise
  | Term
  | IntervalSpan;
