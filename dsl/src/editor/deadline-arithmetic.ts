import { addSpan, type Counting, instantAtLocal, localTimeAt } from '@lintel/calendar';
import type { TimeSpan } from '@lintel/contract';
import type { Deadline, DurationOrName, DurationValue, FileNode, Policy } from '../syntax/tree.ts';

/** A Monday in the middle of nothing special, in the afternoon: it shows what happens to the hour. */
const EXAMPLE_DATE = '2027-03-01';
const EXAMPLE_TIME = '15:00';

/**
 * What a deadline comes to for an example: `entered 2027-03-01 15:00 → 2027-03-16 00:00 (each day ends at 00:00)`.
 * `null` where it is not a span of time after something, or the span has no known length.
 *
 * @param start - Offset of the name of the deadline where it is declared.
 */
export function deadlineArithmetic(tree: FileNode, start: number): string | null {
  const policy = tree.declarations.find(
    (node): node is Policy =>
      node.kind === 'policy' && node.span.start <= start && start < node.span.end,
  );
  const deadline = policy && deadlineNamedAt(policy, start);
  if (policy === undefined || deadline?.at.kind !== 'duration-after') return null;
  const span = spanOf(deadline.at.duration, policy);
  if (span === null) return null;
  const { zone, dayEnd, calendar, said } = countingOf(policy);
  const from = instantAtLocal(`${EXAMPLE_DATE}T${EXAMPLE_TIME}`, zone);
  const reached = from.ok ? addSpan(from.value, span, { zone, dayEnd, calendar }) : from;
  if (!reached.ok) return null;
  const local = localTimeAt(reached.value.at, zone);
  if (!local.ok) return null;
  const anchor = deadline.at.anchor.kind === 'entry' ? 'entered' : 'counted from';
  const why = said === '' ? '' : ` (${said})`;
  return `${anchor} ${EXAMPLE_DATE} ${EXAMPLE_TIME} → ${local.value.slice(0, 16).replace('T', ' ')}${why}`;
}

function deadlineNamedAt(policy: Policy, start: number): Deadline | undefined {
  for (const item of policy.items) {
    if (item.kind === 'deadline' && item.name.span.start === start) return item;
    if (item.kind !== 'state') continue;
    for (const line of item.items)
      if (line.kind === 'deadline' && line.name.span.start === start) return line;
  }
  return undefined;
}

function spanOf(duration: DurationOrName, { items }: Policy): TimeSpan | null {
  if (duration.kind === 'duration') return written(duration);
  if (duration.kind !== 'name') return null;
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
