import type { RepeatPlan, SchedulePlan, StatePlan } from '@lintel/contract';

/** What has steps: a schedule, or an `every … at most N times`. */
export type Beat = SchedulePlan | RepeatPlan;

export function beatIn(state: StatePlan | undefined, name: string): Beat | undefined {
  return [...(state?.schedules ?? []), ...(state?.repeats ?? [])].find(
    (beat) => beat.name === name,
  );
}

/** How many steps; `null`: without an end. */
export function stepsOf(beat: Beat): number | null {
  return 'every' in beat ? beat.atMost : beat.first.length + beat.then.length;
}
