import type { OnAnswer, OnRule, Policy, PolicyItem, Review, State } from '../syntax/tree.ts';

/**
 * What a review has in common with policies, as a policy: whom it is for, its zone, its calendar, its
 * facts, and one state in which each answer is a rule. Checks, resolution and lowering of policies
 * read it, so that a word means the same in both. Nothing else may see it.
 */
export function policyOfReview(review: Review): Policy {
  const { span, head, title, version } = review;
  const items: PolicyItem[] = [];
  const answers: OnAnswer[] = [];
  for (const item of review.items) {
    switch (item.kind) {
      case 'review-members':
        items.push({ kind: 'for-every', span: item.span, subject: item.subject });
        break;
      case 'time-zone':
      case 'day-end':
      case 'calendar':
      case 'fact':
        items.push(item);
        break;
      case 'on-answer':
        answers.push(item);
        break;
      default:
    }
  }
  const open: State = {
    kind: 'state',
    span,
    head,
    position: 'start',
    name: { text: 'open', span: head },
    title: null,
    items: answers.map(ruleOf),
  };
  return { kind: 'policy', span, head, title, version, items: [...items, open] };
}

function ruleOf({ span, head, answer, body }: OnAnswer): OnRule {
  return { kind: 'on-rule', span, head, event: answer, by: [], guard: null, body };
}
