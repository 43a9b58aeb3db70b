import type { Engine, ReviewPlan, TimeSpan } from '@lintel/contract';
import { startInWords } from '../emit/review-prose.ts';
import { actionInWords, conditionInWords, listInWords, spanInWords } from '../emit/words.ts';
import { runReviewScenario } from '../scenario/review/run-review.ts';
import { firstLine, type Mutation, replaced, without } from './mutation.ts';
import { isNoticed, type MutationReport, spread } from './run-mutations.ts';

interface ReviewCandidate extends Mutation {
  readonly changed: ReviewPlan;
}

/**
 * Changes one thing of a review at a time, and says which changes no scenario of it notices. Scenarios
 * that fail without a change are left out.
 *
 * @param atMost - Of more changes than this, evenly spread ones are tried.
 */
export function runReviewMutations(
  plan: ReviewPlan,
  engine: Pick<Engine, 'reviews'>,
  atMost: number,
): MutationReport {
  const all = candidatesOf(plan);
  const chosen = spread(all, atMost);
  const trials = plan.scenarios
    .map((scenario) => (changed: ReviewPlan) => runReviewScenario(changed, engine, scenario).passed)
    .filter((passes) => passes(plan));
  const unnoticed = chosen.filter(({ changed }) => !isNoticed(changed, trials));
  return {
    policy: plan.title,
    of: all.length,
    tried: chosen.length,
    noticed: chosen.length - unnoticed.length,
    unnoticed: unnoticed.map(({ changed: _, ...mutation }) => mutation),
  };
}

function candidatesOf(plan: ReviewPlan): readonly ReviewCandidate[] {
  return [
    ...whoIsIn(plan),
    ...when(plan),
    ...whoAnswers(plan),
    ...whatCounts(plan),
    ...lines(plan),
  ];
}

function whoIsIn(plan: ReviewPlan): readonly ReviewCandidate[] {
  const { where, span } = plan;
  if (where === null) return [];
  return [
    {
      kind: 'condition-negated',
      text: `for every ${plan.for} where ${conditionInWords(where)}`,
      change: 'it goes over all the others instead',
      suggestion: `give a ${plan.for} that belongs to the review and one that does not, and expect member and no member`,
      span,
      changed: { ...plan, where: { op: 'not', operand: where } },
    },
  ];
}

function when(plan: ReviewPlan): readonly ReviewCandidate[] {
  const { openFor, starts, reminders, span } = plan;
  const longer: TimeSpan = { ...openFor, count: openFor.count + 1 };
  const start: ReviewCandidate =
    'when' in starts
      ? {
          kind: 'rule-dropped',
          text: `starts ${startInWords(plan)}`,
          change: 'it never starts',
          suggestion: `write \`do ${starts.when}\`, and expect window open`,
          span,
          changed: { ...plan, starts: { when: '' } },
        }
      : {
          kind: 'deadline-shifted',
          text: `starts ${startInWords(plan)}`,
          change: `it starts on another day`,
          suggestion:
            'expect window open at the moment at which it opens, and window closed just before',
          span,
          changed: { ...plan, starts: { ...starts, day: starts.day === 1 ? 2 : starts.day - 1 } },
        };
  return [
    start,
    {
      kind: 'deadline-shifted',
      text: `open for ${spanInWords(openFor)}`,
      change: `the window is open for ${spanInWords(longer)}`,
      suggestion: 'expect close at … while it is open',
      span,
      changed: { ...plan, openFor: longer },
    },
    ...reminders.map((reminder, place): ReviewCandidate => ({
      kind: 'notice-dropped',
      text:
        reminder.kind === 'on-the-way'
          ? `remind at ${reminder.percent} % of the way`
          : `remind ${spanInWords(reminder.lead)} before close`,
      change: 'nobody is reminded then',
      suggestion: 'expect notice "review-reminder" at that moment',
      span,
      changed: { ...plan, reminders: without(reminders, place) },
    })),
  ];
}

