import type { Instant, ReviewPlan } from '@lintel/contract';
import type { Work } from '../commands/work.ts';
import type { DeadlineRow, ReviewWindowRow } from '../store/records.ts';

/** At one instant a window closes before the next one opens. */
const ORDER = { due: 0, open: 1 } as const;

/** The key of what opens the next window. */
export const OPENING = 'open';

/**
 * Says when the next window opens for an account, or that none does. One that is due already stays:
 * it opens late, with its own dates.
 */
export async function scheduleOpening(
  work: Work,
  account: string,
  plan: ReviewPlan,
): Promise<void> {
  const id = openingId(account, plan.review);
  const before = await work.rows.deadlines.get(id);
  if (before !== null && before.at <= work.at) return;
  const zone = await work.zoneOf(account, plan.zone);
  const at = work.deps.engine.reviews.nextOpening(plan, work.at, zone);
  if (at === null) {
    await work.rows.deadlines.remove(id);
    return;
  }
  if (before?.at === at) return;
  await work.rows.deadlines.put(
    deadlineOf({ id, account, key: OPENING, at, review: { name: plan.review, window: null } }),
  );
}

/** No window of a review opens any more for an account; one that is open goes on. */
export async function dropOpening(work: Work, account: string, review: string): Promise<void> {
  await work.rows.deadlines.remove(openingId(account, review));
}

/** Brings what a window waits for in line with how it stands. */
export async function scheduleWindow(
  work: Work,
  { id: window, account, review: name, window: now }: ReviewWindowRow,
  plan: ReviewPlan,
): Promise<void> {
  const pending = work.deps.engine.reviews.pending(plan, now);
  const keys = ['close', ...plan.reminders.map((_, index) => `remind:${String(index + 1)}`)];
  for (const key of keys) {
    const id = `${window}/${key}`;
    const next = pending.find((each) => each.key === key);
    if (next === undefined) await work.rows.deadlines.remove(id);
    else if ((await work.rows.deadlines.get(id))?.at !== next.at)
      await work.rows.deadlines.put(
        deadlineOf({ id, account, key, at: next.at, review: { name, window } }),
      );
  }
}

function openingId(account: string, review: string): string {
  return `review/${review}/${account}`;
}

function deadlineOf(given: {
  readonly id: string;
  readonly account: string;
  readonly key: string;
  readonly at: Instant;
  readonly review: NonNullable<DeadlineRow['review']>;
}): DeadlineRow {
  const { key, at, review } = given;
  return {
    ...given,
    instance: null,
    name: null,
    generation: at,
    policy: review.name,
    priority: key === OPENING ? ORDER.open : ORDER.due,
    place: 0,
    source: null,
    attempts: 0,
    retryAt: null,
    parkedAt: null,
    problem: null,
  };
}
