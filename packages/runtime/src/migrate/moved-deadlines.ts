import {
  type Answer,
  addSpan,
  instantAtLocal,
  localTimeAt,
  msOf,
  shiftByMs,
} from '@lintel/calendar';
import type { DeadlineTime, Instant } from '@lintel/contract';
import {
  type DeadlineValue,
  baseValue,
  counting,
  deadlineValue,
  elapsedMs,
} from '../deadline-times.ts';
import { type Frame, remembering } from '../frame.ts';
import { own, withKey } from '../own.ts';
import { type OwnedDeadline, deadlineNamed, livingDeadlines } from '../plan-index.ts';
import type { DeadlineNames } from './deadline-pairs.ts';

type At = Extract<DeadlineValue, { kind: 'at' }>;

/**
 * The deadlines of the later version, as its `moving` says: kept, counted anew from now, or counted
 * from where they began with what extended them added. What is made from a date or a fact follows
 * the date, whatever `moving` says.
 *
 * @param after - At the instant of the move, with what the instance took along.
 */
export function movedDeadlines(before: Frame, after: Frame, names: DeadlineNames): Frame {
  const older = new Map([...names].map(([from, to]) => [to, from]));
  return inOrder(after).reduce(
    (frame, owned) => {
      const { name } = owned.deadline;
      const paused = own(before.memory.paused, older.get(name) ?? '');
      const value = wanted(before, frame, owned, older.get(name));
      if (value.kind === 'fault') return { ...frame, fault: value.message };
      const capped =
        value.kind === 'at' && isCounted(frame, owned) ? cappedAt(frame, value) : value;
      if (capped.kind === 'fault') return { ...frame, fault: capped.message };
      const placed =
        capped.kind === 'at'
          ? placedAt(frame, owned, capped)
          : capped.kind === 'nothing'
            ? cleared(frame, owned)
            : frame;
      return paused === undefined ? placed : stillPaused(placed, owned, paused);
    },
    remembering(after, { moved: {}, paused: {} }),
  );
}

function wanted(
  before: Frame,
  frame: Frame,
  owned: OwnedDeadline,
  oldName: string | undefined,
): DeadlineValue {
  const now = baseValue(frame, owned);
  if (oldName === undefined) return now;
  const rule = frame.plan.moving?.deadlines ?? null;
  if (rule === 'restart' && countsFromEntry(owned.deadline.time)) return restarted(frame, owned);
  const then = deadlineValue(before, oldName);
  if (isCleared(before, oldName)) return then;
  if (rule === 'keep') return then.kind === 'at' ? then : now;
  return now.kind === 'at' && then.kind === 'at'
    ? extendedAsBefore(before, frame, now, then, oldName)
    : now;
}

/** What was added to the deadline of the older version is added to the later one, by the clock on the wall. */
function extendedAsBefore(
  before: Frame,
  frame: Frame,
  now: At,
  then: At,
  oldName: string,
): DeadlineValue {
  const owned = deadlineNamed(before.plan, before.state, oldName);
  const base = owned === undefined ? then : baseValue(before, owned);
  if (base.kind !== 'at' || base.at === then.at) return now;
  const at = shiftedOnTheWall(now.at, { from: base.at, to: then.at }, counting(frame).zone);
  return at.ok ? { kind: 'at', at: at.value, anchorDay: then.anchorDay } : fault(at);
}

function restarted(frame: Frame, owned: OwnedDeadline): DeadlineValue {
  const { memory, at, state } = frame;
  const entered = withKey(memory.entered, state, at);
  return baseValue(remembering(frame, { begun: at, entered }), owned);
}

function cappedAt(frame: Frame, value: At): DeadlineValue {
  const latest = latestInstant(frame);
  if (latest === null) return value;
  if (!latest.ok) return fault(latest);
  return value.at > latest.value ? { kind: 'at', at: latest.value, anchorDay: null } : value;
}

function latestInstant(frame: Frame): Answer<Instant> | null {
  const cap = frame.plan.moving?.cap;
  if (cap === undefined) return null;
  const reached = addSpan(frame.at, cap, counting(frame));
  return reached.ok ? { ok: true, value: reached.value.at } : reached;
}

