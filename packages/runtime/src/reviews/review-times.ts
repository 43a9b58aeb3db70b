import { addSpan, dateAt, nextYearly, shiftByMs, subtractSpan } from '@lintel/calendar';
import type {
  Instant,
  PendingReviewEvent,
  ReviewPlan,
  ReviewDaysPlan,
  ReviewWindow,
} from '@lintel/contract';
import { elapsedMs } from '../deadline-times.ts';

type Counting = Parameters<typeof addSpan>[2];

/** The zone of the review, or for `time zone of account` the one that the host says. */
export function countingOfReview(plan: ReviewPlan, hostZone: string): Counting {
  const { calendar, openingHours } = plan;
  return {
    zone: plan.zone.kind === 'named' ? plan.zone.zone : hostZone,
    dayEnd: plan.eachDayEnds,
    calendar,
    ...(openingHours === undefined ? {} : { hours: openingHours }),
  };
}

/**
 * Rule 90: the first such day of the calendar after an instant, whatever came of the window before;
 * `null` for a review that waits for an event.
 */
export function nextOpening(plan: ReviewPlan, after: Instant, hostZone: string): Instant | null {
  const { starts } = plan;
  if ('when' in starts) return null;
  const { zone } = countingOfReview(plan, hostZone);
  const today = dateAt(after, zone);
  if (!today.ok) return null;
  const year = Number(today.value.slice(0, 4));
  const found = monthsOf(starts).flatMap((month) => {
    const next = nextYearly(after, { month, day: starts.day, at: starts.at }, zone);
    return next.ok ? [next.value] : [];
  });
  const soonest = found.sort()[0];
  return soonest === undefined || Number(soonest.slice(0, 4)) > year + 2 ? null : soonest;
}

function monthsOf(starts: ReviewDaysPlan): readonly number[] {
  if (starts.every === 'year') return [starts.month];
  return starts.every === 'quarter' ? [1, 4, 7, 10] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
}

/** When a window that opens now closes; a text says why that cannot be told. */
export function closingOf(
  plan: ReviewPlan,
  opened: Instant,
  hostZone: string,
): { readonly at: Instant } | { readonly problem: string } {
  const reached = addSpan(opened, plan.openFor, countingOfReview(plan, hostZone));
  return reached.ok ? { at: reached.value.at } : { problem: reached.problem.message };
}

/** Reminders that are not over yet, and the close. A reminder that would lie before the opening never comes. */
export function pendingOf(plan: ReviewPlan, window: ReviewWindow): readonly PendingReviewEvent[] {
  if (window.status === 'closed') return [];
  const reminders = plan.reminders.flatMap((reminder, index): PendingReviewEvent[] => {
    const key = `remind:${String(index + 1)}`;
    const at = reminderAt(plan, window, reminder);
    const comes = at !== null && at > window.opened && at < window.closes;
    return comes && !window.reminded.includes(key) ? [{ key, at }] : [];
  });
  return [...reminders.sort((a, b) => (a.at < b.at ? -1 : 1)), { key: 'close', at: window.closes }];
}

function reminderAt(
  plan: ReviewPlan,
  { opened, closes, zone }: ReviewWindow,
  reminder: ReviewPlan['reminders'][number],
): Instant | null {
  const at =
    reminder.kind === 'on-the-way'
      ? shiftByMs(opened, Math.round((elapsedMs(opened, closes) * reminder.percent) / 100))
      : subtractSpan(closes, reminder.lead, countingOfReview(plan, zone));
  return at.ok ? at.value : null;
}
