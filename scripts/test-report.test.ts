import { expect, test } from 'vitest';
import type { Step } from './steps.ts';
import { closingLine, hasFailed, stepLine, testsPassed, type Outcome } from './test-report.ts';

const plain: Step = { name: 'types', proves: 'types', command: 'tsc', quick: true };
const counted: Step = { ...plain, name: 'units', passed: /Tests\s.*?(\d+) passed/g };
const outcome = (change: Partial<Outcome>): Outcome => ({
  step: counted,
  exitCode: 0,
  output: '',
  ms: 1500,
  ...change,
});

test('the last count of a runner is taken, colours or not', () => {
  const escape = String.fromCharCode(27);
  const output = `Tests 1 passed\n Tests  ${escape}[22m${escape}[32m12 passed${escape}[39m (12)`;
  expect(testsPassed(outcome({ output }))).toBe(12);
});

test('a runner that ran no test has failed, though it exits with 0', () => {
  expect(hasFailed(outcome({ output: 'No test files found' }))).toBe(true);
  expect(hasFailed(outcome({ output: 'Tests 1 passed' }))).toBe(false);
});

test('a step without tests is judged by its exit code alone', () => {
  expect(hasFailed(outcome({ step: plain }))).toBe(false);
  expect(hasFailed(outcome({ step: plain, exitCode: 2 }))).toBe(true);
  expect(stepLine(outcome({ step: plain, exitCode: 2 }))).toContain('failed with exit code 2');
});

test('the closing line counts tests and names what failed', () => {
  const well = outcome({ output: 'Tests 7 passed' });
  const broken = outcome({ step: plain, exitCode: 1 });
  expect(closingLine([well])).toBe('7 tests passed, 1 of 1 steps passed in 1.5 s; all well');
  expect(closingLine([well, broken])).toContain('failed: types');
});
