import type { RuleSource, Value } from '@lintel/contract';
import { deadlineValue } from './deadline-times.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import { own, withKey, withoutKeys } from './own.ts';
import { reason } from './sources.ts';

/**
 * Changes for later. The effect with `from` only announces: when the deadline comes, the instance
 * emits the same change with `from: null`, and that one is carried out. A later change of the same
 * thing replaces the one that waits, and says so.
 */
export function schedulePlan(
  frame: Frame,
  target: { readonly to: string; readonly bundle?: string },
  deadline: string,
  source: RuleSource,
): Frame {
  const from = instantOf(frame, deadline);
  if (from === null) return nothingToWaitFor(frame, source);
  return emitting(scheduled(frame, 'plan', target, deadline, source), {
    kind: 'change-plan',
    ...target,
    from,
    source,
  });
}

/** @param by - Signed: down is negative. */
export function scheduleQuantity(
  frame: Frame,
  what: string,
  by: number,
  deadline: string,
  source: RuleSource,
): Frame {
  const from = instantOf(frame, deadline);
  if (from === null) return nothingToWaitFor(frame, source);
  return emitting(scheduled(frame, what, { to: by }, deadline, source), {
    kind: 'change-quantity',
    what,
    by,
    from,
    source,
  });
}

export function scheduleInterval(
  frame: Frame,
  to: 'month' | 'year',
  deadline: string,
  source: RuleSource,
): Frame {
  const from = instantOf(frame, deadline);
  if (from === null) return nothingToWaitFor(frame, source);
  const told = scheduled(frame, 'interval', { to }, deadline, source);
  return emitting(told, { kind: 'change-interval', to, from, source });
}

export function scheduleBillingStop(frame: Frame, deadline: string, source: RuleSource): Frame {
  const from = instantOf(frame, deadline);
  if (from === null) return nothingToWaitFor(frame, source);
  const told = scheduled(frame, 'billing', { to: 'stop' }, deadline, source);
  return emitting(told, { kind: 'stop-billing', from, source });
}

/** `null` when nothing of that name waits. */
export function cancelScheduled(frame: Frame, what: string, source: RuleSource): Frame | null {
  if (own(frame.memory.scheduled, what) === undefined) return null;
  const left = withoutKeys(frame.memory.scheduled, (key) => key === what);
  const cancelled = remembering(frame, { scheduled: left });
  return emitting(cancelled, { kind: 'cancel-scheduled', what, source });
}

/** What was scheduled comes due. */
export function performScheduled(frame: Frame, what: string, source: RuleSource): Frame {
  const change = own(frame.memory.scheduled, what);
  if (change === undefined) return frame;
  const done = remembering(frame, {
    scheduled: withoutKeys(frame.memory.scheduled, (key) => key === what),
  });
  if (what === 'billing') {
    return emitting(remembering(done, { billingStopped: true }), {
      kind: 'stop-billing',
      from: null,
      source,
    });
  }
  if (what === 'interval') {
    const to = change.to === 'year' ? 'year' : 'month';
    const subject = { ...done.memory.subject, interval: to } as const;
    return emitting(remembering(done, { subject }), {
      kind: 'change-interval',
      to,
      from: null,
      source,
    });
  }
  if (typeof change.to === 'string') {
    const { to, bundle } = change;
    const as = bundle === undefined ? {} : { bundle };
    return emitting(done, { kind: 'change-plan', to, ...as, from: null, source });
  }
  if (typeof change.to !== 'number') return done;
  return emitting(done, { kind: 'change-quantity', what, by: change.to, from: null, source });
}

function scheduled(
  frame: Frame,
  what: string,
  target: { readonly to: Value; readonly bundle?: string },
  deadline: string,
  source: RuleSource,
): Frame {
  const replaced = own(frame.memory.scheduled, what) !== undefined;
  const told = replaced ? emitting(frame, { kind: 'cancel-scheduled', what, source }) : frame;
  return remembering(told, {
    scheduled: withKey(frame.memory.scheduled, what, { deadline, ...target, rule: source.rule }),
  });
}

function instantOf(frame: Frame, deadline: string): string | null {
  const value = deadlineValue(frame, deadline);
  return value.kind === 'at' ? value.at : null;
}

function nothingToWaitFor(frame: Frame, source: RuleSource): Frame {
  return { ...frame, refused: [...frame.refused, reason('unknown-fact', { source })] };
}
