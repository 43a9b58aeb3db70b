import type { NoticePlan, Plan } from '@lintel/contract';
import { conditionsIn, partsOfExpression } from './expressions-in.ts';

/**
 * What a policy says that the explorer's interpreter does not do, in the words of the language.
 * Where there is any, nothing is said to never happen.
 */
export function notFollowed(plan: Plan): readonly string[] {
  const { states } = plan;
  const rules = states.flatMap((state) => state.rules);
  const found: readonly (readonly [string, boolean])[] = [
    ['quiet hours', plan.quietHours !== undefined],
    ['quiet on the way', states.some(({ quietOnTheWay }) => quietOnTheWay === true)],
    ['schedule', states.some(({ schedules = [] }) => schedules.length > 0)],
    [
      'at each repetition',
      rules.some(({ trigger: t }) => t.kind === 'due' && t.step !== undefined),
    ],
    [
      'within … before …',
      conditionsIn(plan)
        .flatMap(partsOfExpression)
        .some(({ op }) => op === 'within'),
    ],
    ['notices with conditions of their own', states.some(({ notices }) => notices.some(isSpecial))],
  ];
  return found.flatMap(([words, isThere]) => (isThere ? [words] : []));
}

function isSpecial({ timing, unlessLate, atMostOncePer, onceOnly }: NoticePlan): boolean {
  if (unlessLate !== undefined || atMostOncePer !== undefined || onceOnly !== undefined)
    return true;
  return timing.kind === 'before' ? timing.atOnceIfLate === true : timing.kind !== 'entry';
}
