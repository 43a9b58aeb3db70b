import type { Instant, ReviewPlan, ReviewWindow } from '@lintel/contract';
import type { Row } from './row.ts';

/** A published version of a review; id is its hash. Never changed. */
export interface ReviewPlanRow extends Row {
  readonly review: string;
  readonly version: number;
  readonly plan: ReviewPlan;
  readonly file: string;
  readonly source: string;
  readonly publishedAt: Instant;
}

/** One window of a review for one account, kept after it has closed. */
export interface ReviewWindowRow extends Row {
  readonly account: string;
  readonly review: string;
  /** Hash of the review that it was opened under. */
  readonly hash: string;
  readonly status: ReviewWindow['status'];
  /** Steps done: what each of them owes has an id of its own. */
  readonly step: number;
  readonly window: ReviewWindow;
  readonly closedAt: Instant | null;
}
