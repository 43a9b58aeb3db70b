import type { Action, Expression, Plan, StatePlan } from '@lintel/contract';

const actions: readonly Action['do'][] = [
  'go',
  'refuse',
  'record',
  'notify',
  'add',
  'extend',
  'extend-from-now',
  'set',
  'choose',
  'move',
  'clear',
  'charge',
  'invoice',
  'collect',
  'close-invoices',
  'credit',
  'issue',
  'change-plan',
  'change-interval',
  'change-quantity',
  'stop-billing',
  'tell',
];
const operators: readonly Expression['op'][] = [
  'literal',
  'name',
  'is',
  '<',
  '<=',
  '>',
  '>=',
  'now',
  '+',
  '-',
  '*',
  'rounded',
  'within',
  'policy-in',
  'nothing',
  'unknown',
  'ahead',
  'due',
  'past',
  'not',
  'and',
  'or',
];

/** Whether the reference knows all that a policy speaks of. */
export function referenceKnows(plan: Plan): boolean {
  const parts = partsIn(plan.states).concat(partsIn(plan.always));
  return (
    plan.quietHours === undefined &&
    [plan, ...plan.states].every(({ deadlines }) =>
      deadlines.every(({ time }) => isKnownTime(time)),
    ) &&
    plan.states.every(isKnownState) &&
    parts.every(
      (part) =>
        (!('do' in part) || actions.includes(part.do as Action['do'])) &&
        (!('op' in part) || operators.includes(part.op as Expression['op'])) &&
        // What waits for later, and what is not told at once.
        !['unlessLate', 'atMostOncePer'].some((key) => part[key] !== undefined) &&
        (typeof part['from'] !== 'string' || !('do' in part)) &&
        (part['do'] !== 'extend' || part['target'] === undefined || !isMemory(part['target'])),
    )
  );
}

function isKnownTime(time: Plan['deadlines'][number]['time']): boolean {
  return time.kind !== 'after' || time.anchor.kind !== 'instant-of';
}

function isKnownState(state: StatePlan): boolean {
  const { repeats, schedules, pauses, ask, notices } = state;
  return (
    state.quietOnTheWay === undefined &&
    (state.keepData ?? state.keeps ?? null) === null &&
    [repeats, schedules ?? [], pauses].every(({ length }) => length === 0) &&
    ask === null &&
    notices.every(({ timing }) => timing.kind === 'entry' || timing.kind === 'before')
  );
}

function isMemory(target: unknown): boolean {
  return (
    typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'memory'
  );
}

/** Everything that lines are made of. */
function partsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(partsIn);
  return Array.isArray(value) ? inside : [value as Readonly<Record<string, unknown>>, ...inside];
}
