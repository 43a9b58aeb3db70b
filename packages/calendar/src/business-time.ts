import type { Temporal } from './temporal.ts';
import { type Answer, answer } from './answer.ts';
import { type BusinessCalendar, businessCalendar, isBusinessDay } from './business-calendar.ts';
import { instantFromMs } from './instant.ts';
import { instantOf } from './zone.ts';

/**
 * Counts whole business days and keeps the local time. A start on a day that is not worked counts
 * from the opening (00:00) of the next one; backwards, from the close of the one before.
 *
 * @param days - Whole; negative counts backwards.
 */
export function addBusinessDays(
  from: Temporal.ZonedDateTime,
  days: number,
  calendarName: string,
): Answer<string> {
  const calendar = businessCalendar(calendarName);
  if (!calendar.ok) return calendar;
  const start = days === 0 ? answer(from) : openingFrom(from, calendar.value, days < 0 ? -1 : 1);
  if (!start.ok) return start;
  const step = days < 0 ? -1 : 1;
  let local = start.value;
  let left = Math.abs(days);
  while (left > 0) {
    local = local.add({ days: step });
    const worked = isWorked(local, calendar.value);
    if (!worked.ok) return worked;
    if (worked.value) left -= 1;
  }
  return instantOf(local);
}

/** Counts hours that lie in business days; days have 24 of them, or 23 or 25 at a change of clocks. */
export function addBusinessHours(
  from: Temporal.ZonedDateTime,
  hours: number,
  calendarName: string,
): Answer<string> {
  const calendar = businessCalendar(calendarName);
  if (!calendar.ok) return calendar;
  const forwards = hours >= 0;
  let local = from;
  let left = Math.abs(hours) * 3_600_000;
  while (left > 0) {
    // Backwards, midnight belongs to the day that ends there.
    const day = forwards ? local : local.subtract({ milliseconds: 1 });
    const edge = forwards ? day.startOfDay().add({ days: 1 }) : day.startOfDay();
    const worked = isWorked(day, calendar.value);
    if (!worked.ok) return worked;
    const available = Math.abs(edge.epochMilliseconds - local.epochMilliseconds);
    if (worked.value && available >= left)
      return instantFromMs(local.epochMilliseconds + (forwards ? left : -left));
    if (worked.value) left -= available;
    local = edge;
  }
  return instantOf(local);
}

/** Whether the local day of this moment is worked. */
function isWorked(local: Temporal.ZonedDateTime, calendar: BusinessCalendar): Answer<boolean> {
  return isBusinessDay(calendar, local.toPlainDate().toString(), local.dayOfWeek);
}

function openingFrom(
  from: Temporal.ZonedDateTime,
  calendar: BusinessCalendar,
  step: 1 | -1,
): Answer<Temporal.ZonedDateTime> {
  let local = from;
  for (;;) {
    const worked = isWorked(local, calendar);
    if (!worked.ok) return worked;
    if (worked.value) return answer(local);
    local =
      step === 1 ? local.startOfDay().add({ days: 1 }) : local.startOfDay().subtract({ days: 1 });
  }
}
