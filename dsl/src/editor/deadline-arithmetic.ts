import {
  addSpan,
  type Counting,
  endOfDate,
  firstAllowed,
  instantAtLocal,
  localTimeAt,
  nextYearly,
  startOfDate,
  subtractSpan,
} from '@lintel/calendar';
import type { TimeSpan } from '@lintel/contract';
import { monthOf } from '../names/year-days.ts';
import { blackoutOf } from '../plan/lower-deadline.ts';
import type {
  Deadline,
  DurationAfter,
  DurationOrName,
  DurationValue,
  FileNode,
  Policy,
} from '../syntax/tree.ts';

/** A Monday in the middle of nothing special, in the afternoon: it shows what happens to the hour. */
const EXAMPLE_DATE = '2027-03-01';
const EXAMPLE_TIME = '15:00';

/** The longest chain of deadlines that is followed; a circle is told elsewhere. */
const MOST_STEPS = 8;

/**
 * What a deadline comes to for an example: `entered 2027-03-01 15:00 → 2027-03-16 00:00 (each day ends at 00:00)`.
 * A deadline that counts from another one shows that one on the way. `null` where a span has no known length.
 *
 * @param start - Offset of the name of the deadline where it is declared.
 */
export function deadlineArithmetic(tree: FileNode, start: number): string | null {
  const policy = tree.declarations.find(
    (node): node is Policy =>
      node.kind === 'policy' && node.span.start <= start && start < node.span.end,
  );
  const deadline = policy && deadlinesOf(policy).find(({ name }) => name.span.start === start);
  if (policy === undefined || deadline === undefined) return null;
  const counting = countingOf(policy);
  const course = courseOf(deadline, policy, counting, MOST_STEPS);
  if (course === null) return null;
  const why = counting.said === '' || !course.counts ? '' : ` (${counting.said})`;
  return `${course.from} ${course.moments.map((at) => shown(at, counting.zone)).join(' → ')}${why}`;
}

/** From which example a deadline counts, and the instants on the way to it. */
interface Course {
  readonly from: string;
  readonly moments: readonly string[];
  /** Whether days were counted. */
  readonly counts: boolean;
}

function courseOf(
  { at, except }: Deadline,
  policy: Policy,
  counting: Counting,
  steps: number,
): Course | null {
  const course = undisturbed(at, policy, counting, steps);
  const last = course?.moments.at(-1);
  if (course === null || last === undefined || except.length === 0) return course;
  const allowed = firstAllowed(last, blackoutOf(except), counting.zone);
  if (!allowed.ok || allowed.value === last) return course;
  return { ...course, moments: [...course.moments, allowed.value] };
}

function undisturbed(
  at: Deadline['at'],
  policy: Policy,
  counting: Counting,
  steps: number,
): Course | null {
  const example = instantAtLocal(`${EXAMPLE_DATE}T${EXAMPLE_TIME}`, counting.zone);
  if (!example.ok || steps === 0) return null;
  switch (at.kind) {
    case 'day-edge': {
      const edge = (at.edge === 'start' ? startOfDate : endOfDate)(EXAMPLE_DATE, counting.zone);
      if (!edge.ok) return null;
      return {
        from: `${at.of.text} ${EXAMPLE_DATE} →`,
        moments: [edge.value],
        counts: false,
      };
    }
    case 'every-year': {
      if (at.day === null) return null;
      const yearly = { month: monthOf(at.day), day: at.day.day.value, at: at.at.value };
      const next = nextYearly(example.value, yearly, counting.zone);
      return next.ok ? { from: 'seen', moments: [example.value, next.value], counts: false } : null;
    }
    case 'duration-after': {
      const from = anchored(at.anchor, policy, counting, steps, example.value);
      if (from === null) return null;
      const span = spanOf(at.duration, policy);
      const last = from.moments.at(-1) ?? example.value;
      if (span === null) return null;
      if (at.side === 'before') {
        const earlier = subtractSpan(last, span, counting);
        return earlier.ok
          ? { ...from, moments: [...from.moments, earlier.value], counts: true }
          : null;
      }
      const reached = addSpan(last, span, counting);
      if (!reached.ok) return null;
      return { ...from, moments: [...from.moments, reached.value.at], counts: true };
    }
  }
}

/** The course of what a deadline counts from: a deadline or a date with one of its own, anything else an example. */
function anchored(
  anchor: DurationAfter['anchor'],
  policy: Policy,
  counting: Counting,
  steps: number,
  example: string,
): Course | null {
  if (anchor.kind === 'day-edge') return undisturbed(anchor, policy, counting, steps);
  const named =
    anchor.kind === 'anchor-name'
      ? deadlinesOf(policy).find(({ name }) => name.text === anchor.name.text)
      : undefined;
  if (named !== undefined) return courseOf(named, policy, counting, steps - 1);
  const from = anchor.kind === 'entry' ? 'entered' : 'counted from';
  return { from, moments: [example], counts: false };
}

function shown(at: string, zone: string): string {
  const local = localTimeAt(at, zone);
  return local.ok ? local.value.slice(0, 16).replace('T', ' ') : at;
}

function deadlinesOf({ items }: Policy): readonly Deadline[] {
  return items.flatMap((item) => {
    if (item.kind === 'deadline') return [item];
    if (item.kind !== 'state') return [];
    return item.items.filter((line) => line.kind === 'deadline');
  });
}

function spanOf(duration: DurationOrName, { items }: Policy): TimeSpan | null {
  if (duration.kind === 'duration') return written(duration);
  // The example pays by the month.
  if (duration.kind === 'intervals')
    return { count: duration.count, unit: 'month', business: false };
  for (const item of items) {
    if (item.kind !== 'setting' || item.name.text !== duration.name.text) continue;
    return item.value.kind === 'duration' ? written(item.value) : null;
  }
  return null;
}

function written({ count, unit, business }: DurationValue): TimeSpan {
  return { count, unit: unit.unit, business };
}

function countingOf({ items }: Policy): Counting & { readonly said: string } {
  let counting: Counting = { zone: 'UTC', dayEnd: 'at-the-same-hour', calendar: null };
  let said = '';
  for (const item of items) {
    if (item.kind === 'time-zone' && item.zone.kind === 'zone-named')
      counting = { ...counting, zone: item.zone.name.value };
    if (item.kind === 'calendar')
      counting = {
        ...counting,
        calendar: item.name.text,
        ...(item.hours === null
          ? {}
          : {
              hours: {
                from: item.hours.from.value,
                to: item.hours.to.value,
                cutOff: item.hours.cutOff?.value ?? null,
              },
            }),
      };
    if (item.kind === 'day-end') {
      counting = { ...counting, dayEnd: item.at === null ? 'at-the-same-hour' : 'at-midnight' };
      said = item.at === null ? 'each day ends at the same hour' : 'each day ends at 00:00';
    }
  }
  return { ...counting, said };
}
