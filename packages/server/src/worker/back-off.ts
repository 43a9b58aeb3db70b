import { shiftByMs } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';

/** Seconds before each further attempt; after the last it is parked, for an operator to look at. */
const WAITS_S = [1, 5, 30, 120, 600, 3600] as const;

interface Attempts {
  readonly attempts: number;
  readonly retryAt: Instant | null;
  readonly parkedAt: Instant | null;
  readonly problem: string | null;
}

/** What a failure makes of a row: later and later, then parked. @param now - Wall time. */
export function afterFailure(row: Attempts, error: unknown, now: Instant): Attempts {
  const wait = WAITS_S[row.attempts];
  const later = wait === undefined ? null : shiftByMs(now, wait * 1000);
  return {
    attempts: row.attempts + 1,
    retryAt: later?.ok ? later.value : null,
    parkedAt: wait === undefined ? now : null,
    problem: error instanceof Error ? error.message : String(error),
  };
}
