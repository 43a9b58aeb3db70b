/**
 * Runs the steps of `npm test` one after the other, all of them even when one fails, and closes
 * with one line that says how much passed.
 *
 *   npm test                    everything
 *   npm run check               the quick part: no browser, no server
 *   npm test -- units journeys  only these steps
 *
 * The output of a step is shown when it fails, and always with `--verbose`.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions, wrongCall } from './read-options.ts';
import { requireNode } from './require-node.mjs';
import { steps, type Step } from './steps.ts';
import { closingLine, hasFailed, stepLine, type Outcome } from './test-report.ts';

requireNode();

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `npm test -- [--quick] [--verbose] [STEP …], the steps are ${steps.map(({ name }) => name).join(', ')}`;
const { values, positionals } = readOptions(usage, {
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, verbose: { type: 'boolean' } },
});

const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) wrongCall(usage, `There is no step \`${unknown.join(', ')}\`.`);

const chosen = steps.filter(
  (step) =>
    (positionals.length === 0 || positionals.includes(step.name)) && (!values.quick || step.quick),
);

function run(step: Step): Promise<Outcome> {
  const started = performance.now();
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(step.command, {
    cwd: root,
    shell: true,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    if (values.verbose) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ step, exitCode: code ?? 1, output, ms: performance.now() - started });
    });
  });
}

const outcomes: Outcome[] = [];
for (const step of chosen) {
  console.log(`… ${step.name}: ${step.proves}`);
  const outcome = await run(step);
  outcomes.push(outcome);
  if (hasFailed(outcome) && !values.verbose) console.log(outcome.output.trimEnd());
  console.log(stepLine(outcome));
}

console.log(`\n${closingLine(outcomes)}`);
process.exitCode = outcomes.some(hasFailed) ? 1 : 0;
