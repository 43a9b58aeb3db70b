import type { KeepPlan, StatePlan } from '@lintel/contract';
import type { KeepData, Word } from '../syntax/tree.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** `data` stands for all classes that the state does not name. */
const REST = 'data';

/** What a state keeps: `data` by itself, and each class that it names. */
export function lowerKeeps(
  lines: readonly KeepData[],
  context: LowerContext,
): Pick<StatePlan, 'keepData' | 'keeps'> {
  const named = lines.filter(({ of }) => of.text !== REST);
  const rest = lines.find(({ of }) => of.text === REST);
  const names = named.map(({ of }) => of.text);
  const keeps = named.flatMap((line) => lowerKeep(line, context, []) ?? []);
  return {
    keepData: rest === undefined ? null : lowerKeep(rest, context, names),
    ...(keeps.length === 0 ? {} : { keeps }),
  };
}

function lowerKeep(
  { of, duration, from, evenAfterLeaving, span }: KeepData,
  context: LowerContext,
  named: readonly string[],
): KeepPlan | null {
  if (duration?.kind === 'name' || duration?.kind === 'intervals') return null;
  return {
    what: of.text,
    for: duration === null ? 'always' : lowerTimeSpan(duration),
    ...(from === null ? {} : { from: from.text }),
    ...(evenAfterLeaving ? { evenAfterLeaving: true } : {}),
    ...coveredBy(of, context, named),
    span,
  };
}

/** The classes that `data` stands for beside those that are named; nothing for a class, or without classes. */
export function coveredBy(
  of: Word,
  { policy }: LowerContext,
  named: readonly string[],
): { readonly covers?: readonly string[] } {
  const classes = policy.set.catalogue?.data ?? new Set<string>();
  if (of.text !== REST || classes.size === 0) return {};
  return { covers: [...classes].filter((name) => !named.includes(name)) };
}
