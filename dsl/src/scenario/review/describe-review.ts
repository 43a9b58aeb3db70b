import type {
  ReviewExpectation,
  ReviewHappening,
  ReviewResult,
  ReviewScenarioStep,
} from '@lintel/contract';
import { momentInWords, reasonsInWords, valueInWords } from '../describe.ts';

/** What a scenario of a review expects, as it wrote it. */
export function reviewExpectationInWords(expectation: ReviewExpectation): string {
  switch (expectation.kind) {
    case 'window':
      return `window ${expectation.open ? 'open' : 'closed'}`;
    case 'close':
      return `close at ${expectation.at.replace('T', ' ')}`;
    case 'next-window':
      return `next window at ${expectation.at.replace('T', ' ')}`;
    case 'member':
      return `${expectation.isIn ? '' : 'no '}member "${expectation.member}"`;
    case 'answer': {
      const { answer, by, member } = expectation;
      if (answer === null) return `no answer for "${member}"`;
      const who = typeof by === 'object' && by !== null ? `"${by.person}"` : by;
      return `answer ${answer} for "${member}"${who === null ? '' : ` by ${who}`}`;
    }
    case 'recommendation':
      return expectation.answer === null
        ? `no recommendation for "${expectation.member}"`
        : `recommendation ${expectation.answer} for "${expectation.member}"`;
    case 'told':
      return `told "${expectation.member}" to ${expectation.event}`;
    case 'notice':
      return `notice "${expectation.template}"${expectation.to === null ? '' : ` to ${expectation.to}`}`;
    case 'no-notice':
      return `no notice "${expectation.template}"`;
    case 'refused':
      return expectation.text === null ? 'refused' : `refused "${expectation.text}"`;
    case 'audit':
      return `audit "${expectation.text}"${expectation.member === null ? '' : ` for "${expectation.member}"`}`;
  }
}

/** What a scenario of a review does in a step, as it wrote it, without the time of it. */
export function reviewStepInWords(step: ReviewScenarioStep): string {
  switch (step.kind) {
    case 'answer': {
      const by = 'person' in step.by ? `"${step.by.person}"` : step.by.role;
      return `do answer ${step.answer} by ${by} for "${step.member}"`;
    }
    case 'set':
      return `set ${step.fact} of "${step.member}" to ${valueInWords(step.to)}`;
    case 'end':
      return `end "${step.member}"`;
    case 'happen':
      return `do ${step.event}${step.member === null ? '' : ` for "${step.member}"`}`;
    case 'wait':
      return step.time.kind === 'wait' ? `wait ${valueInWords(step.time.span)}` : 'wait';
    case 'expect':
      return `expect ${reviewExpectationInWords(step.expectation)}`;
  }
}

/** One line per thing that happened: when, what, and which line of the review did it. */
export function happeningOfReviewInWords(happening: ReviewHappening, zone: string): string {
  return `${momentInWords(happening.at, zone)} ${whatHappenedInReview(happening)} (line ${happening.source.span.line})`;
}

/** What happened, without when and where. */
export function whatHappenedInReview(happening: ReviewHappening): string {
  switch (happening.kind) {
    case 'opened':
      return `window open, ${happening.members.length === 1 ? '1 subject' : `${happening.members.length} subjects`}`;
    case 'unclear':
      return `"${happening.member}" is in, because it cannot be told whether it belongs`;
    case 'closed':
      return 'window closed';
    case 'answered':
      return `"${happening.member}": ${happening.answer.answer} by ${happening.answer.person}`;
    case 'refusal':
      return `${happening.answer} for "${happening.member}" refused: ${reasonsInWords(happening.reasons)}`;
    case 'left':
      return `"${happening.member}" is over`;
    case 'happened':
      return `event ${happening.event}${happening.member === null ? '' : ` for "${happening.member}"`}`;
    case 'notify': {
      const about = happening.member === null ? '' : ` about "${happening.member}"`;
      return `notice "${happening.template}" to ${happening.to}${about}`;
    }
    case 'tell':
      return `"${happening.member}" told to ${happening.event}`;
    case 'record':
      return `audit "${happening.text}" for "${happening.member}"`;
    case 'decided':
      return `"${happening.member}": ${resultInWords(happening.result)}`;
    case 'failed':
      return happening.message;
  }
}

/** `keep by Ana`, `keep by default`. */
export function resultInWords({ answer, by }: ReviewResult): string {
  if (answer === null) return 'nothing is done, because the recommendation cannot be told';
  return `${answer} by ${typeof by === 'string' ? by : by.persons.join(', ')}`;
}
