import { dateAt, daysBetween, msOf, startOfDate, subtractSpan } from '@lintel/calendar';
import type { SubscriptionTerms } from './subscription-terms.ts';

/** What is left of the running term, and how much of it that is. */
export interface RemainingTerm {
  /** Half-open, UTC: `from` is charged, `until` is not. */
  readonly from: string;
  readonly until: string;
  readonly part: bigint;
  readonly whole: bigint;
  /** The day on which the running term began, in the zone of the terms. */
  readonly began: string;
}

/**
 * The part of the paid term that has not begun yet. By day, the local day of `now` is charged
 * whole; by second, from `now`.
 *
 * @returns `null` when nothing is paid, or what was paid is over.
 */
export function remainingTerm(
  terms: SubscriptionTerms,
  by: 'day' | 'second',
  now: string,
): RemainingTerm | null {
  if (terms.paidThrough === null) return null;
  const until = startOfDate(terms.paidThrough, terms.zone);
  if (!until.ok || msOf(until.value) <= msOf(now)) return null;
  const counting = { zone: terms.zone, dayEnd: 'at-midnight', calendar: null } as const;
  const began = subtractSpan(
    until.value,
    { count: 1, unit: terms.interval, business: false },
    counting,
  );
  if (!began.ok) return null;
  const firstDay = dateAt(began.value, terms.zone);
  if (!firstDay.ok) return null;
  if (by === 'second') {
    const from = Math.max(msOf(now), msOf(began.value));
    return {
      from: now,
      until: until.value,
      part: BigInt(Math.round((msOf(until.value) - from) / 1000)),
      whole: BigInt(Math.round((msOf(until.value) - msOf(began.value)) / 1000)),
      began: firstDay.value,
    };
  }
  const today = dateAt(now, terms.zone);
  if (!today.ok) return null;
  const left = daysBetween(today.value, terms.paidThrough);
  const all = daysBetween(firstDay.value, terms.paidThrough);
  const from = startOfDate(today.value, terms.zone);
  if (!left.ok || !all.ok || !from.ok) return null;
  const days = Math.min(left.value, all.value);
  return {
    ...{ from: from.value, until: until.value, began: firstDay.value },
    ...{ part: BigInt(days), whole: BigInt(all.value) },
  };
}
