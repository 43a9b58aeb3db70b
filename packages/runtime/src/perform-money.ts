import type { Action, RuleSource } from '@lintel/contract';
import { type Frame, emitting, remembering } from './frame.ts';
import { own } from './own.ts';
import { cancelScheduled, scheduleBillingStop, scheduleInterval } from './schedule.ts';
import { reason } from './sources.ts';

type Of<D extends Action['do']> = Extract<Action, { do: D }>;

/** From now to the end of what is paid, or the time since the last entry of a state, as far as it lasted. */
export function credit(frame: Frame, { timeIn }: Of<'credit'>, source: RuleSource): Frame {
  if (timeIn === null) return emitting(frame, { kind: 'credit', time: null, source });
  const { memory, state, at } = frame;
  const from = own(memory.entered, timeIn);
  if (from === undefined)
    return { ...frame, refused: [...frame.refused, reason('unknown-fact', { source })] };
  const until = state === timeIn ? at : (own(memory.left ?? {}, timeIn) ?? at);
  return emitting(frame, { kind: 'credit', time: { from, until }, source });
}

export function changeInterval(
  frame: Frame,
  { to, from }: Of<'change-interval'>,
  source: RuleSource,
): Frame {
  if (from !== null) return scheduleInterval(frame, to, from, source);
  // Lines below it in the same rule count in the new interval.
  const subject = { ...frame.memory.subject, interval: to };
  return emitting(remembering(frame, { subject }), {
    kind: 'change-interval',
    to,
    from: null,
    source,
  });
}

export function stopBilling(frame: Frame, { from }: Of<'stop-billing'>, source: RuleSource): Frame {
  if (from !== null) return scheduleBillingStop(frame, from, source);
  return emitting(remembering(frame, { billingStopped: true }), {
    kind: 'stop-billing',
    from: null,
    source,
  });
}

/** Withdrawing what was never asked for is no refusal, and it is not passed over in silence. */
export function cancelChange(
  frame: Frame,
  { what }: Of<'cancel-change'>,
  source: RuleSource,
): Frame {
  return (
    cancelScheduled(frame, what, source) ??
    emitting(frame, { kind: 'record', text: `No change of ${what} was waiting.`, source })
  );
}