function whoAnswers(plan: ReviewPlan): readonly ReviewCandidate[] {
  const { ask, ifNobody, span } = plan;
  const fewer: ReviewCandidate[] =
    ask.quorum === 1
      ? []
      : [
          {
            kind: 'quorum-lowered',
            text: `ask ${ask.quorum} of ${listInWords(ask.roles, 'or')}`,
            change: 'one answer is enough',
            suggestion: 'let one person answer, and expect no answer yet',
            span,
            changed: { ...plan, ask: { ...ask, quorum: 1 } },
          },
        ];
  return [
    ...fewer,
    {
      kind: 'role-dropped',
      text: `if nobody ask ${listInWords(ifNobody, 'or')}`,
      change: 'nobody is asked in place of those who are missing',
      suggestion: `write \`given nobody is ${ask.roles.join(', ')}\`, and expect notice "review-asked" to ${ifNobody[0] ?? ''}`,
      span,
      changed: { ...plan, ifNobody: [] },
    },
  ];
}

function whatCounts(plan: ReviewPlan): readonly ReviewCandidate[] {
  const { several, mayChange, effect, ifNoAnswer, answers, span } = plan;
  const other = several.rule === 'last-counts' ? 'first-counts' : 'last-counts';
  const another = answers.find((answer) => answer !== ifNoAnswer) ?? '';
  return [
    {
      kind: 'target-swapped',
      text: `with several answers ${several.rule.replaceAll('-', ' ')}`,
      change: `the ${other === 'first-counts' ? 'first' : 'last'} answer counts`,
      suggestion: 'let two persons give two answers, and expect the one that counts',
      span,
      changed: { ...plan, several: { rule: other } },
    },
    ...(mayChange
      ? [
          {
            kind: 'rule-dropped' as const,
            text: 'answers may change until close',
            change: 'nobody changes an answer',
            suggestion: 'let one person answer twice, and expect the second answer',
            span,
            changed: { ...plan, mayChange: false },
          },
        ]
      : []),
    {
      kind: 'target-swapped',
      text: `effect ${effect.replace('-', ' ')}`,
      change: `answers have effect ${effect === 'at-once' ? 'at the close' : 'at once'}`,
      suggestion:
        'expect audit at the moment at which an answer has effect, and answer again before',
      span,
      changed: { ...plan, effect: effect === 'at-once' ? 'at-close' : 'at-once' },
    },
    {
      kind: 'target-swapped',
      text: `if no answer ${ifNoAnswer ?? 'follow recommendation'}`,
      change: `it is ${another} without an answer`,
      suggestion: 'let nobody answer, and expect the answer by default after the close',
      span,
      changed: { ...plan, ifNoAnswer: another },
    },
  ];
}

function lines(plan: ReviewPlan): readonly ReviewCandidate[] {
  const { recommend, on } = plan;
  return [
    ...recommend.flatMap((line, place): ReviewCandidate[] =>
      line.when === null
        ? []
        : [
            {
              kind: 'condition-negated',
              text: firstLine(line.text),
              change: 'it is recommended in all the other cases',
              suggestion: `give facts by which it applies, and expect recommendation ${line.answer}`,
              span: line.span,
              changed: {
                ...plan,
                recommend: replaced(recommend, place, {
                  ...line,
                  when: { op: 'not', operand: line.when },
                }),
              },
            },
          ],
    ),
    ...on.flatMap((line, place) =>
      line.actions.map((action, index): ReviewCandidate => ({
        kind: 'action-dropped',
        text: firstLine(line.text),
        change: `it does not ${actionInWords(action)}`,
        suggestion: `let ${line.answer} have effect, and expect what it does`,
        span: line.span,
        changed: {
          ...plan,
          on: replaced(on, place, { ...line, actions: without(line.actions, index) }),
        },
      })),
    ),
  ];
}
