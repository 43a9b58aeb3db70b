import { msOf, shiftByMs } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import type { MeasuredUse } from './usage-period.ts';

const DAY_MS = 86_400_000;
const DAYS_LOOKED_AT = 7;

/**
 * When a limit will be reached at the pace of the last seven days.
 *
 * @returns null if it will not be reached in the running period, or nothing was used.
 */
export function forecastReach(
  { period, used, days }: MeasuredUse,
  limit: number,
  now: Instant,
): Instant | null {
  if (used >= limit) return null;
  const from = shiftByMs(now, -DAYS_LOOKED_AT * DAY_MS);
  if (!from.ok) return null;
  const recent = days.filter(({ day }) => day > from.value.slice(0, 10));
  const pace = recent.reduce((sum, day) => sum + day.used, 0) / DAYS_LOOKED_AT;
  if (pace <= 0) return null;
  const reached = shiftByMs(now, Math.ceil(((limit - used) / pace) * DAY_MS));
  if (!reached.ok || (period && reached.value >= period.end)) return null;
  return msOf(reached.value) - msOf(now) > 366 * DAY_MS ? null : reached.value;
}
