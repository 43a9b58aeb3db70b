import type { Counting } from './add-span.ts';
import { addSpan } from './add-span.ts';
import { type Answer, answer, noAnswer } from './answer.ts';
import { dateAt } from './local-time.ts';

/** Days on which something may not fall. */
export interface Blackout {
  /** 1 (Monday) to 7. */
  readonly weekdays: readonly number[];
  /** Both ends included: dates (`2026-12-24`), or days of every year (`12-24`), also over its end. */
  readonly between: readonly { readonly from: string; readonly to: string }[];
}

const mostDays = 800;

/** The same local time on the first day that is allowed; the instant itself where its day is. */
export function firstAllowed(at: string, blackout: Blackout, zone: string): Answer<string> {
  const counting: Counting = { zone, dayEnd: 'at-the-same-hour', calendar: null };
  for (let days = 0; days <= mostDays; days += 1) {
    const moved =
      days === 0
        ? answer({ at, anchorDay: null })
        : addSpan(at, { count: days, unit: 'day', business: false }, counting);
    if (!moved.ok) return moved;
    const date = dateAt(moved.value.at, zone);
    if (!date.ok) return date;
    if (isAllowed(date.value, blackout)) return answer(moved.value.at);
  }
  return noAnswer('out-of-range', `no day within ${mostDays} days is allowed`);
}

function isAllowed(date: string, { weekdays, between }: Blackout): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return !weekdays.includes(weekday) && !between.some((days) => isBetween(date, days));
}

function isBetween(date: string, { from, to }: Blackout['between'][number]): boolean {
  const day = date.slice(date.length - from.length);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}
