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

/** The calendar period (this hour, day, week from Monday, month, quarter, year in `zone`) that an instant lies in. */
export function calendarPeriodAt(instant: string, every: TimeUnit, zone: string): Answer<Period> {
  const local = zoned(instant, zone);
  if (!local.ok) return local;
  if (every === 'second' || every === 'minute' || every === 'hour') {
    const length = { second: 1000, minute: 60_000, hour: 3_600_000 }[every];
    const start = Math.floor(msOf(instant) / length) * length;
    return period(instantFromMs(start), instantFromMs(start + length));
  }
  const date = local.value.toPlainDate();
  const first = firstDay(date, every);
  const next = first.add(
    {
      day: { days: 1 },
      week: { weeks: 1 },
      month: { months: 1 },
      quarter: { months: 3 },
      year: { years: 1 },
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

function firstDay(
  date: Temporal.PlainDate,
  every: 'day' | 'week' | 'month' | 'quarter' | 'year',
): Temporal.PlainDate {
  if (every === 'day') return date;
  if (every === 'week') return date.subtract({ days: date.dayOfWeek - 1 });
  if (every === 'month') return date.with({ day: 1 });
  if (every === 'quarter') return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
  return date.with({ day: 1, month: 1 });
}

function period(start: Answer<string>, end: Answer<string>): Answer<Period> {
  if (!start.ok) return start;
  return end.ok ? answer({ start: start.value, end: end.value }) : end;
}
