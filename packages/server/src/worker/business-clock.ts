import { instantFromMs, msOf } from '@lintel/calendar';
import type { Clock, Instant } from '@lintel/contract';
import type { Store } from '../store/store.ts';

/**
 * Business time: wall time and an offset that is kept in the store, so that a second start does not
 * jump back. It moves forwards only, and only in development.
 */
export interface BusinessClock extends Clock {
  /** @returns the time afterwards; one that has passed already changes nothing. */
  moveTo(instant: Instant): Promise<Instant>;
}

export async function openBusinessClock(store: Store, wallClock: Clock): Promise<BusinessClock> {
  let offsetMs = await store.system.clockOffset();
  // Asked several times per request: the same millisecond needs no second sum.
  let last = { wall: '', offsetMs: Number.NaN, now: '' };
  const now = (): Instant => {
    const wall = wallClock.now();
    if (wall === last.wall && offsetMs === last.offsetMs) return last.now;
    const instant = instantFromMs(msOf(wall) + offsetMs);
    if (!instant.ok) throw new Error(`internal: business time ${instant.problem.message}`);
    last = { wall, offsetMs, now: instant.value };
    return instant.value;
  };
  return {
    now,
    async moveTo(instant) {
      const missing = msOf(instant) - msOf(now());
      if (missing > 0) offsetMs = await store.system.moveClockOffset(offsetMs + missing);
      return now();
    },
  };
}
