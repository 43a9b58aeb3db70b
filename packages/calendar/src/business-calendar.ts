import { type Answer, answer, noAnswer } from './answer.ts';
import { holidayTable } from './holiday-table.ts';

/** Which days are worked; Saturday and Sunday never are. */
export interface BusinessCalendar {
  readonly name: string;
  /** First and last year that is known, both included; `null` for a calendar without holidays. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly holidays: ReadonlySet<string>;
}

const weekdays: BusinessCalendar = { name: 'weekdays', years: null, holidays: new Set() };

const calendars: ReadonlyMap<string, BusinessCalendar> = new Map(
  [weekdays, ...holidayTable.map(fromTable)].map((calendar) => [calendar.name, calendar]),
);

function fromTable({ name, first, last, days }: (typeof holidayTable)[number]): BusinessCalendar {
  return { name, years: { first, last }, holidays: new Set(days) };
}

/** Names that a policy may use after `calendar`. */
export const calendarNames: readonly string[] = [...calendars.keys()];

export function businessCalendar(name: string): Answer<BusinessCalendar> {
  const found = calendars.get(name);
  if (found) return answer(found);
  return noAnswer(
    'unknown-calendar',
    `\`${name.slice(0, 64)}\` is not a calendar; known are ${calendarNames.join(', ')}`,
  );
}

/**
 * Whether a date is worked.
 *
 * @param date - `2026-07-03`, a date that exists.
 * @param dayOfWeek - 1 (Monday) to 7, of the same date.
 * Outside of the years of the table there is no answer: a missing row is not a working day.
 */
export function isBusinessDay(
  calendar: BusinessCalendar,
  date: string,
  dayOfWeek: number,
): Answer<boolean> {
  if (calendar.years !== null) {
    const year = Number(date.slice(0, 4));
    const { first, last } = calendar.years;
    if (!(year >= first && year <= last)) {
      return noAnswer(
        'outside-holiday-table',
        `the holidays of \`${calendar.name}\` are known from ${first} to ${last}, not in ${year}`,
      );
    }
  }
  return answer(dayOfWeek <= 5 && !calendar.holidays.has(date));
}
