import type { Work } from '../commands/work.ts';
import { keepWindow } from './keep-window.ts';
import { auditOfReview } from './review-audit.ts';
import { subjectsInAccount } from './review-subjects.ts';

/** Rule 91: subjects that ended in this command leave the windows that they are in. */
export async function followLeavers(work: Work): Promise<void> {
  for (const account of work.touchedAccounts()) {
    for (const row of await work.rows.reviewWindows.all({ account, status: 'open' })) {
      const plan = await work.deps.book.review(work.rows, row.hash);
      const present = new Set(await subjectsInAccount(work, account, plan.for));
      const gone = row.window.members.filter(
        ({ id, left }) => left === undefined && !present.has(id),
      );
      let now = row;
      for (const { id: member } of gone) {
        const event = { kind: 'left', member } as const;
        const result = work.deps.engine.reviews.step(plan, now.window, event, work.at);
        await auditOfReview(work, row, plan, {
          ...{
            action: 'review left',
            outcome: 'accepted',
            subject: { kind: plan.for, id: member },
          },
        });
        now = await keepWindow(work, now, plan, result);
      }
    }
  }
}
