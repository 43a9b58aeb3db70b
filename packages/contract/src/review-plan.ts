import type { Expression } from './expression.ts';
import type { Action, DeclaredName, Plan, PolicyZone } from './plan.ts';
import type { ReviewScenarioPlan } from './review-scenario.ts';
import type { Span } from './span.ts';
import type { TimeSpan } from './time-span.ts';

/** Version of the shape of review plans. A reader refuses a plan with another one. */
export const REVIEW_FORMAT = 1;

/** Templates of the notices that every review sends by itself; no catalogue declares them. */
export const REVIEW_TEMPLATES = ['review-asked', 'review-reminder'] as const;
export type ReviewTemplate = (typeof REVIEW_TEMPLATES)[number];

/**
 * A compiled review: people answer for each subject of a kind, in a window that opens by the calendar.
 * Plain JSON, everything resolved. Equal text gives byte-equal plans.
 */
export interface ReviewPlan {
  readonly format: typeof REVIEW_FORMAT;
  readonly review: string;
  readonly title: string;
  readonly version: number;
  /** Hash of what the review means, without places in the text: 64 hex digits. */
  readonly hash: string;
  readonly file: string;
  readonly span: Span;
  /** The kind of subject: `key`. */
  readonly for: string;
  /** Over the facts of each subject. `null`: all of them. */
  readonly where: Expression | null;
  readonly zone: PolicyZone;
  readonly eachDayEnds: Plan['eachDayEnds'];
  readonly calendar: string | null;
  readonly openingHours?: NonNullable<Plan['openingHours']>;
  /** Known of each subject from outside. */
  readonly facts: readonly DeclaredName[];
  readonly starts: ReviewStartPlan;
  readonly openFor: TimeSpan;
  /** Roles, and how many different persons who hold one of them must answer; `all` is each of them. */
  readonly ask: { readonly roles: readonly string[]; readonly quorum: number | 'all' };
  /** Asked for a subject for which nobody holds a role of `ask`. */
  readonly ifNobody: readonly string[];
  readonly reminders: readonly ReviewReminderPlan[];
  readonly answers: readonly string[];
  readonly several:
    | { readonly rule: 'last-counts' | 'first-counts' }
    | { readonly rule: 'any-wins' | 'all-must-say'; readonly answer: string };
  /** Whoever has answered may say something else until the window closes. */
  readonly mayChange: boolean;
  readonly effect: 'at-close' | 'at-once';
  /** `null`: the recommendation is followed. */
  readonly ifNoAnswer: string | null;
  /** The first that applies; the last one has no condition. Empty: nothing is recommended. */
  readonly recommend: readonly {
    readonly answer: string;
    readonly when: Expression | null;
    readonly text: string;
    readonly span: Span;
  }[];
  /** What each answer does, in the order of the text. */
  readonly on: readonly {
    readonly answer: string;
    readonly actions: readonly Action[];
    readonly text: string;
    readonly span: Span;
  }[];
  readonly scenarios: readonly ReviewScenarioPlan[];
}

/** When windows open: on days of the calendar, or whenever an event is reported. */
export type ReviewStartPlan = ReviewDaysPlan | { readonly when: string };

/** `at` is local, `08:00`. A day that a month lacks is its last day. */
export type ReviewDaysPlan = { readonly at: string; readonly day: number } & (
  | { readonly every: 'year'; readonly month: number }
  /** A quarter begins in January, April, July and October; the day is one of its first month. */
  | { readonly every: 'quarter' | 'month' }
);

export type ReviewReminderPlan =
  | { readonly kind: 'on-the-way'; readonly percent: number }
  | { readonly kind: 'before-close'; readonly lead: TimeSpan };
