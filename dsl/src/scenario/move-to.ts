import { addSpan, type Answer, instantAtLocal } from '@lintel/calendar';
import type { Instant, ScenarioStep } from '@lintel/contract';
import { momentInWords } from './describe.ts';
import type { ScenarioFailure } from './take-steps.ts';

/** The clock of a simulation. */
interface Clock {
  readonly now: Instant;
  advanceTo(at: Instant): unknown;
  advanceToJustBefore(at: Instant): unknown;
}

/** Moves time to a step, of a policy or of a review; a failure if that is not possible. */
export function moveTo(
  { time }: Pick<ScenarioStep, 'time'>,
  clock: Clock,
  calendar: string | null,
  zone: string,
): ScenarioFailure | null {
  if (time.kind === 'then') return null;
  const target: Answer<Instant> =
    time.kind === 'wait'
      ? waited(clock.now, time.span, calendar, zone)
      : instantAtLocal(time.moment, zone);
  if (!target.ok) return { expected: 'a moment', actual: target.problem.message, happened: [] };
  if (target.value < clock.now) {
    return {
      expected: `at ${momentInWords(target.value, zone)}`,
      actual: `it is ${momentInWords(clock.now, zone)} already, and time does not go back`,
      happened: [],
    };
  }
  if (time.kind === 'just-before') clock.advanceToJustBefore(target.value);
  else clock.advanceTo(target.value);
  return null;
}

function waited(
  from: Instant,
  span: Parameters<typeof addSpan>[1],
  calendar: string | null,
  zone: string,
): Answer<Instant> {
  const reached = addSpan(from, span, { zone, dayEnd: 'at-the-same-hour', calendar });
  return reached.ok ? { ok: true, value: reached.value.at } : reached;
}
