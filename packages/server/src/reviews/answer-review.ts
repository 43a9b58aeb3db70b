import type { Reason } from '@lintel/contract';
import type { CommandDeps, Doing } from '../commands/command-deps.ts';
import { finish } from '../commands/finish.ts';
import { fireDue } from '../commands/fire-due.ts';
import { Work } from '../commands/work.ts';
import type { ReviewWindowRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { keepWindow } from './keep-window.ts';
import { auditOfReview } from './review-audit.ts';

export interface GivenAnswer {
  readonly window: string;
  /** The subject that it is about. */
  readonly member: string;
  readonly answer: string;
  readonly person: string;
}

export type AnswerAnswer =
  | { readonly kind: 'accepted'; readonly row: ReviewWindowRow }
  /** Not asked, closed, decided, or no answer of the review: in the code of the reason. */
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'not-found' };

/**
 * What a person says about a subject of an open window (rule 92). To say the same again changes
 * nothing and is no fault.
 */
export async function answerReview(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { window: id, member, answer, person }: GivenAnswer,
): Promise<AnswerAnswer> {
  const asked = await rows.reviewWindows.get(id);
  if (asked === null) return { kind: 'not-found' };
  await fireDue(rows, deps, asked.account);
  const row = (await rows.reviewWindows.get(id)) ?? asked;
  const given = row.window.members.find((each) => each.id === member);
  const before = given?.answers.findLast((each) => each.person === person)?.answer ?? null;
  if (before === answer) return { kind: 'accepted', row };
  const work = new Work(rows, deps, doing);
  const plan = await deps.book.review(rows, row.hash);
  const event = { kind: 'answer', member, answer, person } as const;
  const result = deps.engine.reviews.step(plan, row.window, event, work.at);
  if (result.answer.kind === 'failed') throw new Error(`internal: ${result.answer.message}`);
  const said = { action: 'review answered', subject: { kind: plan.for, id: member }, before };
  if (result.answer.kind === 'refused') {
    const { reasons } = result.answer;
    await auditOfReview(work, row, plan, {
      ...{ ...said, outcome: 'refused', used: { answer }, after: before, reasons },
    });
    await finish(work);
    return { kind: 'refused', reasons };
  }
  await auditOfReview(work, row, plan, {
    ...{ ...said, outcome: 'accepted', used: { answer }, after: answer },
  });
  const kept = await keepWindow(work, row, plan, result);
  await finish(work);
  return { kind: 'accepted', row: kept };
}
