import type { Temporal } from './temporal.ts';
import { type Answer, answer } from './answer.ts';
import { type BusinessCalendar, businessCalendar, isBusinessDay } from './business-calendar.ts';
import { instantFromMs } from './instant.ts';
import { instantOf } from './zone.ts';

/** When a business day is worked, as local times (`09:00`), and after when it counts as over for a start. */
export interface BusinessHours {
  readonly from: string;
  readonly to: string;
  /** A start after this counts from the opening of the next business day; `null`: the local time is kept. */
  readonly cutOff: string | null;
}

/**
 * Counts whole business days and keeps the local time. A start on a day that is not worked, or after
 * the cut-off, counts from the opening of the next one (00:00 without hours); backwards, from the
 * start of the one before.
 *
 * @param days - Whole; negative counts backwards.
 */
export function addBusinessDays(
  from: Temporal.ZonedDateTime,
  days: number,
  calendarName: string,
  hours: BusinessHours | null = null,
): Answer<string> {
  const calendar = businessCalendar(calendarName);
  if (!calendar.ok) return calendar;
  const start =
    days === 0 ? answer(from) : openingFrom(from, calendar.value, days < 0 ? -1 : 1, hours);
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

/** Counts hours that lie in business days; without opening hours days have 24 of them, or 23 or 25 at a change of clocks. */
export function addBusinessHours(
  from: Temporal.ZonedDateTime,
  count: number,
  calendarName: string,
  hours: BusinessHours | null = null,
): Answer<string> {
  const calendar = businessCalendar(calendarName);
  if (!calendar.ok) return calendar;
  const forwards = count >= 0;
  let local = from;
  let left = Math.abs(count) * 3_600_000;
  while (left > 0) {
    // Backwards, midnight belongs to the day that ends there.
    const day = forwards ? local : local.subtract({ milliseconds: 1 });
    const edge = forwards ? day.startOfDay().add({ days: 1 }) : day.startOfDay();
    const worked = isWorked(day, calendar.value);
    if (!worked.ok) return worked;
    const open = worked.value ? openPart(day, hours) : null;
    const now = local.epochMilliseconds;
    if (open !== null) {
      const begin = forwards ? Math.max(now, open.from) : Math.min(now, open.to);
      const available = Math.max(0, forwards ? open.to - begin : begin - open.from);
      if (available >= left) return instantFromMs(begin + (forwards ? left : -left));
      left -= available;
    }
    local = edge;
  }
  return instantOf(local);
}

/** The part of a local day in which it is worked, in milliseconds since 1970. */
function openPart(
  day: Temporal.ZonedDateTime,
  hours: BusinessHours | null,
): { readonly from: number; readonly to: number } {
  const start = day.startOfDay();
  if (hours === null)
    return { from: start.epochMilliseconds, to: start.add({ days: 1 }).epochMilliseconds };
  return {
    from: day.withPlainTime(hours.from).epochMilliseconds,
    to: day.withPlainTime(hours.to).epochMilliseconds,
  };
}

/** Whether the local day of this moment is worked. */
function isWorked(local: Temporal.ZonedDateTime, calendar: BusinessCalendar): Answer<boolean> {
  return isBusinessDay(calendar, local.toPlainDate().toString(), local.dayOfWeek);
}

function openingFrom(
  from: Temporal.ZonedDateTime,
  calendar: BusinessCalendar,
  step: 1 | -1,
  hours: BusinessHours | null,
): Answer<Temporal.ZonedDateTime> {
  const opening = (day: Temporal.ZonedDateTime) =>
    hours === null ? day.startOfDay() : day.withPlainTime(hours.from);
  let local = from;
  if (step === 1 && hours !== null && hours.cutOff !== null && isAfter(from, hours.cutOff))
    local = opening(from.startOfDay().add({ days: 1 }));
  for (;;) {
    const worked = isWorked(local, calendar);
    if (!worked.ok) return worked;
    if (worked.value) return answer(local);
    local =
      step === 1
        ? opening(local.startOfDay().add({ days: 1 }))
        : local.startOfDay().subtract({ days: 1 });
  }
}

function isAfter(local: Temporal.ZonedDateTime, time: string): boolean {
  return local.epochMilliseconds > local.withPlainTime(time).epochMilliseconds;
}
