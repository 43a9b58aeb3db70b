import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { held, LEGAL_HOLD, released } from './legal-hold.ts';
import { Work } from './work.ts';

export type LegalHoldAnswer =
  { readonly kind: 'accepted'; readonly waiting: number } | { readonly kind: 'not-found' };

/** Keeps the data of an account from being deleted, or lets everything be deleted that fell due meanwhile. */
export async function setLegalHold(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: { readonly account: string; readonly on: boolean; readonly reason: string | null },
): Promise<LegalHoldAnswer> {
  const work = new Work(rows, deps, doing);
  const account = await work.findAccount(given.account);
  if (!account) return { kind: 'not-found' };
  const { on, reason } = given;
  const owed = await rows.outbox.all({ account: account.id, kind: 'delete-data' });
  const waiting = owed.filter((row) => (on ? row.parkedAt === null : row.problem === LEGAL_HOLD));
  for (const row of waiting) await rows.outbox.put(on ? held(row, work) : released(row));
  if ((account.legalHold ?? false) !== on) {
    await work.saveAccount({ ...account, legalHold: on });
    await work.audit({
      account: account.id,
      instance: null,
      action: on ? 'legal hold' : 'legal hold lifted',
      outcome: 'recorded',
      text: reason,
      subject: { kind: 'account', id: account.id },
      policy: null,
      version: null,
      rule: null,
      used: {},
      before: null,
      after: null,
      reasons: [],
    });
  }
  await finish(work);
  return { kind: 'accepted', waiting: on ? owed.length : 0 };
}
