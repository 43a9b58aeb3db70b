import { Temporal } from './temporal.ts';
import { type Answer, answer, noAnswer } from './answer.ts';

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const lastYear = 9999;

/**
 * Reads an instant with an offset and writes it in the one form that the house stores:
 * UTC, milliseconds, always 24 characters (`2026-03-15T13:00:00.000Z`), so that text order is
 * time order. Finer fractions are cut off.
 */
export function parseInstant(text: string): Answer<string> {
  const problem = noAnswer(
    'invalid-instant',
    `\`${text.slice(0, 40)}\` is not an instant such as 2026-03-15T13:00:00Z`,
  );
  if (!instantText.test(text)) return problem;
  try {
    return instantFromMs(Temporal.Instant.from(text).epochMilliseconds);
  } catch (cause) {
    if (cause instanceof RangeError) return problem;
    throw cause;
  }
}

/** Milliseconds since 1970 as stored text; years 0001 to 9999 only. */
export function instantFromMs(ms: number): Answer<string> {
  if (!Number.isSafeInteger(ms))
    return noAnswer('invalid-instant', `\`${ms}\` is not a whole number of milliseconds`);
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= lastYear))
    return noAnswer('out-of-range', 'the instant lies outside of the years 1 to 9999');
  return answer(date.toISOString());
}

/** Milliseconds since 1970 of a stored instant. NaN for text that `parseInstant` did not write. */
export function msOf(instant: string): number {
  return Date.parse(instant);
}

/** An instant later (or, with a negative number, earlier) by elapsed milliseconds. */
export function shiftByMs(instant: string, ms: number): Answer<string> {
  return instantFromMs(msOf(instant) + ms);
}
