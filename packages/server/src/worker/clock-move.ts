import { addSpan, parseInstant } from '@lintel/calendar';
import type { Clock, Instant, TimeUnit } from '@lintel/contract';
import type { Store } from '../store/store.ts';
import type { Worker } from './worker.ts';
import type { BusinessClock } from './business-clock.ts';

export type ClockMove =
  | { readonly by: { readonly count: number; readonly unit: TimeUnit } }
  | { readonly to: Instant }
  | { readonly toNextDeadline: true; readonly account?: string | undefined };

export interface ClockMoveDeps {
  readonly store: Store;
  readonly businessClock: BusinessClock;
  readonly wallClock: Clock;
  readonly worker: Worker;
}

export type ClockMoveAnswer =
  | {
      readonly kind: 'moved';
      readonly before: Instant;
      readonly now: Instant;
      readonly fired: number;
    }
  /** Business time never runs backwards. */
  | { readonly kind: 'refused'; readonly message: string };

/** Moves business time, runs what falls due, and tells every page that another time is now. */
export async function moveClock(
  deps: ClockMoveDeps,
  tenant: string,
  move: ClockMove,
): Promise<ClockMoveAnswer> {
  const before = deps.businessClock.now();
  const target = await targetOf(deps, tenant, move, before);
  if (target === null || target < before) {
    return { kind: 'refused', message: 'business time moves forwards only' };
  }
  const moved = await deps.worker.moveClock(target);
  for (const { id } of await deps.store.system.tenants()) {
    await deps.store.transaction(id, async (rows) => {
      for (const account of await rows.accounts.all()) {
        await rows.accounts.put({ ...account, revision: account.revision + 1 });
        await rows.changes.append(account.id, ['clock']);
      }
    });
  }
  return { kind: 'moved', ...moved };
}

async function targetOf(
  { store, wallClock }: ClockMoveDeps,
  tenant: string,
  move: ClockMove,
  before: Instant,
): Promise<Instant | null> {
  if ('to' in move) {
    const to = parseInstant(move.to);
    return to.ok ? to.value : null;
  }
  if ('by' in move) {
    const counting = { zone: 'UTC', dayEnd: 'at-the-same-hour', calendar: null } as const;
    const to = addSpan(before, { ...move.by, business: false }, counting);
    return to.ok ? to.value.at : null;
  }
  const next = await store.system.nextDeadline(wallClock.now(), {
    tenant,
    ...(move.account === undefined ? {} : { account: move.account }),
  });
  // Nothing is pending: the answer is that no time passes.
  return next && next.deadline.at > before ? next.deadline.at : before;
}
