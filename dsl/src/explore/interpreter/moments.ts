import {
  type Answer,
  type Counting,
  type Reached,
  addSpan,
  anniversaryPeriodAt,
  calendarPeriodAt,
  dateAt,
  dateNotBefore,
  endOfDate,
  firstAllowed,
  isDate,
  msOf,
  nextYearly,
  shiftByMs,
  startOfDate,
  subtractSpan,
} from '@lintel/calendar';
import {
  type Anchor,
  type DeadlineTime,
  type DurationExpression,
  type Instant,
  type Money,
  type NameReference,
  type NameSource,
  type Plan,
  type TimeSpan,
  type Value,
  money,
} from '@lintel/contract';
import { beatIn, stepsOf } from './beats-of.ts';
import type { Instance } from './instance.ts';
import { type OwnedDeadline, partsOf } from './parts.ts';
import { isSpan } from './sums.ts';
import type { Known } from './truth.ts';

/** A step under way: a policy, its instance, the instant, and the fields of what came. */
export interface Scene {
  readonly plan: Plan;
  readonly instance: Instance;
  readonly at: Instant;
  readonly fields: ReadonlyMap<string, Value>;
}

/** When something is: an instant, nothing (`null`), unknown (`undefined`), or a fault of the calendar. */
export type When =
  { readonly at: Instant; readonly anchorDay: number | null } | { readonly fault: string };
/** Nothing (`null`) and unknown (`undefined`) included. */
export type Perhaps = When | null | undefined;

export function countingIn({ plan, instance }: Scene): Counting {
  return {
    zone: plan.zone.kind === 'named' ? plan.zone.zone : instance.around.zone,
    dayEnd: plan.eachDayEnds,
    calendar: plan.calendar,
    ...(plan.openingHours === undefined ? {} : { hours: plan.openingHours }),
  };
}

/** The instant of a deadline of the present state, pauses left aside. */
export function whenIs(scene: Scene, name: string, depth = 0): Perhaps {
  const owned = partsOf(scene.plan).living.get(scene.instance.state)?.get(name);
  if (owned === undefined || depth > 20) return undefined;
  return onAllowedDay(scene, owned, whereMoved(scene, owned, depth));
}

function whereMoved(scene: Scene, owned: OwnedDeadline, depth: number): Perhaps {
  const base = beforeMoves(scene, owned, depth);
  const moved = scene.instance.moved.get(owned.deadline.name);
  if (moved === undefined || moved.base !== instantOf(base)) return base;
  return moved.at === null ? null : { at: moved.at, anchorDay: moved.anchorDay };
}

/** Rule 46: what may not fall on a day falls on the next that is allowed, at the same local time. */
function onAllowedDay(scene: Scene, { deadline: { except } }: OwnedDeadline, when: Perhaps) {
  if (except === undefined || when === null || when === undefined || 'fault' in when) return when;
  const at = firstAllowed(when.at, except, countingIn(scene).zone);
  return at.ok ? { ...when, at: at.value } : { fault: at.problem.message };
}

/** What a deadline's own line gives, before anything moved it. */
export function beforeMoves(scene: Scene, owned: OwnedDeadline, depth = 0): Perhaps {
  const { time } = owned.deadline;
  if (time.kind === 'every-year') {
    // Rule 45: after the entry, and after the last such day that is over.
    const { since, turned } = scene.instance;
    const last = turned.get(owned.deadline.name) ?? since;
    const next = nextYearly(last > since ? last : since, time, countingIn(scene).zone);
    return next.ok ? { at: next.value, anchorDay: null } : { fault: next.problem.message };
  }
  if (time.kind !== 'after') return edgeOfDay(scene, time.kind, time.date);
  const anchor = anchorOf(scene, time.anchor, owned.owner, depth);
  if (anchor === null || anchor === undefined || 'fault' in anchor) return anchor;
  const span = spanOf(scene, time.duration);
  if (span === undefined) return undefined;
  if (time.before === true) {
    const at = subtractSpan(anchor.at, span, countingIn(scene));
    return at.ok ? { at: at.value, anchorDay: null } : { fault: at.problem.message };
  }
  return reached(addSpan(anchor.at, span, countingIn(scene), anchor.anchorDay));
}

/** The instant of what has one. */
export function instantOf(when: Perhaps): Instant | null {
  return when !== null && when !== undefined && 'at' in when ? when.at : null;
}

export function anchorOf(
  scene: Scene,
  anchor: Anchor,
  owner: string | null,
  depth: number,
): Perhaps {
  const { instance } = scene;
  switch (anchor.kind) {
    case 'begin':
      return known(instance.begun);
    case 'entry':
      return known(owner === null ? instance.begun : instance.entered.get(owner));
    case 'entry-of':
      return known(instance.entered.get(anchor.state));
    case 'first':
    case 'last':
      return known(instance.heard.get(anchor.event)?.[anchor.kind]);
    case 'deadline':
      return whenIs(scene, anchor.deadline, depth + 1);
    case 'instant-of': {
      const value = dateOf(scene, anchor.date);
      return value === undefined ? undefined : known(typeof value === 'string' ? value : undefined);
    }
    case 'start-of':
    case 'end-of':
      return edgeOfDay(scene, anchor.kind, anchor.date);
  }
}

function known(at: Instant | undefined): Perhaps {
  return at === undefined ? null : { at, anchorDay: null };
}

export function reached(answer: Answer<Reached>): When {
  return answer.ok ? answer.value : { fault: answer.problem.message };
}

function edgeOfDay(scene: Scene, edge: 'start-of' | 'end-of', date: NameReference): Perhaps {
  const value = dateOf(scene, date);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return null;
  const { zone } = countingIn(scene);
  const at = edge === 'start-of' ? startOfDate(value, zone) : endOfDate(value, zone);
  return at.ok ? { at: at.value, anchorDay: null } : { fault: at.problem.message };
}

