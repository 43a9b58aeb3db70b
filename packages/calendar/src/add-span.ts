import type { TimeSpan, TimeUnit } from '@lintel/contract';
import type { Temporal } from './temporal.ts';
import { type Answer, answer, noAnswer } from './answer.ts';
import { type BusinessHours, addBusinessDays, addBusinessHours } from './business-time.ts';
import { instantFromMs, msOf } from './instant.ts';
import { remembered } from './remembered.ts';
import { instantOf, zoned } from './zone.ts';

/** How a policy counts. */
export interface Counting {
  readonly zone: string;
  /** `at-midnight`: a span of days or longer that starts inside a day is rounded up to the next 00:00. */
  readonly dayEnd: 'at-midnight' | 'at-the-same-hour';
  /** Name of a business calendar, needed for business units only. */
  readonly calendar: string | null;
  /** Opening hours of the calendar's days; left out: the whole day. */
  readonly hours?: BusinessHours;
}

/** An instant and the day of the month from which a chain of months is counted. */
export interface Reached {
  readonly at: string;
  /** 1 to 31 after months, quarters and years, else `null`. */
  readonly anchorDay: number | null;
}

const elapsedMs: Partial<Record<TimeUnit, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
};
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;
const largestCount = 1_000_000;

/**
 * The instant that lies a span after another.
 *
 * A month that is too short gives its last day, and the anchor day survives: 31 January, then one
 * month, then one month is 28 February, then 31 March, if the second call is handed the
 * `anchorDay` of the first. Where the first was rounded up to the next 00:00, so is every one after it.
 *
 * @param anchorDay - Day of the month (1 to 31) that the chain started on; the local day of `from` if absent.
 */
export function addSpan(
  from: string,
  span: TimeSpan,
  counting: Counting,
  anchorDay: number | null = null,
): Answer<Reached> {
  const { zone, dayEnd, calendar, hours } = counting;
  const { count, unit, business } = span;
  const key = JSON.stringify([
    from,
    count,
    unit,
    business,
    zone,
    dayEnd,
    calendar,
    hours,
    anchorDay,
  ]);
  return keptSums(key, () => added(from, span, counting, anchorDay));
}

const keptSums = remembered<Answer<Reached>>(5000);
const keptDifferences = remembered<Answer<string>>(5000);

function added(
  from: string,
  span: TimeSpan,
  counting: Counting,
  anchorDay: number | null,
): Answer<Reached> {
  const reached = move(from, span, counting, 1, anchorDay);
  if (!reached.ok || counting.dayEnd !== 'at-midnight' || !countsDays(span)) return reached;
  const start = zoned(from, counting.zone);
  const end = zoned(reached.value.at, counting.zone);
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (isStartOfDay(start.value) || isStartOfDay(end.value)) return reached;
  const rounded = instantOf(end.value.add({ days: 1 }).startOfDay());
  return rounded.ok ? answer({ at: rounded.value, anchorDay: reached.value.anchorDay }) : rounded;
}

/** The instant that lies a span before another, as lead times need it: never rounded. */
export function subtractSpan(from: string, span: TimeSpan, counting: Counting): Answer<string> {
  const { count, unit, business } = span;
  const key = JSON.stringify([
    from,
    count,
    unit,
    business,
    counting.zone,
    counting.calendar,
    counting.hours,
  ]);
  return keptDifferences(key, () => {
    const reached = move(from, span, counting, -1, null);
    return reached.ok ? answer(reached.value.at) : reached;
  });
}

function countsDays({ unit, business }: TimeSpan): boolean {
  return !business && elapsedMs[unit] === undefined;
}

function isStartOfDay(local: Temporal.ZonedDateTime): boolean {
  return local.epochMilliseconds === local.startOfDay().epochMilliseconds;
}

function move(
  from: string,
  { count, unit, business }: TimeSpan,
  counting: Counting,
  sign: 1 | -1,
  anchorDay: number | null,
): Answer<Reached> {
  if (!Number.isSafeInteger(count) || count < 0 || count > largestCount) {
    return noAnswer(
      'invalid-amount',
      `\`${count}\` is not a whole number from 0 to ${largestCount}`,
    );
  }
  const ms = elapsedMs[unit];
  if (ms !== undefined && !business) return plain(instantFromMs(msOf(from) + sign * count * ms));
  const local = zoned(from, counting.zone);
  if (!local.ok) return local;
  if (business) return plain(addBusiness(local.value, sign * count, unit, counting));
  try {
    if (unit === 'day') return plain(instantOf(local.value.add({ days: sign * count })));
    if (unit === 'week') return plain(instantOf(local.value.add({ weeks: sign * count })));
    const months = monthsIn[unit as keyof typeof monthsIn];
    const day = anchorDay ?? local.value.day;
    const roundedUp = counting.dayEnd === 'at-midnight' && wasRoundedUp(local.value, day);
    const start = roundedUp ? local.value.subtract({ days: 1 }) : local.value;
    const end = addMonths(start, sign * count * months, day);
    const reached = instantOf(roundedUp ? end.add({ days: 1 }).startOfDay() : end);
    return reached.ok ? answer({ at: reached.value, anchorDay: day }) : reached;
  } catch (cause) {
    if (cause instanceof RangeError)
      return noAnswer('out-of-range', 'the instant lies outside of the years 1 to 9999');
    throw cause;
  }
}

/**
 * Whether a chain of months stands at the 00:00 after its anchor day, where rounding up has put it.
 * It goes on from the anchor day, or the next link would count from another month, or lose the day.
 */
function wasRoundedUp(local: Temporal.ZonedDateTime, day: number): boolean {
  if (!isStartOfDay(local) || fallsOn(local, day)) return false;
  return fallsOn(local.subtract({ days: 1 }), day);
}

/** The day of the month, or the last day of a month that is too short for it. */
function fallsOn(local: Temporal.ZonedDateTime, day: number): boolean {
  return local.day === Math.min(day, local.daysInMonth);
}

function addBusiness(
  from: Temporal.ZonedDateTime,
  count: number,
  unit: TimeUnit,
  {
    calendar,
    hours = null,
  }: { readonly calendar: string | null; readonly hours?: BusinessHours | null },
): Answer<string> {
  if (calendar === null) return noAnswer('unknown-calendar', 'business time needs a calendar');
  if (unit === 'day') return addBusinessDays(from, count, calendar, hours);
  if (unit === 'hour') return addBusinessHours(from, count, calendar, hours);
  return noAnswer(
    'invalid-amount',
    `business time is counted in days or hours, not in \`${unit}\``,
  );
}

function addMonths(
  local: Temporal.ZonedDateTime,
  months: number,
  day: number,
): Temporal.ZonedDateTime {
  const month = local.toPlainDate().with({ day: 1 }).add({ months });
  const date = month.with({ day: Math.min(day, month.daysInMonth) });
  return date.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: local.toPlainTime() });
}

function plain(at: Answer<string>): Answer<Reached> {
  return at.ok ? answer({ at: at.value, anchorDay: null }) : at;
}
