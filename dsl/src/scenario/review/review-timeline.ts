import type { Instant, ReviewHappening, ReviewPlan, ReviewScenarioPlan } from '@lintel/contract';
import { momentInWords } from '../describe.ts';
import type { Timeline, TimelineRow } from '../timeline.ts';
import { reviewStepInWords, whatHappenedInReview } from './describe-review.ts';
import type { ReviewResult } from './run-review.ts';

/** Puts the steps of a scenario of a review beside what happened; the state is that of the window. */
export function reviewTimelineOf(
  plan: ReviewPlan,
  scenario: ReviewScenarioPlan,
  { zone, passed, steps }: ReviewResult,
): Timeline {
  const rows: TimelineRow[] = [];
  let state = 'closed';
  const add = (
    at: Instant,
    written: TimelineRow['written'],
    happened: TimelineRow['happened'],
  ): void => {
    rows.push({
      at,
      moment: zone === null ? at : momentInWords(at, zone),
      state,
      written,
      happened,
    });
  };
  const tell = (happening: ReviewHappening, written: TimelineRow['written']): void => {
    if (happening.kind === 'opened') state = 'open';
    if (happening.kind === 'closed') state = 'closed';
    const { kind, source, at } = happening;
    add(at, written, { text: whatHappenedInReview(happening), kind, span: source.span });
  };
  steps.forEach((taken, index) => {
    const step = scenario.steps[index];
    for (const happening of taken.happenings.slice(0, taken.whileWaiting)) tell(happening, null);
    const written: TimelineRow['written'] = {
      text: step === undefined ? 'begin' : reviewStepInWords(step),
      span: taken.span,
      verdict: !taken.passed ? 'missed' : step?.kind === 'expect' ? 'met' : 'done',
    };
    const [cause, ...more] = taken.happenings.slice(taken.whileWaiting);
    const instead: TimelineRow['happened'] =
      taken.failure === null
        ? null
        : { text: `but it is: ${taken.failure.actual}`, kind: 'instead', span: null };
    if (cause === undefined) add(taken.at ?? rows.at(-1)?.at ?? '', written, instead);
    else {
      tell(cause, written);
      for (const happening of more) tell(happening, null);
      if (instead !== null) add(cause.at, null, instead);
    }
  });
  return {
    policy: plan.title,
    scenario: scenario.name,
    file: scenario.span.file,
    zone,
    passed,
    rows,
  };
}
