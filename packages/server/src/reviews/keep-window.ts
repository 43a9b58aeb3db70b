import { msOf } from '@lintel/calendar';
import type { ReviewEffect, ReviewPlan, ReviewResult, ReviewStepResult } from '@lintel/contract';
import { tellSubject } from '../commands/tell-subjects.ts';
import type { Work } from '../commands/work.ts';
import type { ReviewWindowRow } from '../store/records.ts';
import { auditOfReview } from './review-audit.ts';
import { scheduleWindow } from './review-deadlines.ts';

/** Rule 38: a notice that goes out so late says when. */
const LATE_MS = 60_000;

/**
 * Keeps what the engine made of a window, with what it waits for now, and does what it says must be
 * done: notices are owed, events told, results put on record.
 */
export async function keepWindow(
  work: Work,
  before: ReviewWindowRow,
  plan: ReviewPlan,
  { window, effects }: ReviewStepResult,
): Promise<ReviewWindowRow> {
  const now = window ?? before.window;
  const closes = now.status === 'closed' && before.status === 'open';
  const row: ReviewWindowRow = {
    ...before,
    window: now,
    status: now.status,
    step: before.step + 1,
    closedAt: closes ? work.at : before.closedAt,
  };
  await work.rows.reviewWindows.put(row);
  await scheduleWindow(work, row, plan);
  for (const [index, effect] of effects.entries())
    await perform(work, row, plan, effect, { effects, id: `${row.id}/${row.step}/${index}` });
  work.touch(row.account, 'reviews');
  return row;
}

async function perform(
  work: Work,
  row: ReviewWindowRow,
  plan: ReviewPlan,
  effect: ReviewEffect,
  { effects, id }: { readonly effects: readonly ReviewEffect[]; readonly id: string },
): Promise<void> {
  const { account } = row;
  switch (effect.kind) {
    case 'notify':
      await owe(work, row, effect, id);
      return;
    case 'tell':
      await tellSubject(work, account, { kind: plan.for, id: effect.member }, effect.event);
      return;
    case 'decided': {
      const { member, result, source } = effect;
      const texts = effects.flatMap((each) =>
        each.kind === 'record' && each.member === member ? [each.text] : [],
      );
      await auditOfReview(work, row, plan, {
        action: result.answer === null ? 'review undecided' : `review decided ${result.answer}`,
        outcome: result.answer === null ? 'recorded' : 'accepted',
        subject: { kind: plan.for, id: member },
        text: texts.length === 0 ? null : texts.join('\n'),
        rule: source,
        used: {
          ...row.window.members.find((each) => each.id === member)?.facts,
          'decided-by': deciders(result.by),
        },
        after: result.answer,
      });
      return;
    }
    case 'record':
      // Stands in the entry of what was decided.
      return;
  }
}

/** Many names would be longer than an entry may be; who said what stands in the entries before. */
function deciders(by: ReviewResult['by']): string {
  if (typeof by === 'string') return by;
  const names = by.persons.join(', ');
  return names.length > 500 ? `${String(by.persons.length)} people` : names;
}

async function owe(
  work: Work,
  { account, review }: ReviewWindowRow,
  { to, template, people, member, source }: Extract<ReviewEffect, { kind: 'notify' }>,
  id: string,
): Promise<void> {
  const areNamed = to === 'asked' || to === 'deciders';
  const persons = people.length > 0 || areNamed ? people : await holding(work, account, to);
  // A notice for no person in particular would reach everybody.
  if (areNamed && persons.length === 0) return;
  const data = member === null ? {} : { member };
  const now = work.deps.businessClock.now();
  await work.owe(id, account, {
    kind: 'notice',
    ...{ to, template, persons, policy: review, source, data },
    ...(msOf(now) - msOf(work.at) < LATE_MS ? {} : { sentAt: now }),
  });
}

/** Those with a role, who may be members of an account above. */
async function holding(work: Work, account: string, role: string): Promise<readonly string[]> {
  const { byRole } = await work.people(account);
  return Object.hasOwn(byRole, role) ? (byRole[role] ?? []) : [];
}
