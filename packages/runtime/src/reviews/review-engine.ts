import type {
  Instant,
  OpenReviewInput,
  People,
  ReviewEngine,
  ReviewEvent,
  ReviewMember,
  ReviewPlan,
  ReviewResult,
  ReviewStepAnswer,
  ReviewStepResult,
  ReviewSubject,
  ReviewView,
  ReviewWindow,
} from '@lintel/contract';
import { own } from '../own.ts';
import { reason } from '../sources.ts';
import { countingAnswer, standingAnswers } from './counting-answer.ts';
import { holdsFor, recommendationFor } from './review-conditions.ts';
import { effectsOf, tellAsked, wholeReview } from './review-effects.ts';
import { closingOf, nextOpening, pendingOf } from './review-times.ts';
import { simulateReview } from './simulate-review.ts';

/** Runs reviews. Pure, without a clock or a store of its own. */
export const reviewEngine: ReviewEngine = {
  nextOpening,
  open,
  step,
  pending: pendingOf,
  view,
  simulate: (plan, given) => simulateReview(plan, given, reviewEngine),
};

const ACCEPTED: ReviewStepAnswer = { kind: 'accepted' };

/** Rule 90, rule 91: who is in the window and who is asked is fixed now. */
function open(plan: ReviewPlan, { at, zone, subjects, people }: OpenReviewInput): ReviewStepResult {
  const closing = closingOf(plan, at, zone);
  if ('problem' in closing)
    return { window: null, answer: { kind: 'failed', message: closing.problem }, effects: [] };
  const moment = { at, closes: closing.at, zone };
  const members = subjects.flatMap((subject): ReviewMember[] => {
    const isIn = plan.where === null ? true : holdsFor(plan.where, subject, plan, moment);
    if (isIn === false) return [];
    const { id, facts } = subject;
    const unclear = isIn === undefined ? { unclear: true as const } : {};
    return [{ id, facts, ...unclear, asked: askedIn(plan, people), answers: [] }];
  });
  const window: ReviewWindow = {
    review: plan.review,
    version: plan.version,
    hash: plan.hash,
    status: 'open',
    zone,
    opened: at,
    closes: closing.at,
    reminded: [],
    members,
  };
  const asked = members.flatMap((member) => member.asked);
  return { window, answer: ACCEPTED, effects: tellAsked(plan, 'review-asked', asked) };
}

/** Those who hold a role that is asked; where nobody does, those who are asked then. */
function askedIn({ ask, ifNobody }: ReviewPlan, { byRole }: People): ReviewMember['asked'] {
  const holding = (roles: readonly string[]) => {
    const asked = new Map<string, string>();
    for (const role of roles)
      for (const person of own(byRole, role) ?? []) if (!asked.has(person)) asked.set(person, role);
    return [...asked].map(([person, role]) => ({ person, role }));
  };
  const first = holding(ask.roles);
  return first.length > 0 ? first : holding(ifNobody);
}

function step(
  plan: ReviewPlan,
  window: ReviewWindow,
  event: ReviewEvent,
  at: Instant,
): ReviewStepResult {
  if (window.hash !== plan.hash)
    return {
      window,
      answer: { kind: 'failed', message: 'the window belongs to another version of the review' },
      effects: [],
    };
  switch (event.kind) {
    case 'answer':
      return answered(plan, window, event, at);
    case 'due':
      return event.key === 'close' ? closed(plan, window, at) : reminded(plan, window, event.key);
    case 'set':
      return changed(window, event.member, ({ facts, ...member }) => ({
        ...member,
        facts: { ...facts, ...event.facts },
      }));
    case 'left':
      return changed(window, event.member, (member) => ({ ...member, left: at }));
  }
}

