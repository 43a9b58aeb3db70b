import type { ReviewPlan } from '@lintel/contract';
import type { Coverage, CoverageItem } from '../coverage.ts';
import type { ReviewResult } from './run-review.ts';

/** Which answers took effect in the scenarios of a review: each `on` line is a rule that can be reached. */
export function coverageOfReview(plan: ReviewPlan, results: readonly ReviewResult[]): Coverage {
  return {
    policy: plan.title,
    items: plan.on.map(({ answer, text, span }): CoverageItem => {
      const [first = '', ...more] = text.split('\n');
      return {
        kind: 'rule',
        id: `on ${answer}`,
        text: more.length === 0 ? first : `${first} …`,
        span,
        scenarios: results.filter((result) => hasEffect(result, answer)).map(({ name }) => name),
      };
    }),
  };
}

function hasEffect({ steps }: ReviewResult, answer: string): boolean {
  return steps.some(({ happenings }) =>
    happenings.some((each) => each.kind === 'decided' && each.result.answer === answer),
  );
}
