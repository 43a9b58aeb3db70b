import type { MovingPlan } from '@lintel/contract';
import type { Moving, MovingItem } from '../syntax/tree.ts';
import { itemsByKind } from './items-by-kind.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** How instances move to this version; `null` where they stay with theirs. */
export function lowerMoving(moving: Moving | undefined): MovingPlan | null {
  if (moving === undefined) return null;
  const all = itemsByKind(moving.items);
  const deadlines = all('moving-deadlines');
  const cap = deadlines.find(({ atMost }) => atMost !== null)?.atMost;
  const rule = deadlines.find((line) => line.rule !== 'cap')?.rule;
  const [moment] = all('moving-moment');
  return {
    fromVersion: moving.from.value,
    states: all('moving-state').map(({ from, to }) => ({ from: from.text, to: to.text })),
    deadlines: rule === 'keep' || rule === 'restart' ? rule : null,
    ...(cap ? { cap: lowerTimeSpan(cap) } : {}),
    when: lowerMoment(moment),
    span: moving.span,
  };
}

function lowerMoment(
  moment: Extract<MovingItem, { kind: 'moving-moment' }> | undefined,
): MovingPlan['when'] {
  if (moment === undefined) return { kind: 'at-once' };
  if (moment.date !== null) return { kind: 'on', date: moment.date.value };
  return { kind: moment.when === 'at-renewal' ? 'at-renewal' : 'at-once' };
}
