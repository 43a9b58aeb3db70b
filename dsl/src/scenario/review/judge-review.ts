import { instantAtLocal } from '@lintel/calendar';
import type {
  ReviewExpectation,
  ReviewHappening,
  ReviewMemberView,
  ReviewResult,
  ReviewSimulation,
  ReviewStepAnswer,
} from '@lintel/contract';
import { momentInWords, reasonsInWords } from '../describe.ts';
import { resultInWords, whatHappenedInReview } from './describe-review.ts';

/** What an expectation is held against. */
export interface JudgedInReview {
  readonly simulation: ReviewSimulation;
  readonly zone: string;
  /** What the last answer was told; `null` before the first. */
  readonly answer: ReviewStepAnswer | null;
}

/** `null` when the expectation is met, else what is the case instead. */
export function judgeInReview(
  expectation: ReviewExpectation,
  { simulation, zone, answer }: JudgedInReview,
): string | null {
  const view = simulation.view();
  const member = (id: string) => view?.members.find((each) => each.id === id);
  const unless = (met: boolean, actual: string): string | null => (met ? null : actual);
  switch (expectation.kind) {
    case 'window': {
      const open = view?.status === 'open';
      return unless(open === expectation.open, `window ${open ? 'open' : 'closed'}`);
    }
    case 'close':
      return atMoment(expectation.at, view?.closes ?? null, zone);
    case 'next-window':
      return atMoment(expectation.at, simulation.nextOpening, zone);
    case 'member': {
      const found = member(expectation.member);
      const isIn = found !== undefined && !found.left;
      return unless(isIn === expectation.isIn, isIn ? 'it is in the review' : 'it is not in it');
    }
    case 'answer': {
      const found = member(expectation.member);
      if (found === undefined) return 'it is not in the review';
      return unless(isAnswered(expectation, found.counts), answerInWords(found));
    }
    case 'recommendation': {
      const found = member(expectation.member);
      if (found === undefined) return 'it is not in the review';
      const { recommendation } = found;
      return unless(
        recommendation === expectation.answer,
        recommendation === null ? 'no recommendation' : `recommendation ${recommendation}`,
      );
    }
    case 'told': {
      const told = toldSinceOpening(simulation, expectation.member);
      const met = told.some(
        (each) => each.member === expectation.member && each.event === expectation.event,
      );
      return unless(met, told.map(whatHappenedInReview).join(', ') || 'nobody was told');
    }
    case 'notice': {
      const met = noticesNow(simulation).some(
        ({ template, to }) =>
          template === expectation.template && (expectation.to === null || to === expectation.to),
      );
      return unless(met, noticesInWords(simulation));
    }
    case 'no-notice': {
      const sent = noticesNow(simulation).some(({ template }) => template === expectation.template);
      return unless(!sent, noticesInWords(simulation));
    }
    case 'refused':
      return judgeRefusal(expectation.text, answer);
    case 'audit': {
      const entries = simulation.happenings.filter((each) => each.kind === 'record');
      const met = entries.some(
        ({ text, member: about }) =>
          text === expectation.text &&
          (expectation.member === null || about === expectation.member),
      );
      const last = entries.at(-1);
      return unless(met, last === undefined ? 'no audit entry' : whatHappenedInReview(last));
    }
  }
}

/** Since the last window opened that the subject is in. */
function toldSinceOpening({ happenings }: ReviewSimulation, member: string) {
  const opening = happenings.findLastIndex(
    (each) => each.kind === 'opened' && each.members.includes(member),
  );
  return happenings.slice(opening + 1).filter((each) => each.kind === 'tell');
}

function atMoment(wanted: string, actual: string | null, zone: string): string | null {
  const at = instantAtLocal(wanted, zone);
  if (at.ok && at.value === actual) return null;
  return actual === null ? 'nothing' : `at ${momentInWords(actual, zone)}`;
}

function isAnswered(
  { answer, by }: Extract<ReviewExpectation, { kind: 'answer' }>,
  counts: ReviewResult | null,
): boolean {
  if (answer === null || counts === null) return answer === (counts?.answer ?? null);
  if (counts.answer !== answer) return false;
  if (by === null || typeof by === 'string') return by === null || counts.by === by;
  return typeof counts.by === 'object' && counts.by.persons.includes(by.person);
}

function answerInWords({ counts }: ReviewMemberView): string {
  return counts === null ? 'no answer' : resultInWords(counts);
}

function noticesNow({ happenings, now }: ReviewSimulation) {
  return happenings.filter(
    (each): each is Extract<ReviewHappening, { kind: 'notify' }> =>
      each.kind === 'notify' && each.at === now,
  );
}

function noticesInWords(simulation: ReviewSimulation): string {
  const sent = noticesNow(simulation).map(whatHappenedInReview);
  return sent.length === 0 ? 'no notice at this instant' : sent.join(', ');
}

function judgeRefusal(text: string | null, answer: ReviewStepAnswer | null): string | null {
  if (answer === null) return 'nobody answered';
  if (answer.kind === 'failed') return answer.message;
  if (answer.kind === 'accepted') return 'accepted';
  const met = text === null || answer.reasons.some(({ message }) => message.includes(text));
  return met ? null : `refused: ${reasonsInWords(answer.reasons)}`;
}
