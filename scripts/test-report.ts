import type { Step } from './steps.ts';

export interface Outcome {
  readonly step: Step;
  readonly exitCode: number;
  readonly output: string;
  readonly ms: number;
}

const escapeSequences = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The number of passed tests that a runner printed; null when the step runs no tests. */
export function testsPassed({ step, output }: Outcome): number | null {
  if (!step.passed) return null;
  const counts = [...output.replace(escapeSequences, '').matchAll(step.passed)];
  return Number(counts.at(-1)?.[1] ?? 0);
}

/** A step that should run tests and ran none has failed, whatever its runner says. */
export function hasFailed(outcome: Outcome): boolean {
  return outcome.exitCode !== 0 || testsPassed(outcome) === 0;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** One line for one step. */
export function stepLine(outcome: Outcome): string {
  const passed = testsPassed(outcome);
  const count = passed === null ? '' : `, ${passed} tests passed`;
  const because = hasFailed(outcome)
    ? outcome.exitCode === 0
      ? ', failed: no test ran'
      : `, failed with exit code ${outcome.exitCode}`
    : '';
  const mark = hasFailed(outcome) ? '✗' : '✓';
  return `${mark} ${outcome.step.name.padEnd(10)} ${seconds(outcome.ms).padStart(8)}${count}${because}`;
}

/** The last line of a run: how much passed, what did not, and how long it took. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(hasFailed).map(({ step }) => step.name);
  const tests = outcomes.reduce((sum, outcome) => sum + (testsPassed(outcome) ?? 0), 0);
  const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
  const verdict = failed.length === 0 ? 'all well' : `failed: ${failed.join(', ')}`;
  return `${tests} tests passed, ${outcomes.length - failed.length} of ${outcomes.length} steps passed in ${seconds(ms)}; ${verdict}`;
}
