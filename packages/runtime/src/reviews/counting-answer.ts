import type { ReviewAnswer, ReviewMember, ReviewPlan, ReviewResult } from '@lintel/contract';

/**
 * Rule 92: the answer that counts among those that were given; `null` while too few people answered.
 * No more are needed than were asked.
 */
export function countingAnswer(
  { several, ask }: ReviewPlan,
  { asked, answers }: ReviewMember,
): ReviewResult | null {
  const standing = standingAnswers(answers);
  const people = new Set(asked.map(({ person }) => person)).size;
  const needed = ask.quorum === 'all' ? people : Math.min(ask.quorum, people);
  const [first] = standing;
  const last = answers.at(-1);
  if (first === undefined || last === undefined || standing.length < needed) return null;
  const from = (answer: string): ReviewResult => ({
    answer,
    by: {
      persons: standing.filter((each) => each.answer === answer).map(({ person }) => person),
    },
  });
  switch (several.rule) {
    case 'last-counts':
      return { answer: last.answer, by: { persons: [last.person] } };
    case 'first-counts':
      return { answer: first.answer, by: { persons: [first.person] } };
    case 'any-wins': {
      const wins = standing.some(({ answer }) => answer === several.answer);
      return from(wins ? several.answer : last.answer);
    }
    case 'all-must-say': {
      const other = answers.findLast(
        (each) => each.answer !== several.answer && standing.includes(each),
      );
      return from(other?.answer ?? several.answer);
    }
  }
}

/** The last answer of each person, in the order in which they first spoke. */
export function standingAnswers(answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  return [...new Map(answers.map((answer) => [answer.person, answer])).values()];
}
