import { addSpan } from '@lintel/calendar';
import type { Instant, KeepPlan, RuleSource, StatePlan } from '@lintel/contract';
import { counting, deadlineValue } from './deadline-times.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import type { InstanceContext } from './instance-context.ts';
import { withKey, withoutKeys } from './own.ts';
import { indexOf } from './plan-index.ts';

/** Everything that a state keeps. */
export function keepsOf({ keepData, keeps = [] }: StatePlan): readonly KeepPlan[] {
  return keepData === null ? keeps : [keepData, ...keeps];
}

/** When the time of kept data is over; `null`: never, or not while what it counts from is nothing. */
export function deletionOf(frame: Frame, { for: time, from }: KeepPlan): Instant | null {
  if (time === 'always') return null;
  const start = from === undefined ? frame.memory.since : startOf(frame, from);
  if (start === null) return null;
  const at = addSpan(start, time, counting(frame));
  return at.ok ? at.value.at : null;
}

function startOf(frame: Frame, deadline: string): Instant | null {
  const value = deadlineValue(frame, deadline);
  return value.kind === 'at' ? value.at : null;
}

/** What is to be deleted although the state is left: its instant is fixed as the state is left. */
export function keptAfterLeaving(frame: Frame, name: string): Pick<InstanceContext, 'keeping'> {
  const state = indexOf(frame.plan).states.get(name);
  const lasting = (state === undefined ? [] : keepsOf(state)).flatMap((keep) => {
    if (keep.evenAfterLeaving !== true || frame.memory.deleted.includes(keep.what)) return [];
    const at = deletionOf(frame, keep);
    return at === null ? [] : [[keep.what, { at, state: name }] as const];
  });
  if (lasting.length === 0) return {};
  return { keeping: { ...frame.memory.keeping, ...Object.fromEntries(lasting) } };
}

/** Tells the host to delete data, and remembers it for ever. */
export function deletedNow(
  frame: Frame,
  what: string,
  covers: readonly string[] | undefined,
  source: RuleSource,
): Frame {
  const classes = covers ?? [what];
  const { memory, at } = frame;
  const remembered = [...new Set([what, ...classes])].reduce(
    (known, name) => (Object.hasOwn(known, name) ? known : withKey(known, name, at)),
    memory.deletedData ?? {},
  );
  const kept = withoutKeys(memory.keeping ?? {}, (name) => name === what);
  return emitting(
    remembering(frame, {
      deleted: [...memory.deleted, what],
      deletedData: remembered,
      ...(memory.keeping === undefined ? {} : { keeping: kept }),
    }),
    ...classes.map((name) => ({ kind: 'delete-data' as const, what: name, source })),
  );
}
