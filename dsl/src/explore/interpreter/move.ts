import { addSpan, shiftByMs } from '@lintel/calendar';
import type { Action, CapPlan, Instant } from '@lintel/contract';
import { type Doing, cannotTell, fault, stop } from './doing.ts';
import {
  type Perhaps,
  type Scene,
  anchorOf,
  beforeMoves,
  countingIn,
  instantOf,
  laterBy,
  memoryUnder,
  msBetween,
  reached,
  spanOf,
  whenIs,
} from './moments.ts';
import { partsOf } from './parts.ts';

type Extend = Extract<Action, { do: 'extend' | 'extend-from-now' }>;
type Move = Extract<Action, { do: 'move' }>;

/** Later by a span: from where it is, or from now, but then never earlier than it is. */
export function extendDeadline(doing: Doing, action: Extend, name: string, rule: string): void {
  const { scene } = doing;
  const present = presentOf(scene, name);
  const span = spanOf(scene, action.do === 'extend' ? action.by : action.to);
  if (present === null || present === undefined || 'fault' in present || span === undefined)
    return cannotTell(doing, rule);
  const later =
    action.do === 'extend'
      ? addSpan(present.at, span, countingIn(scene), present.anchorDay)
      : addSpan(scene.at, span, countingIn(scene));
  if (!later.ok) return fault(doing, later.problem.message);
  if (later.value.at < present.at) return;
  const range = rangeOf(scene, name);
  if (range !== null && 'fault' in range) return fault(doing, range.fault);
  within(doing, { name, present, to: later.value, cap: action.cap, range }, rule);
}

/** Earlier or later, as the line says. */
export function moveDeadline(doing: Doing, { deadline: name, to, cap }: Move, rule: string): void {
  const { scene } = doing;
  const present = presentOf(scene, name);
  const target = targetOf(scene, to);
  if (target !== null && target !== undefined && 'fault' in target)
    return fault(doing, target.fault);
  if (target === null || target === undefined || present === undefined)
    return cannotTell(doing, rule);
  const goal = { at: target.at, anchorDay: null };
  within(doing, { name, present, to: goal, cap, range: null }, rule);
}

function targetOf(scene: Scene, to: Move['to']): Perhaps {
  if (to.kind === 'now') return { at: scene.at, anchorDay: null };
  if (to.kind !== 'from-now') return anchorOf(scene, to, null, 0);
  const span = spanOf(scene, to.duration);
  return span === undefined ? undefined : reached(addSpan(scene.at, span, countingIn(scene)));
}

interface Wish {
  readonly name: string;
  readonly present: Perhaps;
  readonly to: { readonly at: Instant; readonly anchorDay: number | null };
  readonly cap: CapPlan | undefined;
  /** The end of a setting's range, where it counts extensions in. */
  readonly range: { readonly at: Instant } | null;
}

/** As far as the caps allow; where they leave nothing, the line's refusal, or it stays. */
function within(doing: Doing, { name, present, to, cap, range }: Wish, rule: string): void {
  const { scene, told, asker } = doing;
  const moments = (list: CapPlan['notAfter'] = []): readonly Perhaps[] =>
    list.map((moment) => anchorOf(scene, moment, null, 0));
  const ceilings = moments(cap?.notAfter);
  const floors = moments(cap?.notBefore);
  for (const when of [...ceilings, ...floors]) {
    if (when === undefined) return cannotTell(doing, rule);
    if (when !== null && 'fault' in when) return fault(doing, when.fault);
  }
  let { at } = to;
  const instants = (list: readonly Perhaps[]): Instant[] =>
    list.flatMap((when) => instantOf(when) ?? []);
  for (const floor of instants(floors)) if (floor > at) at = floor;
  for (const ceiling of [...instants(ceilings), ...(range === null ? [] : [range.at])])
    if (ceiling < at) at = ceiling;
  const before = instantOf(present);
  const isTooEarly = instants(floors).some((floor) => at < floor);
  const isNoGain =
    before !== null && at !== to.at && (to.at > before ? at <= before : at >= before);
  if (!isTooEarly && !isNoGain) return place(scene, name, at, at === to.at ? to.anchorDay : null);
  const isRefused = (cap?.refuse ?? null) !== null || (range !== null && asker !== null);
  if (isRefused) return stop(doing, 'refused-by-policy', rule);
  told.push({ kind: 'record', text: `${name} stays as it is`, rule });
}

