import type { ReviewItem } from '../syntax/tree.ts';
import type { ReviewCheck } from './check.ts';

/** What there can be once in a review, with the line that says it where it must be said. */
const LINES: ReadonlyMap<ReviewItem['kind'], { readonly what: string; readonly add?: string }> =
  new Map([
    ['review-members', { what: 'whom it is about', add: 'for every seat' }],
    ['time-zone', { what: 'the time zone' }],
    ['day-end', { what: 'when a day ends' }],
    ['calendar', { what: 'the calendar' }],
    ['review-start', { what: 'when it starts', add: 'starts every year on 1 March at 08:00' }],
    ['open-for', { what: 'how long its window is open', add: 'open for 10 business days' }],
    ['ask-people', { what: 'who is asked', add: 'ask any 1 of manager' }],
    ['if-nobody', { what: 'who is asked where nobody holds the role', add: 'if nobody ask owner' }],
    ['answers', { what: 'which answers there are', add: 'answers keep, remove' }],
    [
      'several-answers',
      {
        what: 'which answer counts when several people answer',
        add: 'with several answers last counts',
      },
    ],
    ['answers-may-change', { what: 'whether answers may change' }],
    ['effect-at', { what: 'when an answer takes effect', add: 'effect at close' }],
    ['if-no-answer', { what: 'what happens when nobody answers', add: 'if no answer keep' }],
  ]);

/** LTL-2020, LTL-6050: a review says everything that is otherwise decided by accident, and nothing of it twice. */
export const reviewsSayEverything: ReviewCheck = ({ node, policy: { broken } }, tell) => {
  const said = new Map<ReviewItem['kind'], ReviewItem>();
  for (const item of node.items) {
    const line = LINES.get(item.kind);
    if (line === undefined) continue;
    const first = said.get(item.kind);
    if (first === undefined) said.set(item.kind, item);
    else
      tell(
        'LTL-2020',
        item.span,
        { what: line.what },
        { related: [{ span: first.span, message: 'first said here' }] },
      );
  }
  if (broken || node.incomplete === true) return;
  for (const [kind, { what, add }] of LINES) {
    if (add === undefined || said.has(kind)) continue;
    return tell('LTL-6050', node.head, { review: node.name?.text ?? '', what, add });
  }
};
