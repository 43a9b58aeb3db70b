import {
  type Answer,
  addSpan,
  endOfDate,
  firstAllowed,
  nextYearly,
  startOfDate,
  subtractSpan,
} from '@lintel/calendar';
import type * as Lintel from '@lintel/contract';

type Value = Lintel.Value;
export type Moment = Readonly<{ at: string; day: number | null }>;
/** Nothing (`null`) and unknown (`undefined`) included. */
export type Perhaps = Moment | null | undefined;

/** A step that comes to nothing: `failed`, or the code of a refusal. */
export class Stop extends Error {}

export function stop(code: string): never {
  throw new Stop(code);
}

export const sure = <T>(answer: Answer<T>): T => (answer.ok ? answer.value : stop('failed'));
export const needed = <T>(value: T | null | undefined): T => value ?? stop('unknown-fact');
export const latest = (...instants: readonly string[]): string => [...instants].sort().at(-1) ?? '';

/** What the times of an instance are made from. */
export interface Scene {
  readonly zone: string;
  readonly living: readonly Lintel.DeadlinePlan[];
  readonly life: {
    readonly state: string;
    readonly since: string;
    readonly entered: ReadonlyMap<string, string>;
    readonly heard: ReadonlyMap<string, { readonly first: string; readonly last: string }>;
    readonly facts: ReadonlyMap<string, Value>;
    readonly memory: ReadonlyMap<string, Value>;
    readonly moved: ReadonlyMap<
      string,
      { readonly base: string | null; readonly to: Moment | null }
    >;
    readonly turned: ReadonlyMap<string, string>;
  };
  named(source: Lintel.NameSource, name: string): Value | undefined;
}

/** When deadlines of the reference are: rules 11, 24, 31, 45 and 46. */
export function referenceTimes(plan: Lintel.Plan, begun: string, scene: () => Scene) {
  const counting = () => ({
    zone: scene().zone,
    dayEnd: plan.eachDayEnds,
    calendar: plan.calendar,
    ...(plan.openingHours === undefined ? {} : { hours: plan.openingHours }),
  });

  function when(name: string): Perhaps {
    const base = ownTime(name);
    const moved = scene().life.moved.get(name);
    const at = moved !== undefined && moved.base === (base?.at ?? null) ? moved.to : base;
    const { except } = needed(scene().living.find((one) => one.name === name));
    // Rule 46.
    if (except === undefined || at === null || at === undefined) return at;
    return { ...at, at: sure(firstAllowed(at.at, except, scene().zone)) };
  }

  function ownTime(name: string): Perhaps {
    const deadline = needed(scene().living.find((one) => one.name === name));
    const { time } = deadline;
    // Rule 45.
    if (time.kind === 'every-year')
      return {
        at: sure(
          nextYearly(
            latest(scene().life.since, scene().life.turned.get(name) ?? ''),
            time,
            scene().zone,
          ),
        ),
        day: null,
      };
    if (time.kind !== 'after') return dayEdge(time.kind, time.date);
    const from = anchor(time.anchor, plan.deadlines.includes(deadline));
    const span = spanOf(time.duration);
    if (from === null || from === undefined) return from;
    if (span === undefined) return undefined;
    return time.before ? { at: before(from.at, span), day: null } : after(from, span);
  }

  function after({ at, day }: Moment, span: Lintel.TimeSpan): Moment {
    const reached = sure(addSpan(at, span, counting(), day));
    return { at: reached.at, day: reached.anchorDay };
  }

  const before = (at: string, span: Lintel.TimeSpan) => sure(subtractSpan(at, span, counting()));

  function anchor(from: Lintel.Anchor, ofHeader = true): Perhaps {
    if (from.kind === 'deadline') return when(from.deadline);
    if (from.kind === 'start-of' || from.kind === 'end-of') return dayEdge(from.kind, from.date);
    let at: string | undefined = begun;
    if (from.kind === 'first' || from.kind === 'last')
      at = scene().life.heard.get(from.event)?.[from.kind];
    if (from.kind === 'entry-of') at = scene().life.entered.get(from.state);
    if (from.kind === 'entry' && !ofHeader) at = scene().life.entered.get(scene().life.state);
    return at === undefined ? null : { at, day: null };
  }

  function dayEdge(edge: 'start-of' | 'end-of', { source, name }: Lintel.NameReference): Perhaps {
    const date = (source === 'fact' ? scene().life.facts : scene().life.memory).get(name);
    if (typeof date !== 'string') return date === undefined ? undefined : null;
    return {
      at: sure((edge === 'start-of' ? startOfDate : endOfDate)(date, scene().zone)),
      day: null,
    };
  }

  function spanOf(duration: Lintel.DurationExpression): Lintel.TimeSpan | undefined {
    if (duration.kind !== 'name') return duration.kind === 'span' ? duration.span : undefined;
    const value = scene().named(duration.source, duration.name);
    return typeof value === 'object' && value !== null && 'unit' in value ? value : undefined;
  }

  /** Rule 11: the end of a setting's range, where that includes extensions. */
  function rangeEnd(name: string): string | null {
    const { time } = needed(scene().living.find((one) => one.name === name));
    if (time.kind !== 'after' || time.duration.kind !== 'name' || time.before) return null;
    const setting = time.duration.name;
    const range = plan.settings.find((one) => one.name === setting)?.range;
    const from = anchor(
      time.anchor,
      plan.deadlines.some((one) => one.name === name),
    );
    if (range?.includingExtensions !== true || from === null || from === undefined) return null;
    return after(from, range.to as Lintel.TimeSpan).at;
  }

  return { when, ownTime, after, before, anchor, spanOf, rangeEnd };
}

export type Times = ReturnType<typeof referenceTimes>;
