import type { ReviewPlan } from '@lintel/contract';
import type { Work } from '../commands/work.ts';
import { dropOpening, scheduleOpening } from './review-deadlines.ts';

/** After a publication: the openings of the reviews in force, and of no other. */
export async function scheduleReviews(work: Work, before: readonly ReviewPlan[]): Promise<void> {
  const inForce = (await work.set())?.reviews ?? [];
  const gone = before.filter(({ review }) => !inForce.some((plan) => plan.review === review));
  if (inForce.length === 0 && gone.length === 0) return;
  for (const { id } of await work.rows.accounts.all({ kind: ['customer', 'sub-account'] })) {
    for (const { review } of gone) await dropOpening(work, id, review);
    for (const plan of inForce) await scheduleOpening(work, id, plan);
  }
}

/** For an account that is new. */
export async function scheduleReviewsFor(work: Work, account: string): Promise<void> {
  for (const plan of (await work.set())?.reviews ?? []) await scheduleOpening(work, account, plan);
}
