import type { Plan, Value, ValueType, Values } from '@lintel/contract';
import { stepInstance } from '../commands/step-instance.ts';
import type { Work } from '../commands/work.ts';
import { currentFacts } from './current-facts.ts';
import { factsOfTheirOwn } from './subject-facts.ts';

export interface HeardFacts {
  readonly policy: string;
  readonly state: string;
}

/**
 * Sends what is known about an account to the running instances that read it, and only what is
 * another value than they have.
 *
 * @param only - The instance that it is told to; left out: all of them.
 */
export async function pushFacts(
  work: Work,
  account: string,
  only: string | null = null,
): Promise<readonly HeardFacts[]> {
  const running = (await work.running(account)).filter(({ id }) => only === null || id === only);
  const plans = new Map<string, Plan>();
  for (const { hash } of running) plans.set(hash, await work.plan(hash));
  const facts = await currentFacts(work, account, [...plans.values()]);
  const ownOf = await factsOfTheirOwn(work, account, running);
  const heard: HeardFacts[] = [];
  for (const row of running) {
    const plan = plans.get(row.hash) ?? (await work.plan(row.hash));
    const known = work.deps.engine.explain(plan, row.snapshot, work.at).facts;
    const all = { ...facts, ...ownOf(row) };
    const news: Record<string, Value> = {};
    for (const { name, type } of plan.facts) {
      const value = Object.hasOwn(all, name) ? all[name] : undefined;
      if (value === undefined || isInAnotherCurrency(value, type)) continue;
      if (!isSame(value, known[name])) news[name] = value;
    }
    if (Object.keys(news).length === 0) continue;
    const event = { kind: 'set', facts: news satisfies Values } as const;
    const stepped = await stepInstance(work, { account, instance: row.id }, event);
    heard.push({ policy: row.policy, state: stepped.row.snapshot.state });
  }
  return heard;
}

/** Money in another currency than the policy names is unknown to it, and stays so. */
function isInAnotherCurrency(value: Value, type: ValueType): boolean {
  return (
    type.kind === 'money' &&
    type.currency !== null &&
    typeof value === 'object' &&
    value !== null &&
    'currency' in value &&
    value.currency !== type.currency
  );
}

function isSame(one: Value, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
