import type { Values } from '@lintel/contract';
import { PUSHED_FACTS } from '../facts/current-facts.ts';
import { pushFacts } from '../facts/push-facts.ts';
import type { HeardFacts } from '../facts/push-facts.ts';
import { wrongFacts } from '../facts/told-values.ts';
import type { FactReader, WrongValue } from '../facts/told-values.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { Work } from './work.ts';

export type FactsAnswer =
  | { readonly kind: 'accepted'; readonly heardBy: readonly HeardFacts[] }
  /** The server knows this one itself. */
  | { readonly kind: 'refused'; readonly fact: string }
  /** Of another type than the policies declare, or of a name that none of them does; nothing was kept. */
  | { readonly kind: 'invalid'; readonly wrong: readonly WrongValue[] }
  | { readonly kind: 'not-found' };

/** Facts that the vendor knows about an account: kept, and told to the policies that read them. */
export async function setFacts(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { account, facts }: { readonly account: string; readonly facts: Values },
): Promise<FactsAnswer> {
  const own: readonly string[] = PUSHED_FACTS;
  const taken = Object.keys(facts).find((name) => own.includes(name));
  if (taken !== undefined) return { kind: 'refused', fact: taken };
  await fireDue(rows, deps, account);
  const work = new Work(rows, deps, doing);
  const row = await work.findAccount(account);
  if (!row) return { kind: 'not-found' };
  const wrong = wrongFacts(
    facts,
    await readers(work, account),
    (await work.set())?.catalogue ?? null,
  );
  if (wrong.length > 0) return { kind: 'invalid', wrong };
  await work.saveAccount({ ...row, facts: { ...row.facts, ...facts } });
  work.touch(account, 'entitlements');
  const heardBy = await pushFacts(work, account);
  await finish(work);
  return { kind: 'accepted', heardBy };
}

/** Policies and reviews in force, and older versions that still run for the account. */
async function readers(work: Work, account: string): Promise<readonly FactReader[]> {
  const set = await work.set();
  const plans = new Map(set?.plans.map((plan) => [plan.hash, plan]) ?? []);
  for (const { hash } of await work.running(account)) plans.set(hash, await work.plan(hash));
  return [...plans.values(), ...(set?.reviews ?? [])];
}
