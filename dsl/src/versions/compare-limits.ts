import type { LimitPlan, StatePlan } from '@lintel/contract';
import { conditionInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { paired, sameMeaning } from './pair.ts';

/** Limits of one state. */
export function limitChanges(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  const two = paired(before.limits, after.limits, ({ on, per }) => `${on} ${per ?? ''}`);
  return [
    ...two.removed.map((limit) =>
      removed('limits', `in ${after.name}, ${limit.on} are no longer limited`, limit.span),
    ),
    ...two.added.map((limit) =>
      added(
        'limits',
        `in ${after.name}, ${limit.on} are limited to ${inWords(limit)}`,
        limit.span,
        true,
      ),
    ),
    ...two.both.flatMap(({ before: then, after: now }) => oneLimit(after.name, then, now)),
  ];
}

function oneLimit(state: string, before: LimitPlan, after: LimitPlan): readonly FoundChange[] {
  if (sameMeaning(before, after)) return [];
  const [then, now] = [numberOf(before), numberOf(after)];
  const lower = then !== null && now !== null && now < then;
  const harder = before.kind === 'soft' && after.kind === 'hard';
  const tighter = (after.upToPercent ?? Infinity) < (before.upToPercent ?? Infinity);
  return [
    changed(
      'limits',
      `in ${state}, the limit of ${after.on} is ${inWords(after)}, and was ${inWords(before)}`,
      {
        before: before.span,
        after: after.span,
        hurts: lower || harder || (tighter && after.kind === 'soft'),
      },
    ),
  ];
}

function numberOf({ to }: LimitPlan): number | null {
  return to.op === 'literal' && typeof to.value === 'number' ? to.value : null;
}

function inWords({ to, per, kind, upToPercent, notifyAtPercent, refuse }: LimitPlan): string {
  return [
    conditionInWords(to),
    ...(per === null ? [] : [`per ${per}`]),
    kind,
    ...(upToPercent === null ? [] : [`up to ${upToPercent} %`]),
    ...(notifyAtPercent.length === 0
      ? []
      : [`told at ${notifyAtPercent.map((percent) => `${percent} %`).join(', ')}`]),
    ...(refuse === null ? [] : [`"${refuse}"`]),
  ].join(' ');
}
