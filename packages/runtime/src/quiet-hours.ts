import { dateAt, instantAtLocal, localTimeAt, nextDate } from '@lintel/calendar';
import type { Instant, Plan } from '@lintel/contract';

/** When the quiet hours that an instant lies in are over; `null` outside of them. Their end does not belong to them. */
export function endOfQuiet({ quietHours }: Plan, at: Instant, zone: string): Instant | null {
  if (quietHours === undefined) return null;
  const { from, to } = quietHours;
  const date = dateAt(at, zone);
  const local = localTimeAt(at, zone);
  if (!date.ok || !local.ok) return null;
  const time = local.value.slice(11);
  const overMidnight = to <= from;
  const inEvening = time >= from && (overMidnight || time < to);
  const inMorning = overMidnight && time < to;
  if (!inEvening && !inMorning) return null;
  const day = inEvening && overMidnight ? nextDate(date.value) : date;
  const end = day.ok ? instantAtLocal(`${day.value} ${to}`, zone) : day;
  return end.ok && end.value > at ? end.value : null;
}
