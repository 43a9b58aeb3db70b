import type { Family } from './catalogue-entry.ts';
import { exampleReview } from './example-text.ts';

/** 605x: reviews. */
export const reviewFamily = {
  'LTL-6050': {
    severity: 'error',
    title: 'A review that leaves something open',
    message: 'the review `{review}` does not say {what}',
    help: 'add a line such as `{add}`',
    wrong: exampleReview({ none: '', head: '‹review access "Access" version 1› {' }),
    right: exampleReview(),
  },
  'LTL-6051': {
    severity: 'error',
    title: 'An answer that does nothing',
    message: 'the review does not say what the answer `{answer}` does',
    help: 'add a line such as `on {answer} record "…"`',
    wrong: exampleReview({ answers: 'answers keep, remove, ‹not-sure›' }),
    right: exampleReview({
      answers: 'answers keep, remove, not-sure',
      on: 'on keep record "Kept"\n  on remove record "Removed"\n  on not-sure notify admin with "hello"',
    }),
  },
  'LTL-6052': {
    severity: 'error',
    title: 'An answer that nobody can give',
    message: '`{answer}` is none of the answers of this review',
    help: '{hint}its answers are: {known}',
    wrong: exampleReview({ none: 'if no answer ‹kept›' }),
    right: exampleReview(),
  },
  'LTL-6053': {
    severity: 'error',
    title: 'A recommendation for some cases only',
    message: '{problem}',
    help: '{help}',
    wrong: exampleReview({
      none: 'if no answer keep\n  ‹recommend remove when used-lately is no›',
    }),
    right: exampleReview({
      none: 'if no answer keep\n  recommend remove when used-lately is no\n  recommend keep otherwise',
    }),
  },
  'LTL-6054': {
    severity: 'error',
    title: 'A window that is still open when the next one opens',
    message: 'the window can be open longer than a {unit}, and the next one opens after a {unit}',
    help: 'shorten it, or let the review start less often',
    wrong: exampleReview({ open: 'open for ‹14 months›' }),
    right: exampleReview({ open: 'open for 1 month' }),
  },
  'LTL-6055': {
    severity: 'error',
    title: 'A reminder outside of the window',
    message: 'nobody is ever reminded: the window is not open then',
    help: '{help}',
    wrong: exampleReview({ remind: 'remind at ‹100 %› of the way' }),
    right: exampleReview({ remind: 'remind at 80 % of the way' }),
  },
  'LTL-6056': {
    severity: 'error',
    title: 'An answer that takes effect at once and may still change',
    message: '{problem}',
    help: '{help}',
    wrong: exampleReview({
      effect: 'effect at once',
      change: '',
      several: '‹with several answers last counts›',
    }),
    right: exampleReview({
      effect: 'effect at once',
      change: '',
      several: 'with several answers first counts',
    }),
  },
  'LTL-6057': {
    severity: 'error',
    title: 'What a review cannot do',
    message: '{what}',
    help: '{help}',
    wrong: exampleReview({ on: 'on keep record "Kept"\n  on remove ‹charge full›' }),
    right: exampleReview({ on: 'on keep record "Kept"\n  on remove notify admin with "hello"' }),
  },
  'LTL-6058': {
    severity: 'error',
    title: 'An event that the review does not wait for',
    message: 'nothing happens in this review when `{event}` is reported',
    help: 'it {starts}: write that, or change the line `starts …`',
    wrong: exampleReview({
      starts: 'starts when paid',
      on: 'on keep record "Kept"\n  on remove record "Removed"\n  scenario "Told" {\n    given seat "S1" with used-lately = no\n    at 2026-03-02 09:00 do ‹left› for "S1"\n  }',
    }),
    right: exampleReview({
      starts: 'starts when paid',
      on: 'on keep record "Kept"\n  on remove record "Removed"\n  scenario "Told" {\n    given seat "S1" with used-lately = no\n    at 2026-03-02 09:00 do paid for "S1"\n  }',
    }),
  },
} as const satisfies Family;
