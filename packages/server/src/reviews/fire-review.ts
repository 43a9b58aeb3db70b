import type { ReviewEffect, ReviewWindow, Values } from '@lintel/contract';
import type { Work } from '../commands/work.ts';
import type { DeadlineRow } from '../store/records.ts';
import { withFactsOfNow } from './facts-of-now.ts';
import { keepWindow } from './keep-window.ts';
import { openWindow } from './open-window.ts';
import { auditOfReview } from './review-audit.ts';

/**
 * What falls due for a review: a window opens, people are reminded, or it closes.
 *
 * @throws {Error} the engine failed: a fault of ours or a damaged row, and nothing may be kept.
 */
export async function fireReview(
  work: Work,
  { account, key }: DeadlineRow,
  { name, window: id }: NonNullable<DeadlineRow['review']>,
): Promise<void> {
  if (id === null) {
    await openWindow(work, account, name);
    return;
  }
  const row = await work.rows.reviewWindows.get(id);
  if (row?.status !== 'open') return;
  const plan = await work.deps.book.review(work.rows, row.hash);
  const isClose = key === 'close';
  const window: ReviewWindow = isClose
    ? await withFactsOfNow(work, account, plan, row.window)
    : row.window;
  const result = work.deps.engine.reviews.step(plan, window, { kind: 'due', key }, work.at);
  if (result.answer.kind === 'failed') throw new Error(`internal: ${result.answer.message}`);
  await auditOfReview(work, row, plan, {
    action: isClose ? 'review closed' : 'review reminded',
    outcome: 'accepted',
    used: isClose ? answered(window) : reminded(result.effects),
    ...(isClose ? { before: 'open', after: 'closed' } : {}),
  });
  await keepWindow(work, row, plan, result);
}

function answered({ members }: ReviewWindow): Values {
  const present = members.filter(({ left }) => left === undefined);
  return {
    members: present.length,
    answered: present.filter(({ answers }) => answers.length > 0).length,
  };
}

function reminded(effects: readonly ReviewEffect[]): Values {
  const people = effects.flatMap((effect) => (effect.kind === 'notify' ? effect.people : []));
  return { people: new Set(people).size };
}
