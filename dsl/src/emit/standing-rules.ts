import type { Plan } from '@lintel/contract';
import { type ProseLine, line } from './prose-line.ts';

/** A rule of the language that holds where a policy is silent. */
interface StandingRule {
  /** Its number in docs/reference/rules-of-meaning.md. */
  readonly number: number;
  readonly text: string;
  /** Whether this policy leans on it. */
  applies(plan: Plan, parts: string): boolean;
}

const always = (): boolean => true;

/** Looks for something anywhere in a plan, however deep it stands. */
const has =
  (...marks: readonly string[]) =>
  (_: Plan, parts: string): boolean =>
    marks.some((mark) => parts.includes(mark));

const rules: readonly StandingRule[] = [
  {
    number: 8,
    text: 'Of the rules for one event, the first that matches fires. Somebody whom no rule names is refused.',
    applies: always,
  },
  {
    number: 9,
    text: 'What is unknown is not false: where an unknown condition could have taken something away, the answer is "cannot tell yet".',
    applies: has('"source":"fact"', '"op":"ahead"', '"op":"due"', '"op":"past"'),
  },
  {
    number: 21,
    text: 'An event that no rule applies to, or that the state does not know, is recorded and changes nothing.',
    applies: always,
  },
  {
    number: 1,
    text: 'A deadline that is already over when a state is entered fires at once.',
    applies: has('"kind":"due"'),
  },
  {
    number: 2,
    text: 'A deadline fires at its own instant, however late anybody looks, and once for each value that it takes.',
    applies: has('"kind":"due"'),
  },
  {
    number: 3,
    text: 'A deadline that is moved counts anew; moved back to a value that has fired, it does not fire again.',
    applies: has('"do":"extend', '"do":"move"'),
  },
  {
    number: 1,
    text: 'A notice whose lead time is longer than what is left is not sent.',
    applies: has('"kind":"before"'),
  },
  {
    number: 79,
    text: 'A bundle grants what it holds as if each part was bought alone. What was bought of it before becomes part of it, and buying less than it holds leaves it.',
    applies: has('"bundles":'),
  },
  {
    number: 4,
    text: 'What is to happen "once" something is so is tried on entry, after every event and fact, and when time makes it so.',
    applies: has('"kind":"once"'),
  },
  {
    number: 6,
    text: 'At one instant scheduled changes come first, then deadlines, then notices, then facts and requests.',
    applies: has('"kind":"due"', '"kind":"before"'),
  },
  {
    number: 10,
    text: 'With other policies of the same customer the narrowest access holds, and each policy that has a rule for a request must agree.',
    applies: always,
  },
  {
    number: 11,
    text: 'A paused deadline keeps what is left of its time; when it is resumed, that much is left again.',
    applies: has('"do":"pause"', '"pauses":[{'),
  },
  {
    number: 12,
    text: 'Months keep their day: a month after 31 January is the last day of February, another one 31 March.',
    applies: has('"unit":"month"', '"unit":"quarter"', '"unit":"year"'),
  },
  {
    number: 13,
    text: 'An approval asked by a state ends with the state; one asked by a rule outlives it, and what led to it is tried again on approval.',
    applies: ({ approvals }) => Object.keys(approvals).length > 0,
  },
  {
    number: 25,
    text: 'An approval keeps the request that led to it. A decision by the clock is "timed out".',
    applies: ({ approvals }) => Object.keys(approvals).length > 0,
  },
  {
    number: 14,
    text: 'When the subscription moves to another plan, this policy ends.',
    applies: ({ for: scope, keepsRunning }) => scope.kind === 'plans' && keepsRunning !== true,
  },
  {
    number: 20,
    text: 'Data that are kept for a time are told to be deleted once, when it is over.',
    applies: ({ states }) => states.some(({ keepData }) => keepData !== null),
  },
  {
    number: 22,
    text: 'What repeats begins one interval after entry, and anew when the state is entered again.',
    applies: ({ states }) => states.some(({ repeats }) => repeats.length > 0),
  },
  {
    number: 23,
    text: 'Business days are whole days of the calendar and keep the local time of day.',
    applies: has('"business":true'),
  },
  {
    number: 24,
    text: 'A span of days that starts inside a day is rounded up to the next midnight, so that nobody gets less than promised.',
    applies: ({ eachDayEnds }) => eachDayEnds === 'at-midnight',
  },
  {
    number: 24,
    text: 'A span of days ends at the same local time of day, also over a change of clocks.',
    applies: ({ eachDayEnds }) => eachDayEnds !== 'at-midnight',
  },
  {
    number: 30,
    text: 'Where the catalogue has no price, a request that would be charged is refused, never charged 0.',
    applies: has('"do":"charge"', '"do":"invoice"'),
  },
  {
    number: 31,
    text: 'A deadline that is nothing is neither ahead nor past: what asks for it is unknown.',
    applies: has('"op":"ahead"', '"op":"due"', '"op":"past"'),
  },
  {
    number: 32,
    text: 'A promise ("always") that breaks is told loudly; the step stands.',
    applies: ({ always: promises }) => promises.length > 0,
  },
  {
    number: 80,
    text: 'It sees other policies as they stand after their step; what no policy says is unknown.',
    applies: has('"op":"policy-in"'),
  },
  {
    number: 81,
    text: 'What is told is heard at the same instant, after the step; where no rule is for it, that is recorded.',
    applies: has('"do":"tell"'),
  },
];

/** Silence of the text is answered by a documented rule, never by accident: those that this policy leans on. */
export function standingRules(plan: Plan): readonly ProseLine[] {
  const { machine: _, scenarios: __, ...rest } = plan;
  const parts = JSON.stringify(rest);
  return rules
    .filter((rule) => rule.applies(plan, parts))
    .map(({ number, text }) => line(`${text} (Rule ${number})`, null));
}
