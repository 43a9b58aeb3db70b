import { type Answer, noAnswer } from './answer.ts';
import { dateAt, instantAtLocal } from './local-time.ts';

/** A day of each year at a local time: `month` 1 to 12, `day` 1 to 31, `at` as `HH:MM`. */
export interface Yearly {
  readonly month: number;
  readonly day: number;
  readonly at: string;
}

/** The first such instant after another. A day that a month lacks (29 February) is its last day. */
export function nextYearly(
  after: string,
  { month, day, at }: Yearly,
  zone: string,
): Answer<string> {
  const today = dateAt(after, zone);
  if (!today.ok) return today;
  const year = Number(today.value.slice(0, 4));
  for (const candidate of [year, year + 1, year + 2]) {
    const last = new Date(Date.UTC(candidate, month, 0)).getUTCDate();
    const date = [
      String(candidate).padStart(4, '0'),
      twoDigits(month),
      twoDigits(Math.min(day, last)),
    ];
    const found = instantAtLocal(`${date.join('-')} ${at}`, zone);
    if (!found.ok || found.value > after) return found;
  }
  return noAnswer('out-of-range', 'the instant lies outside of the years 1 to 9999');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
