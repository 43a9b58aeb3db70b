/**
 * `npm run agree -- --n N [--seed S]`: N random (policy, events) pairs on the runtime and the
 * explorer, and as many plain ones on these two and the reference.
 */
import { parseArgs } from 'node:util';
import { agree } from './agree.ts';
import { ofExplorer } from './of-explorer.ts';
import { ofReference } from './of-reference.ts';
import { ofRuntime } from './of-runtime.ts';

const { values } = parseArgs({ options: { n: { type: 'string' }, seed: { type: 'string' } } });
const pairs = Number(values.n ?? 1000);
const firstSeed = Number(values.seed ?? 1);

for (const plain of [false, true]) {
  const started = performance.now();
  const implementations = [ofRuntime, ofExplorer, ...(plain ? [ofReference] : [])];
  const agreement = agree(implementations, pairs, { firstSeed, plain });
  const { steps, thrownAway, differences } = agreement;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${implementations.map(({ name }) => name).join(', ')}:`);
  console.log(
    `  ${String(pairs)} pairs, ${String(steps)} steps, ${String(thrownAway)} texts thrown away, ` +
      `${seconds} s: ${String(differences.length)} differences`,
  );
  const [first] = differences;
  if (first === undefined) continue;
  const { seed, between, seen, text, after } = first;
  console.log(text);
  console.log(after.join('\n'));
  console.log(JSON.stringify({ seed, between, seen }, null, 1));
  process.exitCode = 1;
}
