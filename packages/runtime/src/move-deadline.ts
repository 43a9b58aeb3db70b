import { addSpan, shiftByMs } from '@lintel/calendar';
import type { Action, CapPlan, DurationExpression, Instant, RuleSource } from '@lintel/contract';
import {
  type DeadlineValue,
  anchorValue,
  baseValue,
  counting,
  deadlineValue,
  elapsedMs,
  memoryBehind,
  shiftedMemory,
  spanValue,
} from './deadline-times.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import { own, withKey, withoutKeys } from './own.ts';
import { type OwnedDeadline, deadlineNamed } from './plan-index.ts';
import { refusing, unknownIn } from './refuse.ts';

interface Extension {
  readonly name: string;
  readonly by: DurationExpression;
  readonly cap: CapPlan | undefined;
  /** `to D from now`, which never shortens. */
  readonly fromNow: boolean;
}

/** Where a deadline is to go; `at` is `null` to clear it. */
interface Place {
  readonly at: Instant | null;
  readonly anchorDay: number | null;
}

export function extendDeadline(
  frame: Frame,
  { name, by, cap, fromNow }: Extension,
  source: RuleSource,
): Frame {
  const present = presentValue(frame, name);
  const span = spanValue(frame, by);
  if (present.kind !== 'at' || span === undefined) return unknownIn(frame, source);
  const later = fromNow
    ? addSpan(frame.at, span, counting(frame))
    : addSpan(present.at, span, counting(frame), present.anchorDay);
  if (!later.ok) return { ...frame, fault: later.problem.message };
  if (later.value.at < present.at) return frame;
  return capped(withinRange(frame, name), { name, present, to: later.value, cap }, source);
}

/** `move X to …`: a new anchor, earlier or later. */
export function moveAsSaid(
  frame: Frame,
  { deadline: name, to, cap }: Extract<Action, { do: 'move' }>,
  source: RuleSource,
): Frame {
  const present = presentValue(frame, name);
  const target = targetOf(frame, to);
  if (target.kind === 'fault') return { ...frame, fault: target.message };
  if (target.kind !== 'at' || present.kind === 'unknown') return unknownIn(frame, source);
  return capped(
    { frame, end: null, setting: null },
    { name, present, to: { at: target.at, anchorDay: null }, cap },
    source,
  );
}

function targetOf(frame: Frame, to: Extract<Action, { do: 'move' }>['to']): DeadlineValue {
  if (to.kind === 'now') return { kind: 'at', at: frame.at, anchorDay: null };
  if (to.kind !== 'from-now') return anchorValue(frame, to, null, 0);
  const span = spanValue(frame, to.duration);
  if (span === undefined) return { kind: 'unknown' };
  const at = addSpan(frame.at, span, counting(frame));
  return at.ok
    ? { kind: 'at', at: at.value.at, anchorDay: null }
    : { kind: 'fault', message: at.problem.message };
}

/** The end of the range of a setting that counts extensions in, as an instant; `null` where there is none. */
interface Ranged {
  readonly frame: Frame;
  readonly end: Instant | null;
  readonly setting: string | null;
}

function withinRange(frame: Frame, name: string): Ranged {
  const none = { frame, end: null, setting: null };
  const owned = deadlineNamed(frame.plan, frame.state, name);
  const time = owned?.deadline.time;
  if (owned === undefined || time?.kind !== 'after' || time.before === true) return none;
  const { duration } = time;
  if (duration.kind !== 'name' || duration.source !== 'setting') return none;
  const range = frame.plan.settings.find((setting) => setting.name === duration.name)?.range;
  if (!range?.includingExtensions) return none;
  const { to } = range;
  const anchor = anchorValue(frame, time.anchor, owned.owner, 0);
  if (anchor.kind !== 'at' || typeof to !== 'object' || to === null || !('unit' in to)) return none;
  const end = addSpan(anchor.at, to, counting(frame), anchor.anchorDay);
  return end.ok
    ? { frame, end: end.value.at, setting: duration.name }
    : { ...none, frame: { ...frame, fault: end.problem.message } };
}

/**
 * Moves as far as the caps allow. Where they leave nothing of what was wanted the answer is the
 * `or refuse`; without one the deadline stays, and that is recorded.
 */
