import {
  type Answer,
  type Counting,
  type Reached,
  type Yearly,
  addSpan,
  dateAt,
  dateNotBefore,
  endOfDate,
  firstAllowed,
  msOf,
  nextYearly,
  shiftByMs,
  startOfDate,
  subtractSpan,
} from '@lintel/calendar';
import type {
  Anchor,
  DeadlineTime,
  DurationExpression,
  Instant,
  NameReference,
  Plan,
  TimeSpan,
  Value,
} from '@lintel/contract';
import { isSpan } from './amounts.ts';
import type { Frame } from './frame.ts';
import { own } from './own.ts';
import { type OwnedDeadline, deadlineNamed } from './plan-index.ts';

/** The instant of a deadline, *nothing*, unknown, or a calendar that cannot tell. */
export type DeadlineValue =
  | { readonly kind: 'at'; readonly at: Instant; readonly anchorDay: number | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fault'; readonly message: string };

const nothing: DeadlineValue = { kind: 'nothing' };
const unknown: DeadlineValue = { kind: 'unknown' };
/** A deadline made from deadlines: the compiler refuses cycles, this stops a forged plan. */
const deepest = 20;

/** How a policy counts, for the subject of a step. */
export function countingOf(plan: Plan, subjectZone: string): Counting {
  return {
    zone: plan.zone.kind === 'named' ? plan.zone.zone : subjectZone,
    dayEnd: plan.eachDayEnds,
    calendar: plan.calendar,
    ...(plan.openingHours === undefined ? {} : { hours: plan.openingHours }),
  };
}

export function counting({ plan, memory }: Frame): Counting {
  return countingOf(plan, memory.subject.zone);
}

/** The instant that a name means in the present state, pauses left aside. */
export function deadlineValue(frame: Frame, name: string, depth = 0): DeadlineValue {
  const owned = deadlineNamed(frame.plan, frame.state, name);
  if (owned === undefined || depth > deepest) return unknown;
  return onAllowedDay(frame, owned, unrestricted(frame, owned, depth));
}

/** Rule 46: what may not fall on a day falls on the next that is allowed, at the same local time. */
function onAllowedDay(
  frame: Frame,
  { deadline: { except } }: OwnedDeadline,
  value: DeadlineValue,
): DeadlineValue {
  if (except === undefined || value.kind !== 'at') return value;
  const at = firstAllowed(value.at, except, counting(frame).zone);
  return at.ok ? { ...value, at: at.value } : { kind: 'fault', message: at.problem.message };
}

/** Where it was moved to, or what it is made from gives. */
function unrestricted(frame: Frame, owned: OwnedDeadline, depth: number): DeadlineValue {
  const { name } = owned.deadline;
  const base = baseValue(frame, owned, depth);
  const moved = own(frame.memory.moved, name);
  const baseAt = base.kind === 'at' ? base.at : null;
  if (moved !== undefined && moved.base === baseAt)
    return moved.at === null ? nothing : { kind: 'at', at: moved.at, anchorDay: moved.anchorDay };
  return base;
}

/** What a deadline is made from gives, before anything extended it. */
export function baseValue(
  frame: Frame,
  { deadline, owner }: OwnedDeadline,
  depth = 0,
): DeadlineValue {
  const { time } = deadline;
  if (time.kind === 'every-year') return nextTurn(frame, deadline.name, time);
  if (time.kind !== 'after') return boundaryOfDate(frame, time.kind, time.date);
  const anchor = anchorValue(frame, time.anchor, owner, depth);
  if (anchor.kind !== 'at') return anchor;
  const span = spanValue(frame, time.duration);
  if (span === undefined) return unknown;
  if (time.before === true) {
    const at = subtractSpan(anchor.at, span, counting(frame));
    return at.ok
      ? { kind: 'at', at: at.value, anchorDay: null }
      : { kind: 'fault', message: at.problem.message };
  }
  return reached(addSpan(anchor.at, span, counting(frame), anchor.anchorDay));
}

/** Rule 45: the first such day after the entry of the present state, and after the last one that passed. */
function nextTurn(frame: Frame, name: string, yearly: Yearly): DeadlineValue {
  const { since, turned = {} } = frame.memory;
  const last = own(turned, name);
  const at = nextYearly(
    last !== undefined && last > since ? last : since,
    yearly,
    counting(frame).zone,
  );
  return at.ok
    ? { kind: 'at', at: at.value, anchorDay: null }
    : { kind: 'fault', message: at.problem.message };
}

/** The instant of what something is counted from; `owner` is the state whose `entry` is meant. */
export function anchorValue(
  frame: Frame,
  anchor: Anchor,
  owner: string | null,
  depth: number,
): DeadlineValue {
  const { memory } = frame;
  switch (anchor.kind) {
    case 'begin':
      return instantOrNothing(memory.begun);
    case 'entry':
      return instantOrNothing(owner === null ? memory.begun : own(memory.entered, owner));
    case 'entry-of':
      return instantOrNothing(own(memory.entered, anchor.state));
    case 'first':
    case 'last':
      return instantOrNothing(own(memory.events, anchor.event)?.[anchor.kind]);
    case 'deadline':
      return deadlineValue(frame, anchor.deadline, depth + 1);
    case 'instant-of': {
      const value = referenced(frame, anchor.date);
      if (value === undefined) return unknown;
      return typeof value === 'string' ? instantOrNothing(value) : nothing;
    }
    case 'start-of':
    case 'end-of':
      return boundaryOfDate(frame, anchor.kind, anchor.date);
  }
}

function boundaryOfDate(
  frame: Frame,
  boundary: 'start-of' | 'end-of',
  date: NameReference,
): DeadlineValue {
  const value = referenced(frame, date);
  if (value === undefined) return unknown;
  if (typeof value !== 'string') return nothing;
  const at = (boundary === 'start-of' ? startOfDate : endOfDate)(value, counting(frame).zone);
  return at.ok
    ? { kind: 'at', at: at.value, anchorDay: null }
    : { kind: 'fault', message: at.problem.message };
}

function referenced(
  { memory, fields, requestFacts }: Frame,
  { source, name }: NameReference,
): Value | undefined {
  if (source === 'memory') return own(memory.memory, name);
  if (source === 'field') return own(fields, name);
  return Object.hasOwn(requestFacts, name) ? requestFacts[name] : own(memory.facts, name);
}

/** A length of time as it stands now; unknown where its name has no value. */
export function spanValue(
  { memory, fields }: Frame,
  duration: DurationExpression,
): TimeSpan | undefined {
  if (duration.kind === 'span') return duration.span;
  if (duration.kind === 'intervals') {
    const { interval } = memory.subject;
    return interval && { count: duration.count, unit: interval, business: false };
  }
  const values = {
    setting: memory.settings,
    memory: memory.memory,
    field: fields,
    choice: memory.choices,
  }[duration.source];
  const value: Value | undefined = own<Value>(values, duration.name);
  return isSpan(value) ? value : undefined;
}

/** The memory that a deadline is made from; moving the deadline moves it. */
export function memoryBehind(time: DeadlineTime): string | null {
  if (time.kind === 'every-year') return null;
  if (time.kind !== 'after') return time.date.source === 'memory' ? time.date.name : null;
  const { anchor } = time;
  if (anchor.kind !== 'start-of' && anchor.kind !== 'end-of' && anchor.kind !== 'instant-of')
    return null;
  return anchor.date.source === 'memory' ? anchor.date.name : null;
}

/** A date or instant later by elapsed time; a date is rounded up to the day (rule 11). */
export function shiftedMemory(value: Value, ms: number, zone: string): Answer<string> | null {
  if (typeof value !== 'string') return null;
  if (value.length > 10) return shiftByMs(value, ms);
  const start = startOfDate(value, zone);
  if (!start.ok) return start;
  const shifted = shiftByMs(start.value, ms);
  return shifted.ok ? dateNotBefore(shifted.value, zone) : shifted;
}

/**
 * A date or instant later by a span.
 *
 * @param anchorDay - Day of the month that a chain of months counts from (rule 12).
 */
export function extendedMemory(
  value: Value,
  span: TimeSpan,
  rules: Counting,
  anchorDay: number | null,
): Answer<Reached> | null {
  if (typeof value !== 'string') return null;
  if (value.length > 10) return addSpan(value, span, rules, anchorDay);
  // A date has no clock: it is counted where no clock ever changes.
  const inUtc: Counting = { zone: 'UTC', dayEnd: 'at-midnight', calendar: rules.calendar };
  const start = startOfDate(value, 'UTC');
  if (!start.ok) return start;
  const later = addSpan(start.value, span, inUtc, anchorDay);
  if (!later.ok) return later;
  const date = dateAt(later.value.at, 'UTC');
  return date.ok ? { ok: true, value: { at: date.value, anchorDay: later.value.anchorDay } } : date;
}

/** Elapsed milliseconds from one instant to another. */
export function elapsedMs(from: Instant, to: Instant): number {
  return msOf(to) - msOf(from);
}

function instantOrNothing(at: Instant | undefined): DeadlineValue {
  return at === undefined ? nothing : { kind: 'at', at, anchorDay: null };
}

function reached(answer: Answer<Reached>): DeadlineValue {
  return answer.ok
    ? { kind: 'at', at: answer.value.at, anchorDay: answer.value.anchorDay }
    : { kind: 'fault', message: answer.problem.message };
}