function placedAt(frame: Frame, owned: OwnedDeadline, { at, anchorDay }: At): Frame {
  const base = baseValue(frame, owned);
  const baseAt = base.kind === 'at' ? base.at : null;
  if (baseAt === at) return frame;
  const { moved } = frame.memory;
  return remembering(frame, {
    moved: withKey(moved, owned.deadline.name, { base: baseAt, at, anchorDay }),
  });
}

/** Somebody took the deadline away: it does not come back by a move. */
function isCleared({ memory, plan, state }: Frame, name: string): boolean {
  return deadlineNamed(plan, state, name) !== undefined && own(memory.moved, name)?.at === null;
}

function cleared(frame: Frame, owned: OwnedDeadline): Frame {
  const base = baseValue(frame, owned);
  if (base.kind !== 'at') return frame;
  const { moved } = frame.memory;
  return remembering(frame, {
    moved: withKey(moved, owned.deadline.name, { base: base.at, at: null, anchorDay: null }),
  });
}

/** A paused deadline keeps what was left of its time, as far as the cap lets it. */
function stillPaused(
  frame: Frame,
  owned: OwnedDeadline,
  paused: { readonly at: Instant; readonly restMs: number | null },
): Frame {
  const latest = isCounted(frame, owned) ? latestInstant(frame) : null;
  const most = latest?.ok === true ? elapsedMs(frame.at, latest.value) : Infinity;
  const restMs = paused.restMs === null ? null : Math.min(paused.restMs, most);
  return remembering(frame, {
    paused: withKey(frame.memory.paused, owned.deadline.name, { at: paused.at, restMs }),
  });
}

/** A deadline that counts from another one comes after it. */
function inOrder(frame: Frame): readonly OwnedDeadline[] {
  const depth = ({ deadline: { time } }: OwnedDeadline, guard = 0): number => {
    if (time.kind !== 'after' || time.anchor.kind !== 'deadline' || guard > 20) return 0;
    const anchor = deadlineNamed(frame.plan, frame.state, time.anchor.deadline);
    return anchor === undefined ? 0 : 1 + depth(anchor, guard + 1);
  };
  return livingDeadlines(frame.plan, frame.state).toSorted((a, b) => depth(a) - depth(b));
}

function countsFromEntry(time: DeadlineTime): boolean {
  return time.kind === 'after' && (time.anchor.kind === 'entry' || time.anchor.kind === 'begin');
}

/** Counted from something that happened; a deadline that hangs on a date is somebody else's promise. */
function isCounted(frame: Frame, { deadline: { time } }: OwnedDeadline, guard = 0): boolean {
  if (time.kind !== 'after' || guard > 20) return false;
  switch (time.anchor.kind) {
    case 'entry':
    case 'begin':
    case 'entry-of':
    case 'first':
    case 'last':
      return true;
    case 'deadline': {
      const anchor = deadlineNamed(frame.plan, frame.state, time.anchor.deadline);
      return anchor !== undefined && isCounted(frame, anchor, guard + 1);
    }
    default:
      return false;
  }
}

function shiftedOnTheWall(
  at: Instant,
  by: { readonly from: Instant; readonly to: Instant },
  zone: string,
): Answer<Instant> {
  const [from, to, start] = [by.from, by.to, at].map((instant) => localTimeAt(instant, zone));
  if (from?.ok !== true || to?.ok !== true || start?.ok !== true)
    return shiftByMs(at, elapsedMs(by.from, by.to));
  const ms = wallMs(start.value) + wallMs(to.value) - wallMs(from.value);
  const shifted = shiftByMs('1970-01-01T00:00:00.000Z', ms);
  return shifted.ok ? instantAtLocal(shifted.value.slice(0, 19), zone) : shifted;
}

/** A time on the wall as if it were UTC, so that only what the clock shows is counted. */
function wallMs(local: string): number {
  const text = local.replace(' ', 'T');
  return msOf(text.length === 16 ? `${text}:00.000Z` : `${text}.000Z`);
}

function fault(answer: Extract<Answer<unknown>, { ok: false }>): DeadlineValue {
  return { kind: 'fault', message: answer.problem.message };
}
