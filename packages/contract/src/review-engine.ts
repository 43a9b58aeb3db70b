import type { Reason, RuleSource } from './decision.ts';
import type { People } from './engine.ts';
import type { Instant } from './ports.ts';
import type { ReviewPlan } from './review-plan.ts';
import type { Value, Values } from './value.ts';

/**
 * What runs reviews. Pure, as `Engine` is: the same arguments give the same answer, nothing is read
 * from outside, no method throws for input.
 */
export interface ReviewEngine {
  /** When the next window opens, strictly after an instant; `null` where the calendar cannot tell, or an event decides. */
  nextOpening(plan: ReviewPlan, after: Instant, zone: string): Instant | null;
  /** Opens a window: who is in it, and who is asked about whom, is fixed now. */
  open(plan: ReviewPlan, input: OpenReviewInput): ReviewStepResult;
  /** One event on one window. What falls due before it must have been delivered. */
  step(plan: ReviewPlan, window: ReviewWindow, event: ReviewEvent, at: Instant): ReviewStepResult;
  /** What happens by itself, soonest first. Empty for a window that is closed. */
  pending(plan: ReviewPlan, window: ReviewWindow): readonly PendingReviewEvent[];
  /** How each subject of a window stands. */
  view(plan: ReviewPlan, window: ReviewWindow, at: Instant): ReviewView;
  /** A review under a simulated clock: for scenarios. */
  simulate(plan: ReviewPlan, given: ReviewSimulationGiven): ReviewSimulation;
}

export interface OpenReviewInput {
  readonly at: Instant;
  /** IANA zone, for a review in the zone of an account. */
  readonly zone: string;
  readonly subjects: readonly ReviewSubject[];
  readonly people: People;
}

export interface ReviewSubject {
  readonly id: string;
  /** A fact that is missing is unknown. */
  readonly facts: Values;
}

/** A window: plain JSON, stored as it is, bound to a plan by `hash`. */
export interface ReviewWindow {
  readonly review: string;
  readonly version: number;
  readonly hash: string;
  readonly status: 'open' | 'closed';
  readonly zone: string;
  readonly opened: Instant;
  readonly closes: Instant;
  /** Keys of the reminders that were due already. */
  readonly reminded: readonly string[];
  readonly members: readonly ReviewMember[];
}

export interface ReviewMember extends ReviewSubject {
  /** Whether it belongs to the review could not be told, so it does. */
  readonly unclear?: true;
  readonly asked: readonly { readonly person: string; readonly role: string }[];
  /** Everything that was answered, oldest first; of one person the last one holds. */
  readonly answers: readonly ReviewAnswer[];
  /** The subject ended while the window was open. */
  readonly left?: Instant;
  /** What took effect. */
  readonly result?: ReviewResult & { readonly at: Instant };
}

export interface ReviewAnswer {
  readonly person: string;
  readonly answer: string;
  readonly at: Instant;
}

export interface ReviewResult {
  /** `null`: nobody answered, and the recommendation that should be followed cannot be told. */
  readonly answer: string | null;
  readonly by: { readonly persons: readonly string[] } | 'default' | 'recommendation';
}

export type ReviewEvent =
  | {
      readonly kind: 'answer';
      readonly member: string;
      readonly answer: string;
      readonly person: string;
    }
  | { readonly kind: 'due'; readonly key: string }
  | { readonly kind: 'set'; readonly member: string; readonly facts: Values }
  | { readonly kind: 'left'; readonly member: string };

export interface PendingReviewEvent {
  /** `remind:1`, `close`. */
  readonly key: string;
  readonly at: Instant;
}

export interface ReviewStepResult {
  /** As it stands now; `null` for one that could not be opened. */
  readonly window: ReviewWindow | null;
  readonly answer: ReviewStepAnswer;
  readonly effects: readonly ReviewEffect[];
}

export type ReviewStepAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** A calendar that cannot tell, or a plan that does not fit. */
  | { readonly kind: 'failed'; readonly message: string };

/** What the host must do, as data. `member` is the subject that it is about. */
export type ReviewEffect = { readonly source: RuleSource } & (
  | {
      readonly kind: 'notify';
      /** A role, or `asked`, `deciders`. */
      readonly to: string;
      readonly template: string;
      readonly people: readonly string[];
      readonly member: string | null;
    }
  | { readonly kind: 'record'; readonly text: string; readonly member: string }
  /** An event for the subject's own policies. */
  | { readonly kind: 'tell'; readonly member: string; readonly event: string }
  | { readonly kind: 'decided'; readonly member: string; readonly result: ReviewResult }
);

export interface ReviewView {
  readonly status: 'open' | 'closed';
  readonly closes: Instant;
  readonly members: readonly ReviewMemberView[];
}

export interface ReviewMemberView {
  readonly id: string;
  readonly asked: readonly string[];
  readonly left: boolean;
  readonly recommendation: string | null;
  /** What took effect, or would if nobody answered any more and the window were open still. */
  readonly counts: ReviewResult | null;
}

export interface ReviewSimulationGiven {
  readonly zone: string;
  readonly begin: Instant;
  readonly subjects: readonly ReviewSubject[];
  readonly persons: Readonly<Record<string, readonly string[]>>;
  readonly nobodyIs: readonly string[];
}

/** Deterministic, not shared between callers. */
export interface ReviewSimulation {
  readonly now: Instant;
  /** Does everything that falls due up to and including `at`, in order, each at its own instant. */
  advanceTo(at: Instant): void;
  /** Up to, but not including `at`. */
  advanceToJustBefore(at: Instant): void;
  answer(
    member: string,
    answer: string,
    by: { readonly person: string } | { readonly role: string },
  ): ReviewStepAnswer;
  set(member: string, fact: string, to: Value): void;
  end(member: string): void;
  /** An event is reported, of one subject or (`null`) of all: a review that starts with it opens a window. */
  happen(event: string, member: string | null): void;
  /**
   * Of the last window; `null` before the first. Where windows open on an event, of all of them: each
   * subject as it stands in its last one, and open while one is.
   */
  view(): ReviewView | null;
  readonly nextOpening: Instant | null;
  readonly happenings: readonly ReviewHappening[];
}

/** Something that happened at an instant, with the line of the review. */
export type ReviewHappening = { readonly at: Instant; readonly source: RuleSource } & (
  | { readonly kind: 'opened'; readonly members: readonly string[]; readonly closes: Instant }
  /** It is in the review because nobody can tell whether it belongs there. */
  | { readonly kind: 'unclear'; readonly member: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'answered'; readonly member: string; readonly answer: ReviewAnswer }
  | {
      readonly kind: 'refusal';
      readonly member: string;
      readonly answer: string;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'left'; readonly member: string }
  | { readonly kind: 'happened'; readonly event: string; readonly member: string | null }
  | Pick<
      Extract<ReviewEffect, { kind: 'notify' }>,
      'kind' | 'to' | 'template' | 'people' | 'member'
    >
  | Pick<Extract<ReviewEffect, { kind: 'record' }>, 'kind' | 'text' | 'member'>
  | Pick<Extract<ReviewEffect, { kind: 'tell' }>, 'kind' | 'member' | 'event'>
  | Pick<Extract<ReviewEffect, { kind: 'decided' }>, 'kind' | 'member' | 'result'>
  | { readonly kind: 'failed'; readonly message: string }
);
