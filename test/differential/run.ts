/**
 * `npm run agree -- --n N [--seed S]`: N random (policy, events) pairs on the runtime, the explorer
 * and, as far as it knows what they speak of, the reference; as many (approval, votes) and (review,
 * answers) pairs; and as many sets of policies that run beside each other.
 */
import { readCount, readOptions } from '../../scripts/read-options.ts';
import { agreeOnApprovals } from './agree-approvals.ts';
import { agreeOnFleets } from './agree-fleets.ts';
import { agreeOnReviews } from './agree-reviews.ts';
import { agree } from './agree.ts';
import { referenceApproval } from './approval-reference.ts';
import { runtimeApproval } from './approval-runtime.ts';
import { fleetOf } from './fleet-of-rules.ts';
import { fleetOfRuntime } from './fleet-of-runtime.ts';
import { ofExplorer } from './of-explorer.ts';
import { ofReference } from './of-reference.ts';
import { ofRuntime } from './of-runtime.ts';
import { referenceReview } from './review-reference.ts';
import { runtimeReview } from './review-runtime.ts';

const usage = 'npm run agree -- [--n PAIRS] [--seed NUMBER]';
const { values } = readOptions(usage, {
  options: { n: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const pairs = readCount(usage, 'n', values.n, 1);
const firstSeed = readCount(usage, 'seed', values.seed, 0);

interface Outcome {
  readonly pairs: number;
  readonly steps: number;
  readonly thrownAway: number;
  readonly differences: readonly {
    readonly seed: number;
    readonly text: string;
    readonly after: readonly string[];
    readonly seen: readonly unknown[];
  }[];
}

/** Says what came of it, with the first difference as it can be run again. */
function tell(what: string, more: string, outcome: Outcome): void {
  const { steps, thrownAway, differences } = outcome;
  console.log(
    `${what}:\n  ${String(outcome.pairs)} pairs, ${String(steps)} steps, ${more}` +
      `${String(thrownAway)} texts thrown away: ${String(differences.length)} differences`,
  );
  const [first] = differences;
  if (first === undefined) return;
  const { text, after, ...rest } = first;
  console.log(`${text}\n${after.join('\n')}\n${JSON.stringify(rest, null, 1)}`);
  process.exitCode = 1;
}

const approvals = agreeOnApprovals([runtimeApproval, referenceApproval], pairs, firstSeed);
tell('approvals, the runtime and the reference', '', approvals);
const reviews = agreeOnReviews([runtimeReview, referenceReview], pairs, firstSeed);
tell('reviews, the simulation and the reference', `${String(reviews.decided)} decided, `, reviews);
const fleets = agreeOnFleets(
  [fleetOfRuntime, fleetOf(ofExplorer), fleetOf(ofReference)],
  pairs,
  firstSeed,
);
tell('policies together, the simulation and the rules', `${String(fleets.told)} told, `, fleets);

const policies = agree([ofRuntime, ofExplorer, ofReference], pairs, firstSeed);
const share = Math.round((100 * policies.followed) / policies.pairs);
tell(
  'policies, the runtime, the explorer and the reference',
  `reference followed ${String(share)} %, `,
  policies,
);
