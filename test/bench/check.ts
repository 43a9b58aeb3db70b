import type { EntitlementView, LimitEntitlement } from '@lintel/contract';
import { compileChecks, type CheckTable } from '@lintel/server';
import { measure } from './measure.ts';
import type { Peers } from './peers.ts';
import type { Section } from './report.ts';

const ACCOUNTS = 2000;
const METERS = 50;
const QUESTIONS = 4096;
const times = 65_536;
const now = '2026-06-01T00:00:00.000Z';

interface Question {
  readonly account: string;
  readonly meter: string;
}

/** Numbers that look random and are the same in every run. */
function* numbers(): Generator<number, never> {
  for (let state = 42; ;) yield (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
}

const random = numbers();
const accounts = Array.from({ length: ACCOUNTS }, (_, i) => `account-${i}`);
const meters = Array.from({ length: METERS }, (_, i) => `meter-${i}`);
const limitOf = (meter: number): number => 1000 + 100 * meter;
const used = accounts.map(() => meters.map(() => Math.floor(random.next().value * 6000)));
const questions = Array.from({ length: QUESTIONS }, (): Question => ({
  account: `account-${Math.floor(random.next().value * ACCOUNTS)}`,
  meter: `meter-${Math.floor(random.next().value * METERS)}`,
}));

function limit(on: string, most: number, count: number): LimitEntitlement {
  return {
    on,
    title: on,
    measure: null,
    limit: most,
    used: count,
    remaining: Math.max(0, most - count),
    per: 'month',
    periodStartsAt: now,
    resetsAt: '2026-07-01T00:00:00.000Z',
    kind: 'hard',
    thresholds: [],
    standing: count >= most ? 'over' : 'ok',
    history: [],
    forecastReachedAt: null,
    measuredAt: now,
    source: null,
    rule: null,
  };
}

function view(account: number): EntitlementView {
  return {
    account: {
      id: `account-${account}`,
      name: 'Account',
      kind: 'customer',
      zone: 'UTC',
      currency: 'EUR',
    },
    revision: 1,
    asOf: now,
    access: 'granted',
    accessLevel: 'full',
    reasons: [],
    subscription: null,
    features: [],
    limits: meters.map((on, meter) => limit(on, limitOf(meter), used[account]?.[meter] ?? 0)),
    policies: [],
    attention: [],
    waiting: { requests: 0, approvals: 0 },
  };
}

/** The least that can be done: the answer of each account and meter, ready in a map of maps. */
function byMap(): (question: Question) => boolean {
  const answers = new Map(
    accounts.map((account, index) => [
      account,
      new Map(
        meters.map((meter, at) => {
          const allow = (used[index]?.[at] ?? 0) < limitOf(at);
          return [meter, { allow, reason: allow ? 'ok' : 'limit' }];
        }),
      ),
    ]),
  );
  return ({ account, meter }) => answers.get(account)?.get(meter)?.allow ?? false;
}

/** By hand, as one would write it for this one question: two look-ups and a comparison. */
function byHand(): (question: Question) => boolean {
  const limits = new Map(meters.map((meter, index) => [meter, { index, most: limitOf(index) }]));
  const use = new Map(accounts.map((account, index) => [account, used[index] ?? []]));
  return ({ account, meter }) => {
    const counts = use.get(account);
    const rule = limits.get(meter);
    if (!counts || !rule) return false;
    return { allow: (counts[rule.index] ?? 0) < rule.most, reason: 'limit' }.allow;
  };
}

function byJsonLogic({ jsonLogic }: Peers): (question: Question) => boolean {
  const rules = new Map(
    meters.map((meter, index) => [
      meter,
      { index, rule: { if: [{ '>=': [{ var: 'used' }, limitOf(index)] }, 'limit', 'ok'] } },
    ]),
  );
  const use = new Map(accounts.map((account, index) => [account, used[index] ?? []]));
  return ({ account, meter }) => {
    const known = rules.get(meter);
    if (!known) return false;
    return jsonLogic.apply(known.rule, { used: use.get(account)?.[known.index] ?? 0 }) === 'ok';
  };
}

function byTable(): (question: Question) => boolean {
  const tables = new Map<string, CheckTable>(
    accounts.map((account, index) => [account, compileChecks(view(index))]),
  );
  return ({ account, meter }) => tables.get(account)?.checks.get(meter)?.access === 'granted';
}

/**
 * May this account use more of this meter? Every contender answers the same questions, at random
 * over all accounts, so that what does not fit into the processor's caches is in the figures.
 * Lintel's answer carries the reason, the rest of the limit and the version of the policy.
 */
export function benchCheck(peers: Peers): Section {
  const contenders = [
    { name: 'raw map of ready answers', ask: byMap() },
    { name: 'by hand, usage and limit compared', ask: byHand() },
    { name: 'json-logic, rule found by a map', ask: byJsonLogic(peers) },
    { name: 'lintel, compiled table', ask: byTable() },
  ];
  for (const question of questions) {
    const answers = new Set(contenders.map(({ ask }) => ask(question)));
    if (answers.size !== 1) throw new Error(`they disagree on ${JSON.stringify(question)}`);
  }
  return {
    title: 'Check an entitlement in process',
    timings: measure(
      contenders.map(({ name, ask }) => ({
        name,
        times,
        run: (count) => {
          let granted = 0;
          for (let i = 0; i < count; i++) {
            const question = questions[i % QUESTIONS];
            if (question && ask(question)) granted++;
          }
          return granted;
        },
      })),
    ),
    notes: [`${ACCOUNTS} accounts with ${METERS} meters each; all agree on ${QUESTIONS} questions`],
  };
}
