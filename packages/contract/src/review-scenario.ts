import type { LocalMoment, StepTime } from './scenario-plan.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** A scenario of a review as data. */
export interface ReviewScenarioPlan {
  readonly name: string;
  readonly span: Span;
  readonly timeZone: string | null;
  /** Named persons and their roles. A role alone in `by` stands for a fresh person who holds it. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  readonly nobodyIs: readonly string[];
  /** The subjects that there are, in the order of the text, with what is known of each. */
  readonly members: readonly {
    readonly id: string;
    readonly facts: Readonly<Record<string, Value>>;
  }[];
  /** From when the clock is followed; `null`: from the first moment of the steps. */
  readonly begin: { readonly at: LocalMoment; readonly span: Span } | null;
  readonly steps: readonly ReviewScenarioStep[];
}

export type ReviewScenarioStep = { readonly time: StepTime; readonly span: Span } & (
  | {
      readonly kind: 'answer';
      readonly answer: string;
      readonly by: { readonly person: string } | { readonly role: string };
      readonly member: string;
    }
  | {
      readonly kind: 'set';
      readonly fact: string;
      readonly member: string;
      readonly to: Value;
    }
  /** The subject is over. */
  | { readonly kind: 'end'; readonly member: string }
  /** An event is reported; `member` `null`: of all of them. */
  | { readonly kind: 'happen'; readonly event: string; readonly member: string | null }
  | { readonly kind: 'wait' }
  | { readonly kind: 'expect'; readonly expectation: ReviewExpectation }
);

export type ReviewExpectation =
  | { readonly kind: 'window'; readonly open: boolean }
  | { readonly kind: 'close' | 'next-window'; readonly at: LocalMoment }
  /** Of the last window, or of the last one about it where windows open on an event. */
  | { readonly kind: 'member'; readonly member: string; readonly isIn: boolean }
  /** The one that counts as things stand; `answer` `null`: there is none. */
  | {
      readonly kind: 'answer';
      readonly member: string;
      readonly answer: string | null;
      /** `null`: whoever it came from. */
      readonly by: { readonly person: string } | 'default' | 'recommendation' | null;
    }
  | { readonly kind: 'recommendation'; readonly member: string; readonly answer: string | null }
  | { readonly kind: 'told'; readonly member: string; readonly event: string }
  /** At that very instant. */
  | { readonly kind: 'notice'; readonly template: string; readonly to: string | null }
  | { readonly kind: 'no-notice'; readonly template: string }
  /** Of the last answer; `text` is a part of the reason. */
  | { readonly kind: 'refused'; readonly text: string | null }
  | { readonly kind: 'audit'; readonly text: string; readonly member: string | null };
