import type { Values } from '@lintel/contract';
import { PUSHED_FACTS } from '../facts/current-facts.ts';
import { pushFacts } from '../facts/push-facts.ts';
import type { HeardFacts } from '../facts/push-facts.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { Work } from './work.ts';

export type FactsAnswer =
  | { readonly kind: 'accepted'; readonly heardBy: readonly HeardFacts[] }
  /** The server knows this one itself. */
  | { readonly kind: 'refused'; readonly fact: string }
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
  const work = new Work(rows, deps, doing);
  const row = await work.findAccount(account);
  if (!row) return { kind: 'not-found' };
  await work.saveAccount({ ...row, facts: { ...row.facts, ...facts } });
  work.touch(account, 'entitlements');
  const heardBy = await pushFacts(work, account);
  await work.finish();
  return { kind: 'accepted', heardBy };
}