function capped(
  { frame, end, setting }: Ranged,
  {
    name,
    present,
    to,
    cap,
  }: {
    readonly name: string;
    readonly present: DeadlineValue;
    readonly to: { readonly at: Instant; readonly anchorDay: number | null };
    readonly cap: CapPlan | undefined;
  },
  source: RuleSource,
): Frame {
  const notAfter = [...(cap?.notAfter ?? [])].map((moment) => anchorValue(frame, moment, null, 0));
  const notBefore = [...(cap?.notBefore ?? [])].map((moment) =>
    anchorValue(frame, moment, null, 0),
  );
  const all = [...notAfter, ...notBefore];
  const fault = all.find((value) => value.kind === 'fault');
  if (fault !== undefined) return { ...frame, fault: fault.message };
  if (all.some(({ kind }) => kind === 'unknown')) return unknownIn(frame, source);
  const ceilings = [...instants(notAfter), ...(end === null ? [] : [end])];
  const floors = instants(notBefore);
  const raised = floors.reduce((late, floor) => (floor > late ? floor : late), to.at);
  const at = ceilings.reduce((early, ceiling) => (ceiling < early ? ceiling : early), raised);
  const impossible = floors.some((floor) => at < floor);
  const before = present.kind === 'at' ? present.at : null;
  const nothingLeft =
    impossible ||
    (before !== null && at !== to.at && (to.at > before ? at <= before : at >= before));
  if (!nothingLeft)
    return place(frame, name, { at, anchorDay: at === to.at ? to.anchorDay : null });
  const refusal = cap?.refuse ?? null;
  if (refusal !== null) return refusing(frame, { text: refusal }, source);
  if (setting !== null && frame.actor !== null)
    return refusing(frame, { text: `${setting} is at the end of its range.` }, source);
  return emitting(frame, { kind: 'record', text: `${name} stays as it is`, source });
}

function instants(values: readonly DeadlineValue[]): readonly Instant[] {
  return values.flatMap((value) => (value.kind === 'at' ? [value.at] : []));
}

/** A paused deadline lies ahead by what was left of it. */
function presentValue(frame: Frame, name: string): DeadlineValue {
  const paused = own(frame.memory.paused, name);
  if (paused === undefined) return deadlineValue(frame, name);
  if (paused.restMs === null) return { kind: 'nothing' };
  const at = shiftByMs(frame.at, paused.restMs);
  return at.ok
    ? { kind: 'at', at: at.value, anchorDay: null }
    : { kind: 'fault', message: at.problem.message };
}

/** Holds until what the deadline is made from gives another instant. While it is paused its rest changes. */
function place(frame: Frame, name: string, { at, anchorDay }: Place): Frame {
  const owned = deadlineNamed(frame.plan, frame.state, name);
  if (owned === undefined) return frame;
  const base = baseValue(frame, owned);
  const placed = remembering(frame, {
    moved: withKey(frame.memory.moved, name, {
      base: base.kind === 'at' ? base.at : null,
      at,
      anchorDay,
    }),
  });
  const paused = own(frame.memory.paused, name);
  if (paused === undefined) return placed;
  const restMs = at === null ? null : Math.max(0, elapsedMs(frame.at, at));
  return remembering(placed, {
    paused: withKey(frame.memory.paused, name, { at: paused.at, restMs }),
  });
}

/** *Nothing* from now on, until it is moved or what it is made from changes. */
export function clearDeadline(frame: Frame, name: string): Frame {
  return place(frame, name, { at: null, anchorDay: null });
}

/** Keeps the elapsed time that is left; a deadline that is paused already stays as it is. */
export function pauseDeadline(frame: Frame, name: string): Frame {
  if (own(frame.memory.paused, name) !== undefined) return frame;
  const value = deadlineValue(frame, name);
  const restMs = value.kind === 'at' ? Math.max(0, elapsedMs(frame.at, value.at)) : null;
  return remembering(frame, {
    paused: withKey(frame.memory.paused, name, { at: frame.at, restMs }),
  });
}

/** Rule 11: now + rest, and the memory that the deadline is made from moves by as much. */
export function resumeDeadline(frame: Frame, name: string): Frame {
  const paused = own(frame.memory.paused, name);
  const owned = deadlineNamed(frame.plan, frame.state, name);
  if (paused === undefined || owned === undefined) return frame;
  const resumed = remembering(frame, {
    paused: withoutKeys(frame.memory.paused, (key) => key === name),
  });
  if (paused.restMs === null) return resumed;
  const shifted = shiftMemoryBehind(resumed, owned, elapsedMs(paused.at, frame.at));
  if (shifted.fault !== null) return shifted;
  // A deadline that was extended or moved is no longer where its memory puts it.
  if (shifted !== resumed && own(frame.memory.moved, name) === undefined) return shifted;
  const at = shiftByMs(frame.at, paused.restMs);
  return at.ok
    ? place(shifted, name, { at: at.value, anchorDay: null })
    : { ...frame, fault: at.problem.message };
}

function shiftMemoryBehind(frame: Frame, { deadline }: OwnedDeadline, ms: number): Frame {
  const source = memoryBehind(deadline.time);
  const value = source === null ? undefined : own(frame.memory.memory, source);
  if (source === null || value === undefined) return frame;
  const shifted = shiftedMemory(value, ms, counting(frame).zone);
  if (shifted === null) return frame;
  if (!shifted.ok) return { ...frame, fault: shifted.problem.message };
  return remembering(frame, { memory: withKey(frame.memory.memory, source, shifted.value) });
}
