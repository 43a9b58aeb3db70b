import type { CatalogueSwitch } from '@lintel/contract';
import type { SwitchRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { tellSubjectChanged } from './tell-others.ts';
import { Work } from './work.ts';

export type SwitchAnswer =
  | { readonly kind: 'accepted'; readonly declared: CatalogueSwitch; readonly row: SwitchRow }
  | { readonly kind: 'not-found' };

/**
 * Turns a switch for everybody: what features and policies may be used changes with this very
 * transaction, and each account's audit says so. Turning it to where it is changes nothing.
 */
export async function turnSwitch(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: { readonly name: string; readonly on: boolean; readonly reason: string | null },
): Promise<SwitchAnswer> {
  const work = new Work(rows, deps, doing);
  const switches = (await work.set())?.catalogue.switches ?? [];
  const declared = switches.find(({ name }) => name === given.name);
  if (!declared) return { kind: 'not-found' };
  const before = await rows.switches.get(given.name);
  const was = before?.on ?? declared.normally === 'on';
  const row: SwitchRow = { id: given.name, on: given.on, changedAt: work.at };
  if (before && was === given.on) return { kind: 'accepted', declared, row: before };
  await work.saveSwitch(row);
  if (was !== given.on) {
    for (const account of await rows.accounts.all()) {
      if (account.kind !== 'customer' && account.kind !== 'sub-account') continue;
      await tellAccount(work, account.id, declared, given);
    }
  }
  await finish(work);
  return { kind: 'accepted', declared, row };
}

async function tellAccount(
  work: Work,
  account: string,
  { name, title }: CatalogueSwitch,
  { on, reason }: { readonly on: boolean; readonly reason: string | null },
): Promise<void> {
  work.touch(account, 'entitlements');
  const what = `${title} turned ${on ? 'on' : 'off'}`;
  await work.audit({
    account,
    instance: null,
    action: `switch ${name} ${on ? 'on' : 'off'}`,
    outcome: 'recorded',
    text: reason === null ? what : `${what}: ${reason}`,
    subject: { kind: 'switch', id: name },
    policy: null,
    version: null,
    rule: null,
    used: { [name]: on },
    before: on ? 'off' : 'on',
    after: on ? 'on' : 'off',
    reasons: [],
  });
  for (const row of await work.running(account)) {
    const { switches = [] } = await work.plan(row.hash);
    if (switches.some((each) => each.name === name)) tellSubjectChanged(work, row);
  }
}