/** Rule 92: only who was asked, only while the window is open, and only what the review knows as an answer. */
function answered(
  plan: ReviewPlan,
  window: ReviewWindow,
  { member: id, answer, person }: Extract<ReviewEvent, { kind: 'answer' }>,
  at: Instant,
): ReviewStepResult {
  const member = window.members.find((each) => each.id === id);
  const refused = (code: Parameters<typeof reason>[0], message: string): ReviewStepResult => ({
    window,
    answer: {
      kind: 'refused',
      reasons: [reason(code, { message, source: wholeReview(plan, 'answer') })],
    },
    effects: [],
  });
  if (window.status === 'closed') return refused('ended', 'The window of the review is closed.');
  if (member === undefined || member.left !== undefined)
    return refused('not-asked', `"${id}" is not in the review.`);
  if (!plan.answers.includes(answer))
    return refused('invalid-field', `The answers are ${plan.answers.join(', ')}.`);
  if (!member.asked.some((each) => each.person === person))
    return refused('not-asked', `${person} was not asked about "${id}".`);
  if (member.result !== undefined) return refused('already-decided', `"${id}" is decided already.`);
  const before = standingAnswers(member.answers).some((each) => each.person === person);
  if (before && !plan.mayChange)
    return refused('already-decided', `${person} has answered already about "${id}".`);
  const told: ReviewMember = { ...member, answers: [...member.answers, { person, answer, at }] };
  const result = plan.effect === 'at-once' ? countingAnswer(plan, told) : null;
  if (result === null) return { window: withMember(window, told), answer: ACCEPTED, effects: [] };
  return {
    window: withMember(window, { ...told, result: { ...result, at } }),
    answer: ACCEPTED,
    effects: effectsOf(plan, told, result),
  };
}

/** Rule 93: whoever was asked, has not answered, and whose answer would still count. */
function reminded(plan: ReviewPlan, window: ReviewWindow, key: string): ReviewStepResult {
  if (window.status === 'closed' || window.reminded.includes(key))
    return { window, answer: ACCEPTED, effects: [] };
  const waited = window.members
    .filter((member) => isOpen(member) && countingAnswer(plan, member) === null)
    .flatMap(({ asked, answers }) =>
      asked.filter(({ person }) => !answers.some((answer) => answer.person === person)),
    );
  return {
    window: { ...window, reminded: [...window.reminded, key] },
    answer: ACCEPTED,
    effects: tellAsked(plan, 'review-reminder', waited),
  };
}

/** Rule 94: what counts takes effect, subject by subject in their order. */
function closed(plan: ReviewPlan, window: ReviewWindow, at: Instant): ReviewStepResult {
  if (window.status === 'closed') return { window, answer: ACCEPTED, effects: [] };
  const decided = window.members.map((member) => {
    const result = isOpen(member) ? resultAtClose(plan, window, member, at) : null;
    return { member, result };
  });
  return {
    window: {
      ...window,
      status: 'closed',
      members: decided.map(({ member, result }) =>
        result === null ? member : { ...member, result: { ...result, at } },
      ),
    },
    answer: ACCEPTED,
    effects: decided.flatMap(({ member, result }) =>
      result === null ? [] : effectsOf(plan, member, result),
    ),
  };
}

function resultAtClose(
  plan: ReviewPlan,
  { closes, zone }: ReviewWindow,
  member: ReviewMember,
  at: Instant,
): ReviewResult {
  const answer = countingAnswer(plan, member);
  if (answer !== null) return answer;
  if (plan.ifNoAnswer !== null) return { answer: plan.ifNoAnswer, by: 'default' };
  return { answer: recommendationFor(member, plan, { at, closes, zone }), by: 'recommendation' };
}

function isOpen({ left, result }: ReviewMember): boolean {
  return left === undefined && result === undefined;
}

/** What happens to a subject that is not in the window is no business of the review. */
function changed(
  window: ReviewWindow,
  id: ReviewSubject['id'],
  change: (member: ReviewMember) => ReviewMember,
): ReviewStepResult {
  const member = window.members.find((each) => each.id === id);
  const untouched = window.status === 'closed' || member === undefined || member.left !== undefined;
  return {
    window: untouched ? window : withMember(window, change(member)),
    answer: ACCEPTED,
    effects: [],
  };
}

function withMember(window: ReviewWindow, member: ReviewMember): ReviewWindow {
  return {
    ...window,
    members: window.members.map((each) => (each.id === member.id ? member : each)),
  };
}

function view(plan: ReviewPlan, window: ReviewWindow, at: Instant): ReviewView {
  const { status, closes, zone } = window;
  return {
    status,
    closes,
    members: window.members.map((member) => ({
      id: member.id,
      asked: member.asked.map(({ person }) => person),
      left: member.left !== undefined,
      recommendation: recommendationFor(member, plan, { at, closes, zone }),
      counts: member.result ?? (status === 'open' ? countingAnswer(plan, member) : null),
    })),
  };
}
