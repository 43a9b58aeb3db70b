import { addSpan, instantFromMs, msOf, subtractSpan } from '@lintel/calendar';
import type { Instant, NoticePlan, PendingDeadline, StatePlan } from '@lintel/contract';
import { anchorValue, counting, spanValue } from './deadline-times.ts';
import { firedKey } from './fired-key.ts';
import type { Frame } from './frame.ts';
import { own } from './own.ts';
import { noticeBeforeStep } from './pending-steps.ts';
import { deadlineNamed } from './plan-index.ts';
import { noticeSource } from './sources.ts';
import { beatNamed } from './steps.ts';

/** Key under which notices that wait for the end of the quiet hours go out. */
export const HELD_NOTICES = 'held:notices';
const rank = 5000;
/** A notice that is repeated looks no further than this for the next time. */
const mostTimes = 1000;

/** The next time of each notice of a state that does not go out on entry. */
export function pendingNotices(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  return state.notices.flatMap((notice, place): readonly PendingDeadline[] => {
    const { timing } = notice;
    switch (timing.kind) {
      case 'entry':
      case 'at-use':
        return [];
      case 'before':
        return beatNamed(frame, timing.deadline) === undefined
          ? beforeDeadline(frame, notice, timing, rank + place)
          : noticeBeforeStep(frame, notice, rank + place);
      case 'repeated':
        return repeated(frame, notice, timing, rank + place);
      case 'on-the-way':
        return onTheWay(frame, notice, timing, rank + place);
    }
  });
}

/** What waits until the quiet hours are over, soonest first. */
export function heldNotices({ memory }: Frame): readonly PendingDeadline[] {
  const [first] = [...(memory.held ?? [])].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (first === undefined) return [];
  return [
    {
      key: HELD_NOTICES,
      name: null,
      at: first.until,
      generation: `${first.until}#${memory.held?.length ?? 0}`,
      priority: rank - 1,
      source: first.source,
    },
  ];
}

type Timing<K extends NoticePlan['timing']['kind']> = Extract<NoticePlan['timing'], { kind: K }>;

/** The instant of a deadline, and the earliest instant at which something about it may happen. */
function target(frame: Frame, deadline: string): { at: Instant; since: Instant } | null {
  const time = own(frame.memory.times, deadline);
  if (time === undefined || time.at === null) return null;
  const { since } = frame.memory;
  return { at: time.at, since: time.since > since ? time.since : since };
}

function pending(
  frame: Frame,
  notice: NoticePlan,
  at: Instant,
  generation: string,
  priority: number,
): readonly PendingDeadline[] {
  const source = noticeSource(frame.plan, notice);
  // Rule 3: once for each value of the deadline, or once in a stay.
  const value = notice.onceOnly === true ? 'once' : generation;
  return [{ key: `notice:${notice.id}`, name: null, at, generation: value, priority, source }];
}

function beforeDeadline(
  frame: Frame,
  notice: NoticePlan,
  { duration, deadline, atOnceIfLate }: Timing<'before'>,
  priority: number,
): readonly PendingDeadline[] {
  const end = target(frame, deadline);
  const span = spanValue(frame, duration);
  if (end === null || span === undefined) return [];
  const at = subtractSpan(end.at, span, counting(frame));
  if (!at.ok) return [];
  if (at.value >= end.since) return pending(frame, notice, at.value, end.at, priority);
  // A lead time that is longer than what was left is skipped, or it goes out at once.
  if (atOnceIfLate !== true || end.since >= end.at) return [];
  return pending(frame, notice, end.since, end.at, priority);
}

function repeated(
  frame: Frame,
  notice: NoticePlan,
  { every, from, deadline, until }: Timing<'repeated'>,
  priority: number,
): readonly PendingDeadline[] {
  const start = target(frame, deadline);
  const end = target(frame, until);
  const lead = spanValue(frame, from);
  const beat = spanValue(frame, every);
  if (start === null || end === null || lead === undefined || beat === undefined) return [];
  const first = subtractSpan(start.at, lead, counting(frame));
  if (!first.ok) return [];
  const key = `notice:${notice.id}`;
  for (let index = 0; index < mostTimes; index += 1) {
    const span = { ...beat, count: beat.count * index };
    const at =
      index === 0
        ? { ok: true as const, value: { at: first.value } }
        : addSpan(first.value, span, counting(frame));
    if (!at.ok || at.value.at >= end.at) return [];
    const generation = `${start.at}#${index + 1}`;
    const value = notice.onceOnly === true ? 'once' : generation;
    if (at.value.at < start.since || frame.memory.fired.includes(firedKey(key, value))) continue;
    return pending(frame, notice, at.value.at, generation, priority);
  }
  return [];
}

function onTheWay(
  frame: Frame,
  notice: NoticePlan,
  { percent, deadline }: Timing<'on-the-way'>,
  priority: number,
): readonly PendingDeadline[] {
  const end = target(frame, deadline);
  if (end === null) return [];
  const from = msOf(startOfTheWay(frame, deadline));
  const share = Math.floor((msOf(end.at) - from) * percent) / 100;
  const at = instantFromMs(from + Math.floor(share / 1000) * 1000);
  if (!at.ok || at.value < end.since || at.value >= end.at) return [];
  return pending(frame, notice, at.value, end.at, priority);
}

/** Where the deadline counts from; one that is made from a date alone is approached from the entry. */
function startOfTheWay(frame: Frame, deadline: string): Instant {
  const owned = deadlineNamed(frame.plan, frame.state, deadline);
  const time = owned?.deadline.time;
  if (owned === undefined || time?.kind !== 'after' || time.before === true)
    return frame.memory.since;
  const anchor = anchorValue(frame, time.anchor, owned.owner, 0);
  return anchor.kind === 'at' ? anchor.at : frame.memory.since;
}
