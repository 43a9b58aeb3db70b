import { instantAtLocal, subtractSpan } from '@lintel/calendar';
import type {
  Engine,
  Instant,
  ReviewHappening,
  ReviewPlan,
  ReviewScenarioPlan,
  ReviewSimulation,
  ReviewStepAnswer,
  Span,
} from '@lintel/contract';
import { reasonsInWords } from '../describe.ts';
import { moveTo } from '../move-to.ts';
import type { ScenarioFailure } from '../take-steps.ts';
import { withInstants } from '../with-instants.ts';
import { happeningOfReviewInWords, reviewExpectationInWords } from './describe-review.ts';
import { judgeInReview } from './judge-review.ts';

export interface ReviewResult {
  readonly review: string;
  readonly name: string;
  readonly span: Span;
  readonly passed: boolean;
  /** Steps that were reached, in order; after one that cannot be taken none follows. */
  readonly steps: readonly ReviewStepInWords[];
  /** IANA zone of the local moments; `null` where the scenario does not say it. */
  readonly zone: string | null;
}

export interface ReviewStepInWords {
  readonly span: Span;
  readonly at: Instant | null;
  readonly passed: boolean;
  readonly failure: ScenarioFailure | null;
  /** Everything since the step before, oldest first. */
  readonly happenings: readonly ReviewHappening[];
  /** How many of them came while time moved on. */
  readonly whileWaiting: number;
  /** What an answer was told, where it was not simply accepted. */
  readonly answered: string | null;
}

/** Runs all scenarios of a review on an engine. */
export function runReview(plan: ReviewPlan, engine: Pick<Engine, 'reviews'>): ReviewResult[] {
  return plan.scenarios.map((scenario) => runReviewScenario(plan, engine, scenario));
}

/**
 * Runs one scenario. Local moments are in the zone of the review, which for `time zone of account` is
 * the one that the scenario gives. An answer that is refused is no failure by itself.
 */
export function runReviewScenario(
  plan: ReviewPlan,
  { reviews }: Pick<Engine, 'reviews'>,
  scenario: ReviewScenarioPlan,
): ReviewResult {
  const { name, span } = scenario;
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : scenario.timeZone;
  const about = { review: plan.review, name, span, zone };
  const impossible = (expected: string, actual: string): ReviewResult => ({
    ...about,
    passed: false,
    steps: [{ ...nothing, span, failure: { expected, actual, happened: [] } }],
  });
  if (zone === null)
    return impossible('a time zone', 'the scenario does not say `given account time zone "…"`');
  const first = scenario.begin?.at ?? firstMoment(scenario);
  if (first === null)
    return impossible(
      'a first moment',
      'the scenario does not say `begin at …`, and no step says `at …`',
    );
  const moment = instantAtLocal(first, zone);
  if (!moment.ok) return impossible('a moment', moment.problem.message);
  const begin =
    scenario.begin === null ? lastOpening(plan, reviews, moment.value, zone) : moment.value;
  const simulation = reviews.simulate(plan, {
    zone,
    begin,
    subjects: scenario.members.map(({ id, facts }) => ({
      id,
      facts: withInstants(facts, plan.facts, zone),
    })),
    persons: scenario.persons,
    nobodyIs: scenario.nobodyIs,
  });
  const steps = takeReviewSteps(plan, scenario, simulation, zone);
  return { ...about, passed: steps.every(({ passed }) => passed), steps };
}

const nothing = {
  at: null,
  passed: false,
  happenings: [],
  whileWaiting: 0,
  answered: null,
} as const;

/** A scenario that does not say when it begins does so with the window before its first moment. */
function lastOpening(
  plan: ReviewPlan,
  reviews: Engine['reviews'],
  moment: Instant,
  zone: string,
): Instant {
  const before = subtractSpan(moment, LONGEST_PERIOD, {
    zone,
    dayEnd: 'at-the-same-hour',
    calendar: null,
  });
  let last: Instant | null = null;
  let next = before.ok ? reviews.nextOpening(plan, before.value, zone) : null;
  while (next !== null && next <= moment) {
    last = next;
    next = reviews.nextOpening(plan, next, zone);
  }
  return last ?? moment;
}

const LONGEST_PERIOD = { count: 367, unit: 'day', business: false } as const;

function firstMoment({ steps }: ReviewScenarioPlan): string | null {
  for (const { time } of steps) if ('moment' in time) return time.moment;
  return null;
}

function takeReviewSteps(
  plan: ReviewPlan,
  scenario: ReviewScenarioPlan,
  simulation: ReviewSimulation,
  zone: string,
): ReviewStepInWords[] {
  const results: ReviewStepInWords[] = [];
  let answer: ReviewStepAnswer | null = null;
  let told = 0;
  let sinceMoment = 0;
  for (const step of scenario.steps) {
    if (step.time.kind !== 'then') sinceMoment = told;
    const late = moveTo(step, simulation, plan.calendar, zone);
    const whileWaiting = simulation.happenings.length - told;
    let failure = late;
    let answered: string | null = null;
    if (late === null) {
      switch (step.kind) {
        case 'answer':
          answer = simulation.answer(step.member, step.answer, step.by);
          answered = answerInWords(answer);
          break;
        case 'set': {
          const [to = null] = Object.values(
            withInstants({ [step.fact]: step.to }, plan.facts, zone),
          );
          simulation.set(step.member, step.fact, to);
          break;
        }
        case 'end':
          simulation.end(step.member);
          break;
        case 'happen':
          simulation.happen(step.event, step.member);
          break;
        case 'expect': {
          const actual = judgeInReview(step.expectation, { simulation, zone, answer });
          const expected = reviewExpectationInWords(step.expectation);
          if (actual !== null) failure = { expected, actual, happened: [] };
          break;
        }
        case 'wait':
      }
    }
    const happenings = simulation.happenings.slice(told);
    told = simulation.happenings.length;
    failure ??= faultIn(happenings);
    if (failure !== null) {
      const recent = simulation.happenings.slice(sinceMoment);
      const happened = recent.map((each) => happeningOfReviewInWords(each, zone));
      failure = { ...failure, happened };
    }
    const passed = failure === null;
    const { span } = step;
    results.push({
      span,
      at: simulation.now,
      passed,
      failure,
      happenings,
      whileWaiting,
      answered,
    });
    if (late !== null) break;
  }
  return results;
}

function answerInWords(answer: ReviewStepAnswer): string | null {
  switch (answer.kind) {
    case 'accepted':
      return null;
    case 'refused':
      return `refused: ${reasonsInWords(answer.reasons)}`;
    case 'failed':
      return answer.message;
  }
}

/** A calendar that cannot tell fails the scenario where it is asked. */
function faultIn(happenings: readonly ReviewHappening[]): ScenarioFailure | null {
  for (const happening of happenings)
    if (happening.kind === 'failed')
      return { expected: 'a window', actual: happening.message, happened: [] };
  return null;
}
