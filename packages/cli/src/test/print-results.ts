import type { Plan, ReviewPlan } from '@lintel/contract';
import {
  reviewTimelineOf,
  timelineOf,
  timelineText,
  type ReviewResult,
  type ScenarioResult,
  type Timeline,
} from '@lintel/dsl';

/** A policy or a review with what its scenarios came to. */
export interface Tested {
  readonly name: string;
  readonly file: string;
  readonly results: readonly TestedScenario[];
}

/** A scenario that was run, with the story of it for whoever wants to know why. */
export interface TestedScenario extends Pick<ScenarioResult, 'name' | 'span' | 'passed'> {
  readonly steps: readonly Pick<ScenarioResult['steps'][number], 'span' | 'failure'>[];
  readonly timeline: Timeline | null;
}

export function testedPolicy(plan: Plan, results: readonly ScenarioResult[]): Tested {
  return {
    name: plan.policy,
    file: plan.file,
    results: results.map((result) => {
      const scenario = plan.scenarios.find(({ span }) => span.start === result.span.start);
      const timeline = scenario === undefined ? null : timelineOf(plan, scenario, result);
      return { ...result, timeline };
    }),
  };
}

export function testedReview(plan: ReviewPlan, results: readonly ReviewResult[]): Tested {
  return {
    name: plan.title,
    file: plan.file,
    results: results.map((result) => {
      const scenario = plan.scenarios.find(({ span }) => span.start === result.span.start);
      const timeline = scenario === undefined ? null : reviewTimelineOf(plan, scenario, result);
      return { ...result, timeline };
    }),
  };
}

/** How many scenarios there are, and how they ended. */
export function summary(tested: readonly Tested[]) {
  const results = tested.flatMap((policy) => policy.results);
  const passed = results.filter((result) => result.passed).length;
  return { scenarios: results.length, passed, failed: results.length - passed };
}

/** For people: each scenario, and beside a missed expectation what really happened. */
export function resultsInWords(tested: readonly Tested[]): string[] {
  const { scenarios, passed, failed } = summary(tested);
  const total =
    failed === 0
      ? `all ${String(passed)} passed`
      : `${String(passed)} passed, ${String(failed)} failed`;
  return [
    ...tested.flatMap(({ name, results }) =>
      results.length === 0 ? [] : [name, ...results.flatMap(resultInWords)],
    ),
    scenarios === 0
      ? 'no scenarios: nothing was tested'
      : `${scenarios === 1 ? '1 scenario' : `${String(scenarios)} scenarios`}: ${total}`,
  ];
}

function resultInWords(result: TestedScenario): string[] {
  if (result.passed) return [`  passed  ${result.name}`];
  return [
    `  FAILED  ${result.name}`,
    ...missesInWords(result).map((line) => `          ${line}`),
    '',
    ...timelineInWords(result).map((line) => `    ${line}`.trimEnd()),
    '',
  ];
}

/** Where an expectation was missed, and what is the case instead. */
export function missesInWords({ steps }: TestedScenario): string[] {
  return steps.flatMap(({ span, failure }) =>
    failure === null
      ? []
      : [
          `${span.file}:${String(span.line)}`,
          `  expected  ${failure.expected}`,
          `  but       ${failure.actual}`,
        ],
  );
}

/** Everything that the scenario wrote and everything that happened, side by side. */
export function timelineInWords({ timeline }: TestedScenario): string[] {
  return timeline === null ? [] : timelineText(timeline);
}

/** The timelines of all scenarios that were run. */
export function timelinesOf({ results }: Tested): Timeline[] {
  return results.flatMap(({ timeline }) => (timeline === null ? [] : [timeline]));
}
