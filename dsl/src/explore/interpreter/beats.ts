import { addSpan, subtractSpan } from '@lintel/calendar';
import type { Instant, NoticePlan, SchedulePlan, StatePlan } from '@lintel/contract';
import type { Due } from './due.ts';
import { type Beat, beatIn, stepsOf } from './beats-of.ts';
import { type Scene, anchorOf, countingIn, spanOf } from './moments.ts';

/** When a step is, counted from 0; `null`: there is none, or it cannot be told. */
function stepAt(scene: Scene, beat: Beat, index: number): Instant | null {
  const most = stepsOf(beat);
  if (most !== null && index >= most) return null;
  const counting = countingIn(scene);
  if ('every' in beat) {
    const span = spanOf(scene, beat.every);
    if (span === undefined) return null;
    const later = addSpan(
      scene.instance.since,
      { ...span, count: span.count * (index + 1) },
      counting,
    );
    return later.ok ? later.value.at : null;
  }
  const start = anchorOf(scene, beat.anchor, scene.instance.state, 0);
  if (start === null || start === undefined || 'fault' in start) return null;
  const { first, then } = beat;
  const links =
    index < first.length
      ? first.slice(index, index + 1)
      : [...first.slice(-1), ...then.slice(0, index - first.length + 1)];
  let reached: { readonly at: Instant; readonly anchorDay: number | null } = start;
  for (const link of links) {
    const span = spanOf(scene, link);
    const next = span && addSpan(reached.at, span, counting, reached.anchorDay);
    if (next?.ok !== true) return null;
    reached = next.value;
  }
  return reached.at;
}

/** Rule 22: of the steps before the entry only the latest comes, at the entry. */
export function nextIndex(scene: Scene, schedule: SchedulePlan): number {
  let index = scene.instance.repeats.get(schedule.name) ?? 0;
  for (;;) {
    const later = stepAt(scene, schedule, index + 1);
    if (later === null || later > scene.instance.since) return index;
    index += 1;
  }
}

export function stepsDue(scene: Scene, { schedules = [], rules }: StatePlan): Due[] {
  const { since, repeats } = scene.instance;
  const steps = schedules.flatMap((schedule, place): Due[] => {
    const index = nextIndex(scene, schedule);
    const at = stepAt(scene, schedule, index);
    if (at === null) return [];
    const generation = `${at}#${index + 1}`;
    return [
      { key: `step:${schedule.name}`, at: at > since ? at : since, generation, rank: 4000 + place },
    ];
  });
  const state = scene.plan.states.find(({ name }) => name === scene.instance.state);
  const lasting = rules.flatMap(({ trigger }) =>
    trigger.kind === 'due' && trigger.step === 'last' ? [trigger.deadline] : [],
  );
  const last = [...new Set(lasting)].flatMap((name, place): Due[] => {
    const beat = beatIn(state, name);
    const count = beat === undefined ? null : stepsOf(beat);
    if (beat === undefined || count === null || (repeats.get(name) ?? 0) < count) return [];
    const at = stepAt(scene, beat, count - 1);
    if (at === null) return [];
    return [
      { key: `last:${name}`, at: at > since ? at : since, generation: 'last', rank: 4500 + place },
    ];
  });
  return [...steps, ...last];
}

/** Before each step, once for each. */
export function noticeBeforeSteps(
  scene: Scene,
  { id, timing }: NoticePlan,
  beat: Beat,
  rank: number,
): Due[] {
  const lead = timing.kind === 'before' ? spanOf(scene, timing.duration) : undefined;
  if (lead === undefined) return [];
  const { since, fired, repeats } = scene.instance;
  const key = `notice:${id}`;
  const done = repeats.get(beat.name) ?? 0;
  for (let index = done; index < done + 1000; index += 1) {
    const step = stepAt(scene, beat, index);
    const at = step === null ? null : subtractSpan(step, lead, countingIn(scene));
    if (step === null || at?.ok !== true) return [];
    const generation = `${step}#${index + 1}`;
    if (at.value >= since && !fired.has(`${key}@${generation}`))
      return [{ key, at: at.value, generation, rank }];
  }
  return [];
}