function dateOf({ instance, fields }: Scene, { source, name }: NameReference): Value | undefined {
  if (source === 'field') return fields.get(name);
  return (source === 'memory' ? instance.memory : instance.facts).get(name);
}

export function spanOf(
  { instance, fields }: Scene,
  duration: DurationExpression,
): TimeSpan | undefined {
  if (duration.kind === 'span') return duration.span;
  if (duration.kind === 'intervals') {
    const { interval } = instance.around;
    return interval && { count: duration.count, unit: interval, business: false };
  }
  const from: Readonly<Record<typeof duration.source, ReadonlyMap<string, Value>>> = {
    setting: instance.settings,
    memory: instance.memory,
    choice: instance.choices,
    field: fields,
  };
  const value = from[duration.source].get(duration.name);
  return isSpan(value) ? value : undefined;
}

/** The memory that a deadline is made from, which moves with it (rule 11). */
export function memoryUnder(time: DeadlineTime): string | null {
  if (time.kind === 'every-year') return null;
  const date = time.kind !== 'after' ? time.date : 'date' in time.anchor ? time.anchor.date : null;
  return date?.source === 'memory' ? date.name : null;
}

/** A date or an instant, later by elapsed time; a date is rounded up to the day. */
export function laterBy(value: string, ms: number, zone: string): Answer<string> {
  if (value.length > 10) return shiftByMs(value, ms);
  const start = startOfDate(value, zone);
  if (!start.ok) return start;
  const shifted = shiftByMs(start.value, ms);
  return shifted.ok ? dateNotBefore(shifted.value, zone) : shifted;
}

/** A date or an instant, later by a span; a date is counted where no clock ever changes. */
export function laterBySpan(
  value: string,
  span: TimeSpan,
  counting: Counting,
  anchorDay: number | null,
): When {
  if (value.length > 10) return reached(addSpan(value, span, counting, anchorDay));
  const start = startOfDate(value, 'UTC');
  if (!start.ok) return { fault: start.problem.message };
  const inUtc: Counting = { zone: 'UTC', dayEnd: 'at-midnight', calendar: counting.calendar };
  const later = addSpan(start.value, span, inUtc, anchorDay);
  if (!later.ok) return { fault: later.problem.message };
  const date = dateAt(later.value.at, 'UTC');
  return date.ok
    ? { at: date.value, anchorDay: later.value.anchorDay }
    : { fault: date.problem.message };
}

/** A count as it stands: it begins again at 0 with each of its periods. */
export function countIn(scene: Scene, name: string): number | Money | undefined {
  const declared = scene.plan.counts.find((count) => count.name === name);
  if (declared === undefined) return undefined;
  const counted = scene.instance.counts.get(name);
  const none = declared.currency === undefined ? 0 : money(0n, declared.currency);
  if (counted === undefined) return none;
  if (declared.resets === null) return counted.value;
  const { every, from, yearBegins } = declared.resets;
  const { zone } = countingIn(scene);
  const period =
    from === 'begin'
      ? anniversaryPeriodAt(scene.at, every, scene.instance.begun, zone)
      : calendarPeriodAt(scene.at, every, zone, yearBegins);
  if (!period.ok) return undefined;
  return counted.at < period.value.start ? none : counted.value;
}

/** What the names of a policy mean here and now. */
export function knownIn(scene: Scene): Known {
  const { plan, instance, at, fields } = scene;
  const deadline = (name: string): string | null | undefined => {
    const paused = instance.paused.get(name);
    if (paused === undefined) {
      const when = whenIs(scene, name);
      return when === null || when === undefined ? when : 'at' in when ? when.at : undefined;
    }
    if (paused.restMs === null) return null;
    const then = shiftByMs(at, paused.restMs);
    return then.ok ? then.value : undefined;
  };
  const sources: Readonly<Record<NameSource, (name: string) => Value | undefined>> = {
    fact: (name) => instance.facts.get(name),
    memory: (name) => instance.memory.get(name),
    setting: (name) => instance.settings.get(name),
    choice: (name) => instance.choices.get(name),
    field: (name) => fields.get(name),
    quantity: (name) => instance.around.quantities.get(name),
    count: (name) => countIn(scene, name),
    repeat: (name) => instance.repeats.get(name) ?? 0,
    deadline,
    switch: (name) =>
      instance.around.switches?.get(name) ??
      plan.switches?.find((one) => one.name === name)?.normally !== 'off',
  };
  return {
    now: at,
    value: (source, name) => sources[source](name),
    today: () => {
      const date = dateAt(at, countingIn(scene).zone);
      return date.ok ? date.value : undefined;
    },
    deadline,
    isWithin: (value, lead, end) => {
      const start = subtractSpan(end, lead, countingIn(scene));
      if (!start.ok) return undefined;
      if (!isDate(value)) return start.value <= value && value <= end;
      // The whole of the first and of the last day counts.
      const [first, last] = [start.value, end].map((at) => dateAt(at, countingIn(scene).zone));
      return first?.ok === true && last?.ok === true
        ? first.value <= value && value <= last.value
        : undefined;
    },
    usedUp: (name) => {
      const beat = beatIn(partsOf(plan).states.get(instance.state), name);
      if (beat === undefined) return undefined;
      const count = stepsOf(beat);
      return count !== null && (instance.repeats.get(name) ?? 0) >= count;
    },
    isDeleted: (data) => instance.gone.has(data),
    stateOf: (of, policy) => instance.around.others.get(`${of}/${policy}`),
  };
}

/** Elapsed milliseconds. */
export function msBetween(from: Instant, to: Instant): number {
  return msOf(to) - msOf(from);
}
