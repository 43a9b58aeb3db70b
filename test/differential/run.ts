/**
 * `npm run agree -- --n N [--seed S]`: N random (policy, events) pairs on the runtime and the
 * explorer, as many plain ones on these two and the reference, and as many (approval, votes) pairs.
 */
import { readCount, readOptions } from '../../scripts/read-options.ts';
import { agreeOnApprovals } from './agree-approvals.ts';
import { agree } from './agree.ts';
import { referenceApproval } from './approval-reference.ts';
import { runtimeApproval } from './approval-runtime.ts';
import { ofExplorer } from './of-explorer.ts';
import { ofReference } from './of-reference.ts';
import { ofRuntime } from './of-runtime.ts';

const usage = 'npm run agree -- [--n PAIRS] [--seed NUMBER]';
const { values } = readOptions(usage, {
  options: { n: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const pairs = readCount(usage, 'n', values.n, 1);
const firstSeed = readCount(usage, 'seed', values.seed, 0);

const approvals = agreeOnApprovals([runtimeApproval, referenceApproval], pairs, firstSeed);
console.log(
  `approvals, the runtime and the reference:\n  ${String(approvals.pairs)} pairs, ${String(approvals.steps)} steps, ` +
    `${String(approvals.thrownAway)} texts thrown away: ${String(approvals.differences.length)} differences`,
);
if (approvals.differences[0] !== undefined) {
  const { text, after, seen, seed } = approvals.differences[0];
  console.log(`${text}\n${after.join('\n')}\n${JSON.stringify({ seed, seen }, null, 1)}`);
  process.exitCode = 1;
}

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
