import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { type Chance, chance } from '../fixtures/chance.ts';
import type { FleetModel, FleetSeen, FleetSent, FleetStart } from './fleet-subject.ts';
import { fleetCatalogue, randomFleet } from './random-fleet.ts';

export interface FleetDifference {
  readonly seed: number;
  readonly text: string;
  readonly after: readonly string[];
  readonly seen: readonly FleetSeen[];
}

export interface FleetAgreement {
  readonly pairs: number;
  readonly steps: number;
  /** How often something was told. */
  readonly told: number;
  readonly thrownAway: number;
  readonly differences: readonly FleetDifference[];
}

/** Runs `pairs` random sets of policies, each with random events, on several models, and compares what can be seen. */
export function agreeOnFleets(
  models: readonly FleetModel[],
  pairs: number,
  firstSeed = 1,
): FleetAgreement {
  const differences: FleetDifference[] = [];
  let [steps, told, thrownAway] = [0, 0, 0];
  for (let seed = firstSeed, done = 0; done < pairs; seed += 1) {
    const random = chance(seed);
    const text = fleetCatalogue + randomFleet(random);
    const plans = compile([{ path: 'fleet.lintel', text }]).set?.plans;
    if (plans === undefined) {
      thrownAway += 1;
      continue;
    }
    const knowing = models.filter(({ knows }) => plans.every((plan) => knows?.(plan) ?? true));
    for (let life = 0; life < 4 && done < pairs; life += 1, done += 1) {
      const lived = live(knowing, plans, random);
      steps += lived.steps;
      told += lived.told;
      if (lived.difference !== null) differences.push({ seed, text, ...lived.difference });
    }
  }
  return { pairs, steps, told, thrownAway, differences };
}

function live(models: readonly FleetModel[], plans: readonly Plan[], random: Chance) {
  const start = randomStart(random);
  const runs = models.map((model) => model(plans, start));
  const after = [JSON.stringify(start)];
  let seen = runs.map(({ begun }) => begun);
  let now = start.at;
  let told = 0;
  for (let steps = 0; ; steps += 1) {
    const [sight, ...others] = seen;
    if (sight === undefined || others.some((other) => !isDeepStrictEqual(sight, other)))
      return { steps, told, difference: { after, seen } };
    told += sight.happened.filter((line) => line.includes(': tells ')).length;
    const isOver = Object.values(sight.standing).every(({ ended }) => ended);
    if (steps > 30 || isOver) return { steps, told, difference: null };
    const next = randomNext(sight, random, { start, plans, now });
    now = next.at;
    after.push(`${now} ${JSON.stringify(next.sent)}`);
    seen = runs.map((run) => run.send(next.sent, now));
  }
}

function randomStart({ one, percent, number }: Chance): FleetStart {
  const wet = () => (percent(60) ? { wet: percent(50) } : {});
  return {
    at: one(['2026-01-31T22:30:00.000Z', '2026-03-27T09:00:00.000Z']),
    facts: wet(),
    boats: ['Anna', 'Bella', 'Clara']
      .slice(0, 1 + number(3))
      .map((name) => ({ name, facts: wet() })),
  };
}

function randomNext(
  { standing }: FleetSeen,
  { one, percent }: Chance,
  {
    start,
    plans,
    now,
  }: { readonly start: FleetStart; readonly plans: readonly Plan[]; readonly now: string },
): { readonly sent: FleetSent; readonly at: string } {
  const due = Object.values(standing)
    .flatMap((each) => each.due.map(({ at }) => at))
    .sort();
  if (due[0] !== undefined && percent(35))
    return { sent: { kind: 'wait' }, at: due[0] > now ? due[0] : now };
  const at = new Date(Date.parse(now) + one([0, 0, 3_600_000, 86_400_000])).toISOString();
  const about = percent(45) ? {} : { about: one(start.boats).name };
  if (percent(15)) return { sent: { kind: 'set', facts: { wet: percent(50) }, ...about }, at };
  const reported = plans.flatMap(({ events }) => events.map((event) => event.name));
  const [name, role] =
    reported.length > 0 && percent(50)
      ? [one(reported), null]
      : [one(['ask', 'sail']), one(['master', 'skipper'])];
  return { sent: { kind: 'do', name, role, ...about }, at };
}
