import { addSpan } from '@lintel/calendar';
import type { Instant, RepeatPlan, SchedulePlan } from '@lintel/contract';
import { anchorValue, counting, spanValue } from './deadline-times.ts';
import type { Frame } from './frame.ts';
import { own } from './own.ts';
import { indexOf } from './plan-index.ts';

/** What comes in steps: a schedule or a repetition of the present state. */
export type Beat = SchedulePlan | RepeatPlan;

/** One step: its place, from 0, and its instant. */
export interface Step {
  readonly index: number;
  readonly at: Instant;
}

export function beatNamed({ plan, state }: Frame, name: string): Beat | undefined {
  const { schedules, repeats } = indexOf(plan);
  return schedules.get(`${state}/${name}`) ?? repeats.get(`${state}/${name}`);
}

/** How many steps there are; `null`: without an end. */
export function countOfSteps(beat: Beat): number | null {
  return 'every' in beat ? beat.atMost : beat.first.length + beat.then.length;
}

/** Steps of the present state that have fired. */
export function stepsDone({ memory }: Frame, name: string): number {
  return own(memory.repeats, name) ?? 0;
}

/** The instant of a step; `null` where it cannot be told, or there is no such step. */
export function stepAt(frame: Frame, beat: Beat, index: number): Instant | null {
  const count = countOfSteps(beat);
  if (index < 0 || (count !== null && index >= count)) return null;
  if ('every' in beat) {
    const span = spanValue(frame, beat.every);
    if (span === undefined) return null;
    const times = { ...span, count: span.count * (index + 1) };
    const at = addSpan(frame.memory.since, times, counting(frame));
    return at.ok ? at.value.at : null;
  }
  return scheduledAt(frame, beat, index);
}

/** Steps of `then` count from the instant of the step before, however late that one was looked at. */
function scheduledAt(frame: Frame, { first, anchor, then }: SchedulePlan, index: number) {
  const start = anchorValue(frame, anchor, frame.state, 0);
  if (start.kind !== 'at') return null;
  const fromAnchor = first[Math.min(index, first.length - 1)];
  const chain =
    fromAnchor === undefined
      ? []
      : [fromAnchor, ...then.slice(0, Math.max(0, index - first.length + 1))];
  let { at, anchorDay } = start;
  for (const duration of chain) {
    const span = spanValue(frame, duration);
    if (span === undefined) return null;
    const next = addSpan(at, span, counting(frame), anchorDay);
    if (!next.ok) return null;
    ({ at, anchorDay } = next.value);
  }
  return at;
}

/** The step that fires next. Of steps that lie before the entry of the state only the latest does. */
export function nextStep(frame: Frame, beat: Beat): Step | null {
  let index = stepsDone(frame, beat.name);
  let at = stepAt(frame, beat, index);
  for (;;) {
    const later = stepAt(frame, beat, index + 1);
    if (at === null) return null;
    if (later === null || later > frame.memory.since) return { index, at };
    index += 1;
    at = later;
  }
}
