import {
  REVIEW_FORMAT,
  type ReviewPlan,
  type ReviewReminderPlan,
  type ReviewStartPlan,
} from '@lintel/contract';
import type { ResolvedReview } from '../names/resolve-review.ts';
import { monthOf } from '../names/year-days.ts';
import type { ReviewItem, ReviewReminder, ReviewStart, SeveralAnswers } from '../syntax/tree.ts';
import { contentHash } from './content-hash.ts';
import { found } from './found.ts';
import { lowerAction } from './lower-action.ts';
import { lowerContext } from './lower-context.ts';
import { lowerSurroundings } from './lower-policy.ts';
import { lowerReviewScenario } from './lower-review-scenario.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/**
 * A review as data. Pure and deterministic, as `lowerPolicy` is; assumes that no error was told.
 */
export function lowerReview(
  { node, policy }: ResolvedReview,
  texts: ReadonlyMap<string, string>,
): ReviewPlan {
  const context = lowerContext(policy, texts);
  const all = <K extends ReviewItem['kind']>(kind: K) =>
    node.items.filter((item): item is Extract<ReviewItem, { kind: K }> => item.kind === kind);
  const members = found(all('review-members')[0], 'whom a review is about');
  const ask = found(all('ask-people')[0], 'whom a review asks');
  const content: Omit<ReviewPlan, 'hash'> = {
    format: REVIEW_FORMAT,
    review: found(node.name, 'the name of a review').text,
    title: found(node.title, 'the title of a review').value,
    version: found(node.version, 'the version of a review').value,
    file: node.span.file,
    span: node.span,
    for: members.subject.text,
    where: members.where && context.condition(members.where),
    ...lowerSurroundings(policy.names.policy),
    starts: lowerStart(found(all('review-start')[0], 'when a review starts')),
    openFor: lowerTimeSpan(found(all('open-for')[0], 'how long a window is open').duration),
    ask: { roles: ask.of.map(({ role }) => role.text), quorum: ask.quorum?.value ?? 'all' },
    ifNobody: all('if-nobody').flatMap((line) => line.ask.map(({ role }) => role.text)),
    reminders: all('review-reminder').map(lowerReminder),
    answers: all('answers').flatMap(({ names }) => names.map(({ text }) => text)),
    several: lowerSeveral(found(all('several-answers')[0], 'which answer counts')),
    mayChange: all('answers-may-change').length > 0,
    effect: all('effect-at')[0]?.when === 'once' ? 'at-once' : 'at-close',
    ifNoAnswer:
      found(all('if-no-answer')[0], 'what happens without an answer').answer?.text ?? null,
    recommend: all('recommend').map(({ answer, when, span }) => ({
      answer: answer.text,
      when: when && context.condition(when),
      text: context.textOf(span),
      span,
    })),
    on: all('on-answer').map(({ answer, body, span }) => ({
      answer: answer.text,
      actions: body.actions.map((action) => lowerAction(action, context)),
      text: context.textOf(span),
      span,
    })),
    scenarios: all('review-scenario').map((scenario) => lowerReviewScenario(scenario)),
  };
  const { format, review, title, version, ...rest } = content;
  return { format, review, title, version, hash: contentHash(content), ...rest };
}

function lowerStart({ on }: ReviewStart): ReviewStartPlan {
  if (on.kind === 'review-occasion') return { when: on.event.text };
  const { unit, day, at } = on;
  if (day.kind === 'year-day')
    return { every: 'year', month: monthOf(day), day: day.day.value, at: at.value };
  const every = unit.unit === 'quarter' ? 'quarter' : 'month';
  return { every, day: day.value, at: at.value };
}

function lowerReminder({ at }: ReviewReminder): ReviewReminderPlan {
  return at.kind === 'percent'
    ? { kind: 'on-the-way', percent: at.value }
    : { kind: 'before-close', lead: lowerTimeSpan(at) };
}

function lowerSeveral({ rule, answer }: SeveralAnswers): ReviewPlan['several'] {
  return rule === 'any-wins' || rule === 'all-must-say'
    ? { rule, answer: found(answer, 'an answer').text }
    : { rule };
}
