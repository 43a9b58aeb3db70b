/** `npm run agree -- --n N [--seed S]`: N random (policy, events) pairs on all implementations. */
import { parseArgs } from 'node:util';
import { agree } from './agree.ts';
import { ofExplorer } from './of-explorer.ts';
import { ofRuntime } from './of-runtime.ts';

const { values } = parseArgs({ options: { n: { type: 'string' }, seed: { type: 'string' } } });
const pairs = Number(values.n ?? 1000);
const started = performance.now();
const { steps, thrownAway, differences } = agree(
  [ofRuntime, ofExplorer],
  pairs,
  Number(values.seed ?? 1),
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${String(pairs)} pairs, ${String(steps)} steps, ${String(thrownAway)} texts thrown away, ${seconds} s: ${String(differences.length)} differences`,
);
const [first] = differences;
if (first !== undefined) {
  console.log(first.text);
  console.log(first.after.join('\n'));
  console.log(
    JSON.stringify({ seed: first.seed, between: first.between, seen: first.seen }, null, 1),
  );
  process.exitCode = 1;
}
