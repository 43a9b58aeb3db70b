import { addSpan, instantFromMs, msOf, subtractSpan } from '@lintel/calendar';
import type { Instant, NoticePlan, StatePlan } from '@lintel/contract';
import { beatIn } from './beats-of.ts';
import { noticeBeforeSteps } from './beats.ts';
import type { Due } from './due.ts';
import { type Scene, anchorOf, countingIn, instantOf, spanOf } from './moments.ts';
import { partsOf } from './parts.ts';

/** A notice that is repeated looks no further than this for its next time. */
const mostTimes = 1000;

type Timing<K extends NoticePlan['timing']['kind']> = Extract<NoticePlan['timing'], { kind: K }>;

/** The next time of each notice of a state that does not go out on entry. */
export function noticesDue(scene: Scene, state: StatePlan): Due[] {
  return state.notices.flatMap((notice, place): Due[] => {
    const { timing } = notice;
    const rank = 5000 + place;
    switch (timing.kind) {
      case 'entry':
      case 'at-use':
        return [];
      case 'before': {
        const beat = beatIn(state, timing.deadline);
        return beat === undefined
          ? beforeDeadline(scene, notice, timing, rank)
          : noticeBeforeSteps(scene, notice, beat, rank);
      }
      case 'repeated':
        return repeated(scene, notice, timing, rank);
      case 'on-the-way':
        return onTheWay(scene, notice, timing, rank);
    }
  });
}

/** When the first of what waits for the end of the quiet hours goes out. */
export function heldDue({ instance: { held } }: Scene): Due[] {
  const [at] = held.map(({ until }) => until).sort();
  if (at === undefined) return [];
  return [{ key: 'held:notices', at, generation: `${at}#${held.length}`, rank: 4999 }];
}

function due({ id, onceOnly }: NoticePlan, at: Instant, generation: string, rank: number): Due {
  // Rule 3: once for each value of the deadline, or once in a stay.
  return { key: `notice:${id}`, at, generation: onceOnly === true ? 'once' : generation, rank };
}

/** Where a deadline is, and since when it is there and its state lasts. */
function targetOf({ instance }: Scene, name: string): { at: Instant; since: Instant } | null {
  const time = instance.times.get(name);
  if (time === undefined || time.at === null) return null;
  return { at: time.at, since: time.since > instance.since ? time.since : instance.since };
}

function beforeDeadline(
  scene: Scene,
  notice: NoticePlan,
  { duration, deadline, atOnceIfLate }: Timing<'before'>,
  rank: number,
): Due[] {
  const target = targetOf(scene, deadline);
  const lead = spanOf(scene, duration);
  const then = target && lead && subtractSpan(target.at, lead, countingIn(scene));
  if (target === null || then?.ok !== true) return [];
  // Rule 1: a lead time longer than what is left is skipped, or it goes out at once.
  const isLate = then.value < target.since;
  if (isLate && (atOnceIfLate !== true || target.since >= target.at)) return [];
  return [due(notice, isLate ? target.since : then.value, target.at, rank)];
}

/** Rule 39: the first time included, the end excluded. */
function repeated(
  scene: Scene,
  notice: NoticePlan,
  { every, from, deadline, until }: Timing<'repeated'>,
  rank: number,
): Due[] {
  const start = targetOf(scene, deadline);
  const end = targetOf(scene, until);
  const lead = spanOf(scene, from);
  const beat = spanOf(scene, every);
  const first = start && lead && subtractSpan(start.at, lead, countingIn(scene));
  if (start === null || end === null || beat === undefined || first?.ok !== true) return [];
  for (let index = 0; index < mostTimes; index += 1) {
    const later = addSpan(first.value, { ...beat, count: beat.count * index }, countingIn(scene));
    const at = index === 0 ? first.value : later.ok ? later.value.at : end.at;
    if (at >= end.at) return [];
    const one = due(notice, at, `${start.at}#${index + 1}`, rank);
    if (at >= start.since && !scene.instance.fired.has(`${one.key}@${one.generation}`))
      return [one];
  }
  return [];
}

function onTheWay(
  scene: Scene,
  notice: NoticePlan,
  { percent, deadline }: Timing<'on-the-way'>,
  rank: number,
): Due[] {
  const target = targetOf(scene, deadline);
  if (target === null) return [];
  const from = msOf(startOfTheWay(scene, deadline));
  const share = Math.floor((msOf(target.at) - from) * percent) / 100;
  const at = instantFromMs(from + Math.floor(share / 1000) * 1000);
  if (!at.ok || at.value < target.since || at.value >= target.at) return [];
  return [due(notice, at.value, target.at, rank)];
}

/** What the deadline counts from; one that is made from a date is approached from the entry. */
function startOfTheWay(scene: Scene, deadline: string): Instant {
  const { plan, instance } = scene;
  const owned = partsOf(plan).living.get(instance.state)?.get(deadline);
  const time = owned?.deadline.time;
  if (owned === undefined || time?.kind !== 'after' || time.before === true) return instance.since;
  return instantOf(anchorOf(scene, time.anchor, owned.owner, 0)) ?? instance.since;
}
