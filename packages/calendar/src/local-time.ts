import { Temporal } from './temporal.ts';
import { type Answer, answer, noAnswer } from './answer.ts';
import { instantFromMs } from './instant.ts';
import { remembered } from './remembered.ts';
import { instantOf, isZone, unknownZone, zoned } from './zone.ts';

const localText = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/;

/**
 * The instant at which a clock in `zone` shows `local` (`2026-03-15 09:00`, seconds optional,
 * a date alone means its first instant).
 *
 * A local time that the spring change skips is read with the offset before the gap, so it comes
 * out as much later as the gap is long; a time that the autumn change shows twice is its first
 * showing. See decisions/0002-skipped-and-doubled-times.md.
 */
export function instantAtLocal(local: string, zone: string): Answer<string> {
  if (!isZone(zone)) return unknownZone(zone);
  const match = localText.exec(local);
  const problem = noAnswer(
    'invalid-local-time',
    `\`${local.slice(0, 40)}\` is not a local time such as 2026-03-15 09:00`,
  );
  if (!match) return problem;
  try {
    const [, date = '', time] = match;
    if (time === undefined) return startOfDate(date, zone);
    const plain = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
    return instantOf(plain.toZonedDateTime(zone, { disambiguation: 'compatible' }));
  } catch (cause) {
    if (cause instanceof RangeError) return problem;
    throw cause;
  }
}

/** Whether the text is a date that exists, written `2026-03-15`. */
export function isDate(text: string): boolean {
  return plainDate(text) !== null;
}

/** The first instant of a date: 00:00, or later where the change of clocks skips midnight. */
export function startOfDate(date: string, zone: string): Answer<string> {
  return keptStarts(JSON.stringify([date, zone]), () => {
    if (!isZone(zone)) return unknownZone(zone);
    const plain = plainDate(date);
    if (plain === null) return invalidDate(date);
    return instantOf(plain.toZonedDateTime(zone));
  });
}

const keptStarts = remembered<Answer<string>>(5000);

/** The last millisecond of a date. */
export function endOfDate(date: string, zone: string): Answer<string> {
  if (!isZone(zone)) return unknownZone(zone);
  const plain = plainDate(date);
  if (plain === null) return invalidDate(date);
  return instantFromMs(plain.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1);
}

/** The date that a calendar on the wall in `zone` shows at an instant. */
export function dateAt(instant: string, zone: string): Answer<string> {
  const local = zoned(instant, zone);
  return local.ok ? answer(local.value.toPlainDate().toString()) : local;
}

/** The first date whose start is not before the instant: an instant inside a day is rounded up. */
export function dateNotBefore(instant: string, zone: string): Answer<string> {
  const local = zoned(instant, zone);
  if (!local.ok) return local;
  const date = local.value.toPlainDate();
  const inside = local.value.epochMilliseconds > date.toZonedDateTime(zone).epochMilliseconds;
  return answer((inside ? date.add({ days: 1 }) : date).toString());
}

/** What a clock in `zone` shows, to the minute: `2026-03-15 09:00`; with seconds only if there are any. */
export function localTimeAt(instant: string, zone: string): Answer<string> {
  const local = zoned(instant, zone);
  if (!local.ok) return local;
  const whole = local.value.second === 0 && local.value.millisecond === 0;
  const time = local.value.toPlainTime().toString({ smallestUnit: whole ? 'minute' : 'second' });
  return answer(`${local.value.toPlainDate().toString()} ${time}`);
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): Answer<number> {
  const a = plainDate(from);
  if (a === null) return invalidDate(from);
  const b = plainDate(to);
  if (b === null) return invalidDate(to);
  return answer(a.until(b, { largestUnit: 'days' }).days);
}

/** The day after a date. */
export function nextDate(date: string): Answer<string> {
  const plain = plainDate(date);
  return plain === null ? invalidDate(date) : answer(plain.add({ days: 1 }).toString());
}

function plainDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function invalidDate(text: string): Answer<never> {
  return noAnswer('invalid-date', `\`${text.slice(0, 40)}\` is not a date such as 2026-03-15`);
}
