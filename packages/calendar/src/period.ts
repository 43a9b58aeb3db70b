import type { TimeUnit } from '@lintel/contract';
import type { Temporal } from './temporal.ts';
import { type Answer, answer, noAnswer } from './answer.ts';
import { type Counting, addSpan } from './add-span.ts';
import { instantFromMs, msOf } from './instant.ts';
import { instantOf, zoned } from './zone.ts';

/** A half-open interval: `start` belongs to it, `end` does not. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const most = 100_000;

/**
 * The calendar period (this hour, day, week from Monday, month, quarter, year in `zone`) that an instant lies in.
 *
 * @param yearBegins - `04-06`: the year, its quarters and its months begin on that day of the month, or
 *   on the last one where a month has no such day. Left out: on 1 January.
 */
export function calendarPeriodAt(
  instant: string,
  every: TimeUnit,
  zone: string,
  yearBegins = '01-01',
): Answer<Period> {
  const local = zoned(instant, zone);
  if (!local.ok) return local;
  if (every === 'second' || every === 'minute' || every === 'hour') {
    const length = { second: 1000, minute: 60_000, hour: 3_600_000 }[every];
    const start = Math.floor(msOf(instant) / length) * length;
    return period(instantFromMs(start), instantFromMs(start + length));
  }
  const date = local.value.toPlainDate();
  if (every === 'month' || every === 'quarter' || every === 'year') {
    const [start, end] = monthsAround(date, { month: 1, quarter: 3, year: 12 }[every], yearBegins);
    return period(instantOf(start.toZonedDateTime(zone)), instantOf(end.toZonedDateTime(zone)));
  }
  const first = firstDay(date, every);
  const next = first.add(
    {
      day: { days: 1 },
      week: { weeks: 1 },
    }[every],
  );
  return period(instantOf(first.toZonedDateTime(zone)), instantOf(next.toZonedDateTime(zone)));
}

/**
 * The period that an instant lies in when periods are counted from an anniversary (`every year
 * from begin`). The anchor's day of the month survives short months. An instant before the anchor
 * belongs to the first period.
 */
export function anniversaryPeriodAt(
  instant: string,
  every: TimeUnit,
  anchor: string,
  zone: string,
): Answer<Period> {
  const counting: Counting = { zone, dayEnd: 'at-the-same-hour', calendar: null };
  const boundary = (count: number) =>
    addSpan(anchor, { count, unit: every, business: false }, counting);
  let low = 0;
  let high = 1;
  for (;;) {
    const end = boundary(high);
    if (!end.ok) return end;
    if (end.value.at > instant) break;
    low = high;
    high *= 2;
    if (high > most)
      return noAnswer('out-of-range', 'the instant lies too many periods after the anchor');
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const at = boundary(middle);
    if (!at.ok) return at;
    if (at.value.at > instant) high = middle;
    else low = middle;
  }
  const start = boundary(low);
  const end = boundary(high);
  if (!start.ok) return start;
  return end.ok ? answer({ start: start.value.at, end: end.value.at }) : end;
}

function firstDay(date: Temporal.PlainDate, every: 'day' | 'week'): Temporal.PlainDate {
  return every === 'day' ? date : date.subtract({ days: date.dayOfWeek - 1 });
}

/** The first day of the period of so many months that a date lies in, and that of the next one. */
function monthsAround(
  date: Temporal.PlainDate,
  length: number,
  yearBegins: string,
): readonly [Temporal.PlainDate, Temporal.PlainDate] {
  const month = Number(yearBegins.slice(0, 2));
  const day = Number(yearBegins.slice(3, 5));
  const first = date.with({ day: 1 });
  // A day that a month lacks is its last day.
  const beginning = (months: number) => first.add({ months }).with({ day });
  const since = (((date.month - month) % length) + length) % length;
  const isBefore = since === 0 && date.day < beginning(0).day;
  const start = isBefore ? -length : -since;
  return [beginning(start), beginning(start + length)];
}

function period(start: Answer<string>, end: Answer<string>): Answer<Period> {
  if (!start.ok) return start;
  return end.ok ? answer({ start: start.value, end: end.value }) : end;
}
