import { addSpan } from '@lintel/calendar';
import type { Instant, KeepPlan, Plan, StatePlan } from '@lintel/contract';
import type { Doing } from './doing.ts';
import { type Scene, countingIn, whenIs } from './moments.ts';
import { partsOf } from './parts.ts';

/** Everything that a state keeps. */
export function keepsOf({ keepData, keeps = [] }: StatePlan): readonly KeepPlan[] {
  return keepData === null ? keeps : [keepData, ...keeps];
}

export function keepIn(plan: Plan, state: string, what: string): KeepPlan | undefined {
  const found = partsOf(plan).states.get(state);
  return found && keepsOf(found).find((keep) => keep.what === what);
}

/** When the time is over; `null`: never, or not as long as what it counts from is nothing. */
export function overAt(scene: Scene, keep: KeepPlan): Instant | null {
  if (keep.for === 'always') return null;
  const from = keep.from === undefined ? { at: scene.instance.since } : whenIs(scene, keep.from);
  if (from === null || from === undefined || !('at' in from)) return null;
  const over = addSpan(from.at, keep.for, countingIn(scene));
  return over.ok ? over.value.at : null;
}

/** What goes on after the state is left gets its instant now. */
export function keepAfterLeaving(scene: Scene): void {
  const { instance, plan } = scene;
  const state = partsOf(plan).states.get(instance.state);
  for (const keep of state === undefined ? [] : keepsOf(state)) {
    if (keep.evenAfterLeaving !== true || instance.deleted.has(keep.what)) continue;
    const at = overAt(scene, keep);
    if (at !== null) instance.keeping.set(keep.what, { at, state: instance.state });
  }
}

export function deleteData(
  { scene: { instance, at }, told }: Doing,
  what: string,
  covers: readonly string[] | undefined,
  rule: string,
): void {
  const classes = covers ?? [what];
  instance.deleted.add(what);
  instance.keeping.delete(what);
  for (const name of [what, ...classes]) if (!instance.gone.has(name)) instance.gone.set(name, at);
  for (const name of classes) told.push({ kind: 'data-deleted', what: name, rule });
}
