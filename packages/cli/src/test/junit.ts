import { xmlText as xml } from '@lintel/dsl';
import {
  missesInWords,
  summary,
  timelineInWords,
  type Tested,
  type TestedScenario,
} from './print-results.ts';

/**
 * The results as JUnit XML, which build servers read: a suite per policy, a case per scenario. Equal
 * results give equal text; no times, because simulated ones would mislead.
 */
export function junitOf(tested: readonly Tested[]): string {
  const { scenarios, failed } = summary(tested);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lintel test" tests="${String(scenarios)}" failures="${String(failed)}" errors="0">`,
    ...tested.filter(({ results }) => results.length > 0).flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(policy: Tested): string[] {
  const { name, file, results } = policy;
  const { scenarios, failed } = summary([policy]);
  return [
    `  <testsuite name="${xml(name)}" file="${xml(file)}" tests="${String(scenarios)}" failures="${String(failed)}" errors="0" skipped="0">`,
    ...results.flatMap((result) => testCase(policy.name, result)),
    '  </testsuite>',
  ];
}

function testCase(suiteName: string, result: TestedScenario): string[] {
  const { name, span, passed, steps } = result;
  const open = `    <testcase classname="${xml(suiteName)}" name="${xml(name)}" file="${xml(span.file)}" line="${String(span.line)}"`;
  if (passed) return [`${open}/>`];
  const first = steps.find(({ failure }) => failure !== null)?.failure;
  const message =
    first === undefined || first === null
      ? 'it failed'
      : `expected ${first.expected}, but ${first.actual}`;
  const told = [...missesInWords(result), '', ...timelineInWords(result)].join('\n');
  return [
    `${open}>`,
    `      <failure type="expectation" message="${xml(message)}">${xml(told)}</failure>`,
    '    </testcase>',
  ];
}
