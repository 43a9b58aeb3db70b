import type { Plan } from '@lintel/contract';
import { timelineOf, timelineText, type ScenarioResult, type Timeline } from '@lintel/dsl';

/** A policy with what its scenarios came to. */
export interface TestedPolicy {
  readonly plan: Plan;
  readonly results: readonly ScenarioResult[];
}

/** How many scenarios there are, and how they ended. */
export function summary(tested: readonly TestedPolicy[]) {
  const results = tested.flatMap((policy) => policy.results);
  const passed = results.filter((result) => result.passed).length;
  return { scenarios: results.length, passed, failed: results.length - passed };
}

/** For people: each scenario, and beside a missed expectation what really happened. */
export function resultsInWords(tested: readonly TestedPolicy[]): string[] {
  const { scenarios, passed, failed } = summary(tested);
  const total =
    failed === 0
      ? `all ${String(passed)} passed`
      : `${String(passed)} passed, ${String(failed)} failed`;
  return [
    ...tested.flatMap(({ plan, results }) =>
      results.length === 0
        ? []
        : [plan.policy, ...results.flatMap((result) => resultInWords(plan, result))],
    ),
    scenarios === 0
      ? 'no scenarios: nothing was tested'
      : `${scenarios === 1 ? '1 scenario' : `${String(scenarios)} scenarios`}: ${total}`,
  ];
}

function resultInWords(plan: Plan, result: ScenarioResult): string[] {
  if (result.passed) return [`  passed  ${result.name}`];
  return [
    `  FAILED  ${result.name}`,
    ...missesInWords(result).map((line) => `          ${line}`),
    '',
    ...timelineInWords(plan, result).map((line) => `    ${line}`.trimEnd()),
    '',
  ];
}

/** Where an expectation was missed, and what is the case instead. */
export function missesInWords({ steps }: ScenarioResult): string[] {
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
export function timelineInWords(plan: Plan, result: ScenarioResult): string[] {
  return timelinesOf({ plan, results: [result] }).flatMap(timelineText);
}

/** The timelines of all scenarios that were run. */
export function timelinesOf({ plan, results }: TestedPolicy): Timeline[] {
  return results.flatMap((result) => {
    const scenario = plan.scenarios.find(({ span }) => span.start === result.span.start);
    return scenario === undefined ? [] : [timelineOf(plan, scenario, result)];
  });
}
