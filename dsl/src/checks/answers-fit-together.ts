import type { Tell } from '../names/tell.ts';
import type { Review, ReviewItem, Word } from '../syntax/tree.ts';
import type { ReviewCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2010, LTL-2020, LTL-6051, LTL-6052: every answer that a review names is one of its own, and does something. */
export const answersFitTogether: ReviewCheck = ({ node, policy: { broken } }, tell) => {
  const answers = answersOf(node);
  const known = new Map<string, Word>();
  for (const answer of answers) {
    const first = known.get(answer.text);
    if (first === undefined) known.set(answer.text, answer);
    else
      tell(
        'LTL-2010',
        answer.span,
        { name: answer.text },
        { related: [{ span: first.span, message: 'first declared here' }] },
      );
  }
  const answered = new Map<string, ReviewItem>();
  for (const item of node.items) {
    const named = answerIn(item);
    if (named !== null && answers.length > 0) isAnswer(named, known.keys(), tell);
    if (item.kind !== 'on-answer') continue;
    const first = answered.get(item.answer.text);
    if (first === undefined) answered.set(item.answer.text, item);
    else
      tell(
        'LTL-2020',
        item.head,
        { what: `what \`${item.answer.text}\` does` },
        { related: [{ span: first.span, message: 'first said here' }] },
      );
  }
  if (broken || node.incomplete === true) return;
  for (const answer of known.values())
    if (!answered.has(answer.text)) tell('LTL-6051', answer.span, { answer: answer.text });
};

export function answersOf({ items }: Review): readonly Word[] {
  return items.flatMap((item) => (item.kind === 'answers' ? item.names : []));
}

/** LTL-6052 for one name. */
export function isAnswer(name: Word, known: Iterable<string>, tell: Tell): void {
  const names = [...known];
  if (names.includes(name.text)) return;
  const { values, details } = suggestion(name.text, name.span, names);
  tell('LTL-6052', name.span, { answer: name.text, ...values, known: names.join(', ') }, details);
}

function answerIn(item: ReviewItem): Word | null {
  switch (item.kind) {
    case 'several-answers':
    case 'if-no-answer':
    case 'recommend':
    case 'on-answer':
      return item.answer;
    default:
      return null;
  }
}
