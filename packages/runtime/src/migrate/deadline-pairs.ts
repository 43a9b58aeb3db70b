import type { DeadlinePlan, Plan, StatePlan } from '@lintel/contract';
import { indexOf } from '../plan-index.ts';

/** Names of deadlines in the later version, by their names in the older one, for an instance in a state. */
export type DeadlineNames = ReadonlyMap<string, string>;

/**
 * Which deadline of the older version goes on as which of the later one: the one with its name.
 * `after 90 days` has no name that people know; those are paired in the order of the text, because
 * their names change with their lengths.
 */
export function deadlinePairs(
  older: Plan,
  newer: Plan,
  states: { readonly from: string; readonly to: string },
): DeadlineNames {
  const before = indexOf(older).states.get(states.from);
  const after = indexOf(newer).states.get(states.to);
  const known = new Set(living(newer, after).map(({ name }) => name));
  const named = living(older, before)
    .filter(({ written, name }) => written && known.has(name))
    .map(({ name }) => [name, name] as const);
  const unnamed = unwritten(before).flatMap((name, place) => {
    const other = unwritten(after)[place];
    return other === undefined ? [] : [[name, other] as const];
  });
  return new Map([...named, ...unnamed]);
}

function living(plan: Plan, state: StatePlan | undefined): readonly DeadlinePlan[] {
  return [...plan.deadlines, ...(state?.deadlines ?? [])];
}

function unwritten(state: StatePlan | undefined): readonly string[] {
  return (state?.deadlines ?? []).filter(({ written }) => !written).map(({ name }) => name);
}
