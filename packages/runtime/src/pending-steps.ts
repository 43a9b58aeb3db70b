import { subtractSpan } from '@lintel/calendar';
import type { NoticePlan, PendingDeadline, RuleSource, StatePlan } from '@lintel/contract';
import { counting, spanValue } from './deadline-times.ts';
import { firedKey } from './fired-key.ts';
import type { Frame } from './frame.ts';
import { noticeSource, ruleSource, sourceOf } from './sources.ts';
import { beatNamed, countOfSteps, nextStep, stepAt, stepsDone } from './steps.ts';

const rank = { step: 4000, last: 4500 } as const;
/** A notice looks no further ahead than this for a step that it can still precede. */
const mostSteps = 1000;

/** The next step of each schedule, and what happens at the last step of anything that has been used up. */
export function pendingSteps(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  const steps = (state.schedules ?? []).flatMap((schedule, place): readonly PendingDeadline[] => {
    const next = nextStep(frame, schedule);
    if (next === null) return [];
    return [
      {
        key: `step:${schedule.name}`,
        name: schedule.name,
        at: next.at > frame.memory.since ? next.at : frame.memory.since,
        generation: `${next.at}#${next.index + 1}`,
        priority: rank.step + place,
        source: sourceOfBeat(frame, state, schedule.name, 'each'),
      },
    ];
  });
  return [...steps, ...lastSteps(frame, state)];
}

function lastSteps(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  const names = new Set(
    state.rules.flatMap(({ trigger }) =>
      trigger.kind === 'due' && trigger.step === 'last' ? [trigger.deadline] : [],
    ),
  );
  return [...names].flatMap((name, place): readonly PendingDeadline[] => {
    const beat = beatNamed(frame, name);
    const count = beat === undefined ? null : countOfSteps(beat);
    if (beat === undefined || count === null || stepsDone(frame, name) < count) return [];
    const at = stepAt(frame, beat, count - 1);
    if (at === null) return [];
    return [
      {
        key: `last:${name}`,
        name: null,
        at: at > frame.memory.since ? at : frame.memory.since,
        // Once in a stay, however the step moves afterwards.
        generation: 'last',
        priority: rank.last + place,
        source: sourceOfBeat(frame, state, name, 'last'),
      },
    ];
  });
}

function sourceOfBeat(
  { plan }: Frame,
  state: StatePlan,
  name: string,
  step: 'each' | 'last',
): RuleSource | null {
  const rule = state.rules.find(
    ({ trigger }) => trigger.kind === 'due' && trigger.deadline === name && trigger.step === step,
  );
  if (rule !== undefined) return ruleSource(plan, rule);
  const schedule = state.schedules?.find((one) => one.name === name);
  return schedule === undefined
    ? null
    : sourceOf(plan, `${state.name}/${name}`, schedule.text, schedule.span);
}

/** Before each step, once for each; a lead time that is longer than what was left is skipped. */
export function noticeBeforeStep(
  frame: Frame,
  notice: NoticePlan,
  priority: number,
): readonly PendingDeadline[] {
  const { timing } = notice;
  if (timing.kind !== 'before') return [];
  const beat = beatNamed(frame, timing.deadline);
  const span = spanValue(frame, timing.duration);
  if (beat === undefined || span === undefined) return [];
  const key = `notice:${notice.id}`;
  const done = stepsDone(frame, beat.name);
  for (let index = done; index < done + mostSteps; index += 1) {
    const step = stepAt(frame, beat, index);
    if (step === null) return [];
    const at = subtractSpan(step, span, counting(frame));
    if (!at.ok) return [];
    const generation = `${step}#${index + 1}`;
    if (at.value < frame.memory.since || frame.memory.fired.includes(firedKey(key, generation)))
      continue;
    const source = noticeSource(frame.plan, notice);
    return [{ key, name: null, at: at.value, generation, priority, source }];
  }
  return [];
}
