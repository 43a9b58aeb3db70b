import type { ReviewPlan } from '@lintel/contract';
import type { Work } from '../commands/work.ts';
import type { ReviewWindowRow } from '../store/records.ts';
import { keepWindow } from './keep-window.ts';
import { auditOfReview } from './review-audit.ts';
import { scheduleOpening } from './review-deadlines.ts';
import { factsOfSubjects, subjectsInAccount } from './review-subjects.ts';

/**
 * Opens the window of a review for an account and says when the next one opens. An account that has
 * no subject of the kind has nobody to ask, and no window.
 */
export async function openWindow(work: Work, account: string, name: string): Promise<void> {
  const plan = (await work.set())?.reviews.find(({ review }) => review === name);
  if (plan === undefined) return;
  await scheduleOpening(work, account, plan);
  const ids = await subjectsInAccount(work, account, plan.for);
  if (ids.length > 0) await open(work, account, plan, ids);
}

async function open(
  work: Work,
  account: string,
  plan: ReviewPlan,
  ids: readonly string[],
): Promise<void> {
  const result = work.deps.engine.reviews.open(plan, {
    at: work.at,
    zone: await work.zoneOf(account, plan.zone),
    subjects: await factsOfSubjects(work, account, plan, ids),
    people: await work.people(account),
  });
  const { window, answer } = result;
  if (window === null) {
    const text = answer.kind === 'failed' ? answer.message : null;
    await auditOfReview(work, { account, id: null }, plan, {
      ...{ action: 'review not opened', outcome: 'recorded', text },
    });
    return;
  }
  const { review, hash } = plan;
  const id = work.deps.ids.next('rvw');
  const row: ReviewWindowRow = {
    ...{ id, account, review, hash, status: window.status, step: 0, window, closedAt: null },
  };
  await auditOfReview(work, row, plan, {
    action: 'review opened',
    outcome: 'accepted',
    used: { closes: window.closes, members: window.members.length },
    after: 'open',
  });
  for (const { id: member, unclear } of window.members) {
    if (unclear !== true) continue;
    await auditOfReview(work, row, plan, {
      action: 'review unclear',
      outcome: 'recorded',
      subject: { kind: plan.for, id: member },
      text: 'It is in the review because what is known does not tell whether it belongs there.',
    });
  }
  await keepWindow(work, row, plan, result);
}
