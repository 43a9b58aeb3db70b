import { addSpan } from '@lintel/calendar';
import type { Effect, Instant, NoticePlan } from '@lintel/contract';
import { counting, spanValue } from './deadline-times.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import type { HeldNotice } from './instance-context.ts';
import { own, withKey } from './own.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { noticeSource } from './sources.ts';

/** What is told to whom. */
export type Told = Omit<HeldNotice, 'until' | 'unlessLeft'>;

/** Tells now, or holds it until the quiet hours are over. */
export function telling(frame: Frame, told: Told): Frame {
  const until = endOfQuiet(frame.plan, frame.at, counting(frame).zone);
  if (until === null) return emitting(remembered(frame, told), effectOf(frame, told));
  return held(frame, { ...told, until });
}

/** A line `notify …` of a state, at its time: what it says about lateness and frequency is looked at first. */
export function tellingNotice(frame: Frame, notice: NoticePlan, requester: string | null): Frame {
  const source = noticeSource(frame.plan, notice);
  const not = reasonNotTo(frame, notice);
  if (not !== null) {
    const text = `Notice "${notice.template}" to ${notice.to} not sent: ${not}`;
    return emitting(frame, { kind: 'record', text, source });
  }
  return telling(frame, { to: notice.to, template: notice.template, requester, source });
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

/** A host looks every few seconds; nobody calls that late. */
const LATE_MS = 60_000;

function effectOf({ at, now }: Frame, told: Told): Effect {
  const isLate = Date.parse(now) - Date.parse(at) >= LATE_MS;
  return { kind: 'notify', ...told, ...(isLate ? { sentAt: now } : {}) };
}

function held(frame: Frame, notice: HeldNotice): Frame {
  return remembering(frame, { held: [...(frame.memory.held ?? []), notice] });
}

function reasonNotTo(
  frame: Frame,
  { to, template, unlessLate, atMostOncePer }: NoticePlan,
): string | null {
  if (unlessLate !== undefined && frame.now > after(frame, frame.at, unlessLate))
    return 'it would be too late';
  const before = own(frame.memory.told ?? {}, toldKey({ to, template }));
  if (atMostOncePer === undefined || before === undefined) return null;
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
  const asks = frame.plan.states.some(({ notices }) =>
    notices.some(
      ({ to, template, atMostOncePer }) =>
        atMostOncePer !== undefined && to === told.to && template === told.template,
    ),
  );
  if (!asks) return frame;
  return remembering(frame, {
    told: withKey(frame.memory.told ?? {}, toldKey(told), frame.at),
  });
}

function toldKey({ to, template }: Pick<Told, 'to' | 'template'>): string {
  return `${to} ${template}`;
}