function rangeOf(
  scene: Scene,
  name: string,
): { readonly at: Instant } | { readonly fault: string } | null {
  const owned = partsOf(scene.plan).living.get(scene.instance.state)?.get(name);
  const time = owned?.deadline.time;
  if (owned === undefined || time?.kind !== 'after' || time.before === true) return null;
  if (time.duration.kind !== 'name') return null;
  const { source, name: setting } = time.duration;
  const range = scene.plan.settings.find((one) => one.name === setting)?.range;
  const to = range?.to;
  if (source !== 'setting' || range?.includingExtensions !== true) return null;
  const anchor = anchorOf(scene, time.anchor, owned.owner, 0);
  if (anchor === null || anchor === undefined || 'fault' in anchor) return null;
  if (typeof to !== 'object' || to === null || !('unit' in to)) return null;
  return reached(addSpan(anchor.at, to, countingIn(scene), anchor.anchorDay));
}

/** A paused deadline lies ahead by what was left of it. */
function presentOf(scene: Scene, name: string): Perhaps {
  const paused = scene.instance.paused.get(name);
  if (paused === undefined) return whenIs(scene, name);
  if (paused.restMs === null) return null;
  const at = shiftByMs(scene.at, paused.restMs);
  return at.ok ? { at: at.value, anchorDay: null } : { fault: at.problem.message };
}

/** `at` null: it is *nothing* from now on. Of a paused deadline the rest changes. */
export function place(
  scene: Scene,
  name: string,
  at: Instant | null,
  anchorDay: number | null,
): void {
  const { instance, plan } = scene;
  const owned = partsOf(plan).living.get(instance.state)?.get(name);
  if (owned === undefined) return;
  instance.moved.set(name, { base: instantOf(beforeMoves(scene, owned)), at, anchorDay });
  const paused = instance.paused.get(name);
  if (paused === undefined) return;
  const restMs = at === null ? null : Math.max(0, msBetween(scene.at, at));
  instance.paused.set(name, { at: paused.at, restMs });
}

/** Keeps the time that is left; what is paused already stays as it is. */
export function pause(scene: Scene, name: string): void {
  const { instance, at } = scene;
  if (instance.paused.has(name)) return;
  const then = instantOf(whenIs(scene, name));
  const restMs = then === null ? null : Math.max(0, msBetween(at, then));
  instance.paused.set(name, { at, restMs });
}

/** Rule 11: now and what was left, and the memory underneath moves by as much. */
export function resume(doing: Doing, name: string): void {
  const { scene } = doing;
  const { instance, at } = scene;
  const paused = instance.paused.get(name);
  const owned = partsOf(scene.plan).living.get(instance.state)?.get(name);
  if (paused === undefined || owned === undefined) return;
  instance.paused.delete(name);
  if (paused.restMs === null) return;
  const memory = memoryUnder(owned.deadline.time);
  const value = memory === null ? undefined : instance.memory.get(memory);
  if (memory !== null && typeof value === 'string') {
    const shifted = laterBy(value, msBetween(paused.at, at), countingIn(scene).zone);
    if (!shifted.ok) return fault(doing, shifted.problem.message);
    instance.memory.set(memory, shifted.value);
    // What was never moved is where its memory puts it.
    if (!instance.moved.has(name)) return;
  }
  const then = shiftByMs(at, paused.restMs);
  if (!then.ok) return fault(doing, then.problem.message);
  place(scene, name, then.value, null);
}
