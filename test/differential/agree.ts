import { isDeepStrictEqual } from 'node:util';
import { compile } from '@lintel/dsl';
import type { Plan, Value } from '@lintel/contract';
import { type Chance, chance } from '../fixtures/chance.ts';
import { someFeatures } from './features.ts';
import { randomCatalogue } from './random-catalogue.ts';
import { PolicyWriter } from './random-policy.ts';
import type { Around, Implementation, Run, Said, Seen, Sent, Start } from './subject.ts';

/** Where two implementations see different things after the same events. */
export interface Difference {
  readonly seed: number;
  readonly text: string;
  readonly between: readonly [string, string];
  readonly after: readonly string[];
  readonly seen: readonly [Partial<Seen>, Partial<Seen>];
}

export interface Agreement {
  readonly pairs: number;
  readonly steps: number;
  /** Pairs whose policy all of the implementations know. */
  readonly followed: number;
  /** Random texts that did not compile and were thrown away. */
  readonly thrownAway: number;
  readonly differences: readonly Difference[];
}

const catalogue = compile([{ path: 'catalogue.lintel', text: randomCatalogue }]).set?.catalogue;
const longestLife = 40;

/**
 * Runs `pairs` random policies, each with a random list of events, on several implementations, and
 * compares what can be seen of each after every step. Whoever does not know all that a policy speaks
 * of is not asked about it.
 */
export function agree(
  implementations: readonly Implementation[],
  pairs: number,
  firstSeed = 1,
): Agreement {
  const differences: Difference[] = [];
  let steps = 0;
  let thrownAway = 0;
  let followed = 0;
  let seed = firstSeed;
  for (let done = 0; done < pairs; seed += 1) {
    const random = chance(seed);
    const text = new PolicyWriter(random, someFeatures(random)).write();
    const plan = planOf(text);
    if (plan === null) {
      thrownAway += 1;
      continue;
    }
    const knowing = implementations.filter(({ knows }) => knows?.(plan) ?? true);
    // Compiling costs more than running: each policy lives several lives.
    for (let life = 0; life < 4 && done < pairs; life += 1, done += 1) {
      const lived = live(knowing, plan, random);
      steps += lived.steps;
      if (knowing.length === implementations.length) followed += 1;
      if (lived.difference !== null) differences.push({ seed, text, ...lived.difference });
    }
  }
  return { pairs, steps, followed, thrownAway, differences };
}

export function planOf(text: string): Plan | null {
  const files = [{ path: 'sample.lintel', text }];
  const { set } = compile(files, catalogue ? { catalogue } : {});
  return set?.plans[0] ?? null;
}

interface Lived {
  readonly steps: number;
  readonly difference: Omit<Difference, 'seed' | 'text'> | null;
}

function live(implementations: readonly Implementation[], plan: Plan, random: Chance): Lived {
  const start = randomStart(random);
  let around: Around = {
    zone: random.one(['Europe/Dublin', 'Asia/Tokyo']),
    plan: random.one(['basic', 'pro']),
    quantities: random.percent(80) ? { seats: random.one([5, 8]) } : {},
    ...(random.percent(70) ? { interval: random.one(['month', 'year'] as const) } : {}),
  };
  const runs = implementations.map((implementation) => implementation.start(plan, start, around));
  const after: string[] = [JSON.stringify({ begin: start, around })];
  let seen = runs.map(({ begun }) => begun);
  let now = start.at;
  for (let steps = 0; steps < longestLife; steps += 1) {
    const difference = firstDifference(implementations, seen, after);
    if (difference !== null) return { steps, difference };
    const [sight] = seen;
    // After a fault of the policy itself, such as a circle of `once` lines, there is nothing to agree on.
    if (sight === undefined || sight.answer === 'failed') return { steps, difference: null };
    // What has ended says the same to everything, more or less.
    if (sight.ended && random.percent(30)) return { steps, difference: null };
    const changed = bought(around, sight.said);
    const next: { readonly sent: Sent; readonly at: string } =
      changed === around ? randomNext(random, sight, now) : { sent: { kind: 'around' }, at: now };
    around = changed === around && random.percent(4) ? turned(around, random) : changed;
    if (next.at > now) now = next.at;
    after.push(`${next.at} ${JSON.stringify(next.sent)}`);
    seen = runs.map((run: Run) => run.send(next.sent, next.at, around));
  }
  return { steps: longestLife, difference: firstDifference(implementations, seen, after) };
}

function firstDifference(
  implementations: readonly Implementation[],
  seen: readonly Seen[],
  after: readonly string[],
): Lived['difference'] {
  const [first, ...others] = seen;
  for (const [place, other] of others.entries()) {
    if (first === undefined || isDeepStrictEqual(first, other)) continue;
    const keys = (Object.keys(first) as (keyof Seen)[]).filter(
      (key) => !isDeepStrictEqual(first[key], other[key]),
    );
    const part = (from: Seen): Partial<Seen> =>
      Object.fromEntries(keys.map((key) => [key, from[key]]));
    const names: [string, string] = [
      implementations[0]?.name ?? '',
      implementations[place + 1]?.name ?? '',
    ];
    return { between: names, after: [...after], seen: [part(first), part(other)] };
  }
  return null;
}

