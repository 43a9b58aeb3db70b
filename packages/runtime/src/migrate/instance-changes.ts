import type { InstanceChange, InstanceSnapshot, Plan } from '@lintel/contract';
import { entitlements } from '../entitlements.ts';
import { own } from '../own.ts';
import { indexOf } from '../plan-index.ts';
import { contextOf } from '../snapshot.ts';
import type { DeadlineNames } from './deadline-pairs.ts';

/** What is different for a customer between two snapshots, each under its own plan. */
export function instanceChanges(
  older: Plan,
  before: InstanceSnapshot,
  newer: Plan,
  after: InstanceSnapshot,
  names: DeadlineNames,
): readonly InstanceChange[] {
  return [
    ...(before.state === after.state
      ? []
      : [{ kind: 'state' as const, from: before.state, to: after.state }]),
    ...accessAndLimits(older, before, newer, after),
    ...deadlineChanges(older, before, newer, after, names),
  ];
}

function accessAndLimits(
  older: Plan,
  before: InstanceSnapshot,
  newer: Plan,
  after: InstanceSnapshot,
): readonly InstanceChange[] {
  const had = entitlements(older, before);
  const has = entitlements(newer, after);
  const limits = [...new Set([...had.limits, ...has.limits].map(({ on }) => on))];
  const limitOf = (of: typeof had, on: string) => of.limits.find((limit) => limit.on === on)?.to;
  return [
    ...(had.access === has.access
      ? []
      : [{ kind: 'access' as const, from: had.access, to: has.access }]),
    ...limits.flatMap((on): readonly InstanceChange[] => {
      const from = limitOf(had, on) ?? null;
      const to = limitOf(has, on) ?? null;
      return from === to ? [] : [{ kind: 'limit', on, from, to }];
    }),
  ];
}

/** Deadlines that something hangs on: a rule, a notice, or a name that people know. */
function deadlineChanges(
  older: Plan,
  before: InstanceSnapshot,
  newer: Plan,
  after: InstanceSnapshot,
  names: DeadlineNames,
): readonly InstanceChange[] {
  const isEnd = indexOf(newer).states.get(after.state)?.kind === 'end';
  if (isEnd || indexOf(older).states.get(before.state)?.kind === 'end') return [];
  const had = contextOf(before).times;
  const has = contextOf(after).times;
  const pairs = [
    ...Object.keys(had).map((from) => ({ from, to: names.get(from) ?? from })),
    ...Object.keys(has)
      .filter((to) => ![...names.values()].includes(to) && !Object.hasOwn(had, to))
      .map((to) => ({ from: to, to })),
  ];
  return pairs.flatMap(({ from, to }): readonly InstanceChange[] => {
    const then = own(had, from)?.at ?? null;
    const now = own(has, to)?.at ?? null;
    return then === now ? [] : [{ kind: 'deadline', name: to, from: then, to: now }];
  });
}
