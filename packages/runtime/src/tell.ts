import { addSpan } from '@lintel/calendar';
import type { Effect, Instant, NoticePlan } from '@lintel/contract';
import { cappedNotices, noticeKey } from './capped-notices.ts';
import { counting, spanValue } from './deadline-times.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import type { HeldNotice } from './instance-context.ts';
import { lateness } from './lateness.ts';
import { own, withKey } from './own.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { noticeSource } from './sources.ts';

/** What is told to whom. */
export type Told = Omit<HeldNotice, 'until' | 'unlessLeft'>;
type Caps = Pick<NoticePlan, 'unlessLate' | 'atMostOncePer'>;

/** Tells now, or holds it until the quiet hours are over. */
export function telling(frame: Frame, told: Told): Frame {
  const until = endOfQuiet(frame.plan, frame.at, counting(frame).zone);
  if (until === null) return emitting(remembered(frame, told), effectOf(frame, told));
  return held(frame, { ...told, until });
}

/** What a line says about lateness and frequency is looked at before it is told. */
export function tellingUnless(frame: Frame, caps: Caps, told: Told): Frame {
  const not = reasonNotTo(frame, caps, told);
  if (not === null) return telling(frame, told);
  const text = `Notice "${told.template}" to ${told.to} not sent: ${not}`;
  return emitting(frame, { kind: 'record', text, source: told.source });
}

/** A line `notify …` of a state, at its time. */
export function tellingNotice(frame: Frame, notice: NoticePlan, requester: string | null): Frame {
  const { to, template } = notice;
  const source = noticeSource(frame.plan, notice);
  return tellingUnless(frame, notice, { to, template, requester, source });
}

/** A notice on entry of a state that is quiet on the way waits until it is clear that the state lasts. */
export function tellingIfItLasts(
  frame: Frame,
  notice: NoticePlan,
  requester: string | null,
): Frame {
  const source = noticeSource(frame.plan, notice);
  const { to, template } = notice;
  return held(frame, { to, template, requester, source, until: frame.at, unlessLeft: notice.id });
}

/** What waited and whose time has come; the rest goes on waiting. */
export function tellingHeld(frame: Frame): Frame {
  const waiting = frame.memory.held ?? [];
  const due = waiting.filter(({ until }) => until <= frame.at);
  const rest = remembering(frame, { held: waiting.filter(({ until }) => until > frame.at) });
  return due.reduce((before, { unlessLeft, until: _, ...told }) => {
    if (unlessLeft === undefined) return emitting(remembered(before, told), effectOf(before, told));
    const notice = before.plan.states
      .flatMap(({ notices }) => notices)
      .find(({ id }) => id === unlessLeft);
    return notice === undefined ? before : tellingNotice(before, notice, told.requester);
  }, rest);
}

function effectOf(when: Frame, told: Told): Effect {
  return { kind: 'notify', ...told, ...lateness(when) };
}

function held(frame: Frame, notice: HeldNotice): Frame {
  return remembering(frame, { held: [...(frame.memory.held ?? []), notice] });
}

function reasonNotTo(
  frame: Frame,
  { unlessLate, atMostOncePer }: Caps,
  told: Pick<Told, 'to' | 'template'>,
): string | null {
  if (unlessLate !== undefined && frame.now > after(frame, frame.at, unlessLate))
    return 'it would be too late';
  if (atMostOncePer === undefined) return null;
  const key = noticeKey(told);
  // What waits for the end of the quiet hours is as good as sent.
  const waits = (frame.memory.held ?? []).some(
    (held) => held.unlessLeft === undefined && noticeKey(held) === key,
  );
  if (waits) return 'it waits to be sent already';
  const before = own(frame.memory.told ?? {}, key);
  if (before === undefined) return null;
  return frame.at < after(frame, before, atMostOncePer) ? 'it was sent not long ago' : null;
}

function after(
  frame: Frame,
  from: Instant,
  duration: NonNullable<NoticePlan['unlessLate']>,
): Instant {
  const span = spanValue(frame, duration);
  const at = span === undefined ? null : addSpan(from, span, counting(frame));
  return at?.ok === true ? at.value.at : from;
}

/** When these people were last told this, where a line of the policy asks how often. */
function remembered(frame: Frame, told: Pick<Told, 'to' | 'template'>): Frame {
  const key = noticeKey(told);
  if (!cappedNotices(frame.plan).has(key)) return frame;
  return remembering(frame, { told: withKey(frame.memory.told ?? {}, key, frame.at) });
}