/** What the subject has bought after a step. */
function bought(around: Around, said: readonly Said[]): Around {
  return said.reduce((before, one): Around => {
    if (one.kind === 'plan' && one.from === null) return { ...before, plan: one.to };
    if (one.kind === 'interval' && one.from === null) return { ...before, interval: one.to };
    if (one.kind !== 'quantity' || one.from !== null) return before;
    const amount = (before.quantities[one.what] ?? 0) + one.by;
    return { ...before, quantities: { ...before.quantities, [one.what]: amount } };
  }, around);
}

/** Somebody turns a switch: the next step, whatever it is, finds it so. */
function turned(around: Around, { one, percent }: Chance): Around {
  const switches = { ...around.switches, [one(['exports', 'beta'])]: percent(50) };
  return { ...around, switches };
}

const usd = (minor: number): Value => ({ minor: String(minor), exponent: 2, currency: 'USD' });

function randomFacts({ one, percent }: Chance): Record<string, Value> {
  return {
    ...(percent(70) ? { good: percent(50) } : {}),
    ...(percent(70) ? { used: one([0, 1, 2, 3, 4, 6]) } : {}),
    ...(percent(70) ? { 'seats-used': one([0, 1, 2, 3, 4]) } : {}),
    ...(percent(70) ? { 'due-day': one([null, '2026-03-27', '2026-01-31', '2026-06-02']) } : {}),
    ...(percent(60) ? { owed: one([usd(0), usd(5000), usd(5001)]) } : {}),
  };
}

function randomStart(random: Chance): Start {
  const { one, percent } = random;
  return {
    at: one(['2026-01-31T22:30:00.000Z', '2026-03-27T09:00:00.000Z', '2026-06-01T00:00:00.000Z']),
    fields: percent(90) ? { paid: one(['2026-02-01', '2026-04-05', '2027-01-31']) } : {},
    facts: randomFacts(random),
    choices: percent(50) ? { way: 'right' } : {},
  };
}

/** What is due, or something that happens before it. */
function randomNext(
  random: Chance,
  { due, asks }: Seen,
  now: string,
): { readonly sent: Sent; readonly at: string } {
  const { one, percent } = random;
  const [next] = due;
  if (next !== undefined && (next.at <= now || percent(45))) {
    const { key, generation } = next;
    const hostAt = percent(85) ? {} : { hostAt: later(next.at, one([3_600_000, 30_000_000])) };
    return { sent: { kind: 'due', key, generation, ...hostAt }, at: next.at };
  }
  // Full hours are where quiet hours end and days begin, and in a month counts begin again.
  const then = percent(25)
    ? laterHour(now, random.number(30))
    : later(now, one([0, 0, 3_600_000, 86_400_000, 700_000_000, 2_700_000_000]));
  const at = next !== undefined && then >= next.at ? now : then;
  const [second] = due.slice(1);
  if (second !== undefined && percent(3)) {
    const { key, generation } = second;
    return { sent: { kind: 'due', key, generation }, at };
  }
  if (asks > 0 && percent(30)) {
    const outcome = one(['approved', 'denied', 'timed-out', 'withdrawn'] as const);
    return { sent: { kind: 'approval', place: random.number(asks), outcome }, at };
  }
  if (percent(20)) return { sent: { kind: 'set', facts: randomFacts(random) }, at };
  return { sent: randomEvent(random), at };
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

function laterHour(at: string, hours: number): string {
  return new Date((Math.floor(Date.parse(at) / 3_600_000) + 1 + hours) * 3_600_000).toISOString();
}

function randomEvent({ one, percent }: Chance): Sent {
  const role = one(['admin', 'admin', 'boss', 'nobody', 'system']);
  const request = (name: string, fields: Readonly<Record<string, Value>>): Sent => ({
    kind: 'request',
    name,
    fields: percent(96) ? fields : { wrong: 1 },
    role,
    ...(percent(60) ? { reason: one(['', 'Needed']) } : {}),
  });
  const event = (name: string, fields: Readonly<Record<string, Value>>): Sent => ({
    kind: 'event',
    name,
    fields,
  });
  return one<() => Sent>([
    () => request('buy', { amount: one([0, 1, 2, 3, 4]) }),
    () => request('buy', { amount: one([1, 2, 3]) }),
    () => request('move', { target: one(['basic', 'pro', 'pro', 'other']) }),
    () => request('hold', { until: one(['2026-04-01', '2026-12-24']) }),
    () => request('ping', {}),
    () =>
      request('wish', {
        kind: one(['small', 'big']),
        pay: usd(one([100, 2000, 99])),
        long: one([
          { count: 2, unit: 'day', business: false },
          { count: 1, unit: 'month', business: false },
        ]),
      }),
    () => event('paid', {}),
    () => event('late', percent(90) ? { days: one([1, 2, 3, 6]) } : {}),
    () => event('begun', { paid: '2026-08-08' }),
  ])();
}
