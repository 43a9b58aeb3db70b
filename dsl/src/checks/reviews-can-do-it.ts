import type { Action } from '../syntax/tree.ts';
import type { ReviewCheck } from './check.ts';

/** A review has no state, no deadlines and no money of its own. */
const POSSIBLE: ReadonlySet<Action['kind']> = new Set<Action['kind']>(['record', 'notify', 'tell']);
/** Known by what they did in a review. */
const NOT_IN_REVIEWS: ReadonlySet<string> = new Set(['requester', 'added']);

/** LTL-3013, LTL-6020, LTL-6056, LTL-6057: who is asked can be asked, and what an answer does can be done. */
export const reviewsCanDoIt: ReviewCheck = ({ node, policy }, tell) => {
  const atOnce = node.items.find((item) => item.kind === 'effect-at' && item.when === 'once');
  for (const item of node.items) {
    if (item.kind === 'ask-people' || item.kind === 'if-nobody') {
      for (const { of, span } of item.kind === 'ask-people' ? item.of : item.ask)
        if (of !== null)
          tell('LTL-6057', span, {
            what: 'a review asks roles, and nobody relative to a person',
            help: 'write the role alone',
          });
    }
    if (item.kind === 'ask-people' && item.quorum !== null) {
      const { value, span } = item.quorum;
      if (!Number.isInteger(value) || value < 1)
        tell('LTL-3013', span, { what: 'how many must answer', range: 'a whole number from 1' });
    }
    if (atOnce === undefined) continue;
    if (item.kind === 'answers-may-change')
      tell('LTL-6056', item.span, {
        problem: 'an answer that has taken effect cannot change any more',
        help: 'remove this line, or write `effect at close`',
      });
    if (item.kind === 'several-answers' && item.rule === 'last-counts')
      tell('LTL-6056', item.span, {
        problem: 'with `effect at once` nobody waits for a later answer',
        help: 'write `with several answers first counts`, or `effect at close`',
      });
  }
  for (const { action } of policy.parts.actions) {
    if (!POSSIBLE.has(action.kind))
      tell('LTL-6057', action.span, {
        what: 'an answer of a review cannot do this: a review has no state, no deadlines and no invoices',
        help: 'record it, notify somebody, or tell the subject and let its own policy act',
      });
    if (action.kind === 'tell' && action.everyOf !== null)
      tell('LTL-6057', action.span, {
        what: 'an answer is about one subject, so it tells that one alone',
        help: `write \`tell ${action.subject.text} to ${action.event.text}\``,
      });
    const [term] = action.kind === 'notify' ? action.terms : [];
    if (term !== undefined)
      tell('LTL-6057', term.span, {
        what: 'a review tells the same people once for each subject, at the instant of its effect',
        help: 'remove these words',
      });
    if (action.kind === 'notify' && NOT_IN_REVIEWS.has(action.audience.text))
      tell('LTL-6020', action.audience.span, {
        audience: action.audience.text,
        help: 'in a review there are roles, `asked` and `deciders`',
      });
  }
};
