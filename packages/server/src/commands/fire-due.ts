import type { DeadlineRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps } from './command-deps.ts';
import { fireDeadline } from './fire-deadline.ts';

/**
 * Fires what is due for an account before anything else is handed to its instances: each at its own
 * instant, in the transaction of the command, so that a worker that is late changes nothing that a
 * request, an event, a vote or a fact meets.
 *
 * Stops where money is to be collected first: the deadline behind it may be the one that misses the
 * payment. What failed before is left to the worker, which knows when to try again.
 */
export async function fireDue(
  rows: TenantWrites,
  deps: CommandDeps,
  account: string,
): Promise<void> {
  const now = deps.businessClock.now();
  for (;;) {
    const next = (await rows.deadlines.pending(account)).find(isFresh);
    if (!next || next.at > now || (await isMoneyOwed(rows, account))) return;
    await fireDeadline(rows, deps, next);
  }
}

function isFresh({ attempts, parkedAt }: DeadlineRow): boolean {
  return attempts === 0 && parkedAt === null;
}

async function isMoneyOwed(rows: TenantWrites, account: string): Promise<boolean> {
  const fresh = { retryAt: null, parkedAt: null };
  return (await rows.outbox.count({ account, kind: 'collect', ...fresh })) > 0;
}
