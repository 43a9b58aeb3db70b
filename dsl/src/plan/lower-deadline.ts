import type {
  Anchor,
  BlackoutPlan,
  DeadlinePlan,
  DeadlineTime,
  NameReference,
} from '@lintel/contract';
import type { StateNames } from '../names/policy-names.ts';
import { meaningOf } from '../names/scope.ts';
import { monthOf, weekdayNames, yearDayText } from '../names/year-days.ts';
import type {
  AfterRule,
  Blackout,
  DateValue,
  Deadline,
  EveryYear,
  Word,
  YearDay,
} from '../syntax/tree.ts';
import { fiscalYear } from './fiscal-year.ts';
import { found } from './found.ts';
import type { LowerContext } from './lower-context.ts';

export function lowerDeadline(
  { name, at, except, span }: Deadline,
  state: StateNames | null,
  context: LowerContext,
): DeadlinePlan {
  const time = lowerTime(at, state, context);
  return { name: name.text, written: true, time, ...lowerBlackouts(except), span };
}

/** The first day of each fiscal month, quarter or year. */
function fiscalBeginnings({ unit, at }: EveryYear, { policy }: LowerContext): DeadlineTime {
  const begins = fiscalYear(policy);
  const months = unit.unit === 'quarter' ? 3 : 1;
  return {
    ...{ kind: 'every-year', month: Number(begins.slice(0, 2)), day: Number(begins.slice(3)) },
    at: at.value,
    ...(unit.unit === 'year' ? {} : { everyMonths: months }),
  };
}

function lowerTime(
  at: Deadline['at'],
  state: StateNames | null,
  context: LowerContext,
): DeadlineTime {
  switch (at.kind) {
    case 'day-edge':
      return {
        kind: at.edge === 'start' ? 'start-of' : 'end-of',
        date: dateReference(at.of, state, context),
      };
    case 'every-year':
      return at.day === null
        ? fiscalBeginnings(at, context)
        : { kind: 'every-year', month: monthOf(at.day), day: at.day.day.value, at: at.at.value };
    case 'duration-after':
      return {
        kind: 'after',
        duration: context.duration(at.duration),
        anchor: lowerAnchor(at.anchor, state, context),
        ...(at.side === 'before' ? { before: true as const } : {}),
      };
  }
}

/** Left out where every day is allowed. */
function lowerBlackouts(except: readonly Blackout[]): { readonly except?: BlackoutPlan } {
  return except.length === 0 ? {} : { except: blackoutOf(except) };
}

/** The days on which a deadline does not fall, all lines together. */
export function blackoutOf(except: readonly Blackout[]): BlackoutPlan {
  return {
    weekdays: except.flatMap((blackout) =>
      blackout.kind === 'not-on'
        ? blackout.weekdays.map(({ text }) => weekdayNames.indexOf(text) + 1)
        : [],
    ),
    between: except.flatMap((blackout) =>
      blackout.kind === 'not-between'
        ? [{ from: dayText(blackout.from), to: dayText(blackout.to) }]
        : [],
    ),
  };
}

function dayText(day: DateValue | YearDay): string {
  return day.kind === 'date' ? day.value : yearDayText(day);
}

export function lowerAnchor(
  anchor: Extract<Deadline['at'], { kind: 'duration-after' }>['anchor'],
  state: StateNames | null,
  context: LowerContext,
): Anchor {
  if (anchor.kind === 'entry') return state === null ? { kind: 'begin' } : { kind: 'entry' };
  if (anchor.kind === 'day-edge') {
    return {
      kind: anchor.edge === 'start' ? 'start-of' : 'end-of',
      date: dateReference(anchor.of, state, context),
    };
  }
  if (anchor.kind === 'entry-of') return { kind: 'entry-of', state: anchor.state.text };
  if (anchor.kind === 'anchor-event') return { kind: anchor.which, event: anchor.event.text };
  const meaning = meaningOf(anchor.name, context.policy.scope(state));
  if (meaning === null && anchor.name.text === 'begin') return { kind: 'begin' };
  if (meaning?.source === 'deadline') return { kind: 'deadline', deadline: anchor.name.text };
  return { kind: 'instant-of', date: dateReference(anchor.name, state, context) };
}

function dateReference(
  name: Word,
  state: StateNames | null,
  { policy }: LowerContext,
): NameReference {
  const { source } = found(meaningOf(name, policy.scope(state)), `the date \`${name.text}\``);
  return { source: source === 'memory' || source === 'field' ? source : 'fact', name: name.text };
}

/** `after 90 days` makes a deadline of its own; two rules after the same time share it and form a group. */
export function unwrittenDeadline(
  { duration, head }: AfterRule,
  context: LowerContext,
): DeadlinePlan {
  return {
    name: unwrittenName(duration),
    written: false,
    time: { kind: 'after', duration: context.duration(duration), anchor: { kind: 'entry' } },
    span: head,
  };
}

/** `after-90-days`, `after-2-business-days`, `after-grace`. */
export function unwrittenName(duration: AfterRule['duration']): string {
  if (duration.kind === 'name') return `after-${duration.name.text}`;
  if (duration.kind === 'intervals') return `after-${duration.count}-intervals`;
  const { count, unit, business } = duration;
  return `after-${count}-${business ? 'business-' : ''}${unit.unit}${count === 1 ? '' : 's'}`;
}
