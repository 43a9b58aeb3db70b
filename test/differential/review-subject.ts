import type { ReviewPlan, Value } from '@lintel/contract';

export interface ReviewStart {
  readonly begin: string;
  readonly zone: string;
  readonly subjects: readonly {
    readonly id: string;
    readonly facts: Readonly<Record<string, Value>>;
  }[];
  /** Roles of those who have a name. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  readonly nobodyIs: readonly string[];
}

export type ReviewSent =
  | { readonly kind: 'wait' }
  | {
      readonly kind: 'answer';
      readonly member: string;
      readonly answer: string;
      readonly by: { readonly person: string } | { readonly role: string };
    }
  | { readonly kind: 'set'; readonly member: string; readonly fact: string; readonly to: Value }
  | { readonly kind: 'end'; readonly member: string };

/** What can be seen of a review after something happened. */
export interface ReviewSeen {
  /** `accepted` or `refused CODE`; empty where nobody answered. */
  readonly answer: string;
  /** Since the last look, as `INSTANT WHAT`. */
  readonly happened: readonly string[];
  readonly nextOpening: string | null;
  /** `open` or `closed`, until when, and each subject with what is recommended and what counts; empty before the first window. */
  readonly window: readonly string[];
}

export interface ReviewRun {
  readonly begun: ReviewSeen;
  send(sent: ReviewSent, at: string): ReviewSeen;
}

export type ReviewModel = (plan: ReviewPlan, start: ReviewStart) => ReviewRun;
