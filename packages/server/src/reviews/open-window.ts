import type { ReviewPlan } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
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

/**
 * Rule 90: opens windows of the reviews that start with an event, about the subject that it is
 * reported of, or about all of the account; not about what is in an open one already.
 */
export async function openOnEvent(
  work: Work,
  account: string,
  { event, subject }: { readonly event: string; readonly subject: string | undefined },
): Promise<void> {
  for (const plan of (await work.set())?.reviews ?? []) {
    if (!startsWith(plan, event)) continue;
    const { review } = plan;
    const windows = await work.rows.reviewWindows.all({ account, review, status: 'open' });
    const asked = new Set(
      windows.flatMap(({ window }) =>
        window.members.flatMap(({ id, left }) => (left === undefined ? [id] : [])),
      ),
    );
    const ids = (await subjectsInAccount(work, account, plan.for)).filter(
      (id) => (subject === undefined || id === subject) && !asked.has(id),
    );
    if (ids.length > 0) await open(work, account, plan, ids);
  }
}

/** Whether a review is in force that starts with this event for a subject of the account. */
export async function waitsFor(
  look: Look,
  account: string,
  { event, subject }: { readonly event: string; readonly subject: string },
): Promise<boolean> {
  for (const plan of (await look.set())?.reviews ?? []) {
    if (!startsWith(plan, event)) continue;
    if ((await subjectsInAccount(look, account, plan.for)).includes(subject)) return true;
  }
  return false;
}

function startsWith({ starts }: ReviewPlan, event: string): boolean {
  return 'when' in starts && starts.when === event;
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
  // Nothing of what it was reported of belongs to the review.
  if ('when' in plan.starts && window.members.length === 0) return;
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
