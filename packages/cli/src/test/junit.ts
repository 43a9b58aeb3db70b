import { xmlText as xml, type ScenarioResult } from '@lintel/dsl';
import { missesInWords, summary, timelineInWords, type TestedPolicy } from './print-results.ts';

/**
 * The results as JUnit XML, which build servers read: a suite per policy, a case per scenario. Equal
 * results give equal text; no times, because simulated ones would mislead.
 */
export function junitOf(tested: readonly TestedPolicy[]): string {
  const { scenarios, failed } = summary(tested);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lintel test" tests="${String(scenarios)}" failures="${String(failed)}" errors="0">`,
    ...tested.filter(({ results }) => results.length > 0).flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(policy: TestedPolicy): string[] {
  const { plan, results } = policy;
  const { scenarios, failed } = summary([policy]);
  return [
    `  <testsuite name="${xml(plan.policy)}" file="${xml(plan.file)}" tests="${String(scenarios)}" failures="${String(failed)}" errors="0" skipped="0">`,
    ...results.flatMap((result) => testCase(policy, result)),
    '  </testsuite>',
  ];
}

function testCase({ plan }: TestedPolicy, result: ScenarioResult): string[] {
  const { name, span, passed, steps } = result;
  const open = `    <testcase classname="${xml(plan.policy)}" name="${xml(name)}" file="${xml(span.file)}" line="${String(span.line)}"`;
  if (passed) return [`${open}/>`];
  const first = steps.find(({ failure }) => failure !== null)?.failure;
  const message =
    first === undefined || first === null
      ? 'it failed'
      : `expected ${first.expected}, but ${first.actual}`;
  const told = [...missesInWords(result), '', ...timelineInWords(plan, result)].join('\n');
  return [
    `${open}>`,
    `      <failure type="expectation" message="${xml(message)}">${xml(told)}</failure>`,
    '    </testcase>',
  ];
}
