import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { type Chance, chance } from '../fixtures/chance.ts';
import type { ApprovalRun, ApprovalSeen, ApprovalSent, ApprovalStart } from './approval-subject.ts';
import { randomApproval, randomApprovalStart, randomVoter } from './random-approval.ts';

export type ApprovalModel = (plan: Plan, name: string, start: ApprovalStart) => ApprovalRun;

export interface ApprovalDifference {
  readonly seed: number;
  readonly text: string;
  readonly after: readonly string[];
  readonly seen: readonly ApprovalSeen[];
}

export interface ApprovalAgreement {
  readonly pairs: number;
  readonly steps: number;
  readonly thrownAway: number;
  readonly differences: readonly ApprovalDifference[];
}

/** Runs `pairs` random approvals, each with random votes, on two models, and compares what can be seen. */
export function agreeOnApprovals(
  models: readonly [ApprovalModel, ApprovalModel],
  pairs: number,
  firstSeed = 1,
): ApprovalAgreement {
  const differences: ApprovalDifference[] = [];
  let steps = 0;
  let thrownAway = 0;
  let seed = firstSeed;
  for (let done = 0; done < pairs; seed += 1) {
    const random = chance(seed);
    const text = randomApproval(random);
    const plan = compile([{ path: 'office.lintel', text }]).set?.plans[0];
    if (plan === undefined) {
      thrownAway += 1;
      continue;
    }
    for (let life = 0; life < 4 && done < pairs; life += 1, done += 1) {
      const lived = live(models, plan, random);
      steps += lived.steps;
      if (lived.difference !== null) differences.push({ seed, text, ...lived.difference });
    }
  }
  return { pairs, steps, thrownAway, differences };
}

function live(models: readonly [ApprovalModel, ApprovalModel], plan: Plan, random: Chance) {
  const start = randomApprovalStart(random);
  const runs = models.map((model) => model(plan, 'check', start));
  const after = [JSON.stringify(start)];
  let seen = runs.map(({ begun }) => begun);
  let now = start.at;
  for (let steps = 0; ; steps += 1) {
    const [sight, other] = seen;
    if (sight === undefined || !isDeepStrictEqual(sight, other))
      return { steps, difference: { after, seen } };
    if (steps > 30 || (sight.ended && random.percent(60))) return { steps, difference: null };
    const next = randomNext(sight, random, start, now);
    now = next.at > now ? next.at : now;
    after.push(`${next.at} ${JSON.stringify(next.sent)}`);
    seen = runs.map((run) => run.send(next.sent, next.at));
  }
}

function randomNext(
  { due }: ApprovalSeen,
  random: Chance,
  { people }: ApprovalStart,
  now: string,
): { readonly sent: ApprovalSent; readonly at: string } {
  const [first] = due;
  if (first !== undefined && random.percent(30))
    return { sent: { kind: 'due', key: first.key }, at: first.at > now ? first.at : now };
  const voter = randomVoter(random, people);
  if (random.percent(4)) return { sent: { kind: 'withdraw', voter }, at: now };
  return { sent: { kind: 'vote', voter, yes: random.percent(65) }, at: now };
}
