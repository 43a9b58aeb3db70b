import { type Answer, noAnswer } from './answer.ts';
import { dateAt, instantAtLocal } from './local-time.ts';

/** A day of each year at a local time: `month` 1 to 12, `day` 1 to 31, `at` as `HH:MM`. */
export interface Yearly {
  readonly month: number;
  readonly day: number;
  readonly at: string;
  /** It comes again every so many months of the year. Left out: once a year. */
  readonly everyMonths?: number;
}

/** The first such instant after another. A day that a month lacks (29 February) is its last day. */
export function nextYearly(
  after: string,
  { month, day, at, everyMonths = 12 }: Yearly,
  zone: string,
): Answer<string> {
  const today = dateAt(after, zone);
  if (!today.ok) return today;
  const year = Number(today.value.slice(0, 4));
  const first = (month - 1) % everyMonths;
  for (let past = first; past < 36; past += everyMonths) {
    const candidate = year + Math.floor(past / 12);
    const last = new Date(Date.UTC(candidate, (past % 12) + 1, 0)).getUTCDate();
    const date = [
      String(candidate).padStart(4, '0'),
      twoDigits((past % 12) + 1),
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
