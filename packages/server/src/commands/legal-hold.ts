import type { OutboxRow } from '../store/records.ts';
import type { CommandDeps } from './command-deps.ts';

/** What parked deletions say, so that lifting the hold finds them. */
export const LEGAL_HOLD = 'a legal hold keeps these data';

/** Left alone until the hold is lifted. */
export function held(row: OutboxRow, { deps }: { readonly deps: CommandDeps }): OutboxRow {
  return { ...row, parkedAt: deps.wallClock.now(), problem: LEGAL_HOLD };
}

export function released(row: OutboxRow): OutboxRow {
  return { ...row, parkedAt: null, retryAt: null, problem: null, attempts: 0 };
}
