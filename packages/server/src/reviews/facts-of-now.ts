import type { ReviewPlan, ReviewWindow } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { factsOfSubjects } from './review-subjects.ts';

/**
 * An open window with what is known of its subjects now: recommendations go by that, and at the
 * close by what is known then. What is decided already keeps the facts that it was decided on.
 *
 * @param about - Only these subjects; left out: all of them.
 */
export async function withFactsOfNow(
  look: Look,
  account: string,
  plan: ReviewPlan,
  window: ReviewWindow,
  about?: ReadonlySet<string>,
): Promise<ReviewWindow> {
  if (window.status === 'closed') return window;
  const ids = window.members
    .filter(({ left, result }) => left === undefined && result === undefined)
    .flatMap(({ id }) => (about === undefined || about.has(id) ? [id] : []));
  if (ids.length === 0) return window;
  const subjects = await factsOfSubjects(look, account, plan, ids);
  const known = new Map(subjects.map(({ id, facts }) => [id, facts]));
  return {
    ...window,
    members: window.members.map((member) => {
      const facts = known.get(member.id);
      return facts === undefined ? member : { ...member, facts: { ...member.facts, ...facts } };
    }),
  };
}
