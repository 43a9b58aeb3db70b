import { dateAt, subtractSpan } from '@lintel/calendar';
import type { Expression, Instant, ReviewPlan, ReviewSubject } from '@lintel/contract';
import { type Lookups, type Truth, truthOf } from '../evaluate.ts';
import { own } from '../own.ts';
import { countingOfReview } from './review-times.ts';

/** When, and until when: `close` in the conditions of a review. */
export interface ReviewMoment {
  readonly at: Instant;
  readonly closes: Instant;
  readonly zone: string;
}

/** A condition over the facts of one subject; what nobody told is unknown. */
export function holdsFor(
  condition: Expression,
  { facts }: ReviewSubject,
  plan: ReviewPlan,
  moment: ReviewMoment,
): Truth {
  return truthOf(condition, lookupsOf(facts, plan, moment));
}

/**
 * What is recommended about a subject as things stand: the first line that applies. A line whose
 * condition is unknown lets nothing below it through (rule 9).
 */
export function recommendationFor(
  subject: ReviewSubject,
  plan: ReviewPlan,
  moment: ReviewMoment,
): string | null {
  for (const { answer, when } of plan.recommend) {
    const holds = when === null ? true : holdsFor(when, subject, plan, moment);
    if (holds === undefined) return null;
    if (holds) return answer;
  }
  return null;
}

function lookupsOf(
  facts: ReviewSubject['facts'],
  plan: ReviewPlan,
  { at, closes, zone }: ReviewMoment,
): Lookups {
  const counting = countingOfReview(plan, zone);
  const dateOf = (instant: string): string | undefined => {
    const date = dateAt(instant, counting.zone);
    return date.ok ? date.value : undefined;
  };
  return {
    now: at,
    today: () => dateOf(at),
    name: (source, name) => (source === 'fact' ? own(facts, name) : undefined),
    deadline: (name) => (name === 'close' ? closes : undefined),
    earlier: (instant, lead) => {
      const before = subtractSpan(instant, lead, counting);
      return before.ok ? before.value : undefined;
    },
    dateOf,
    usedUp: () => undefined,
    deleted: () => undefined,
    policyState: () => undefined,
  };
}
