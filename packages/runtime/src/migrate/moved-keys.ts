import { addSpan } from '@lintel/calendar';
import type { InstanceChange } from '@lintel/contract';
import { counting, spanValue } from '../deadline-times.ts';
import { type Frame, remembering } from '../frame.ts';
import type { PendingAsk } from '../instance-context.ts';
import { own } from '../own.ts';
import { deadlineNamed, indexOf } from '../plan-index.ts';
import type { DeadlineNames } from './deadline-pairs.ts';

/** Repetitions that passed before the move; more than this is a slip of the keyboard. */
const mostRepeats = 10_000;

/** The id of a line of a state, when the state has another name. */
export function movedId(id: string, from: string, to: string): string {
  return id.startsWith(`${from}/`) ? `${to}${id.slice(from.length)}` : id;
}

/**
 * What has fired has fired: a notice that was sent is not sent again at the same instant, and a
 * deadline that fired does not fire once more because the later version puts it into the past.
 */
export function firedBefore(before: Frame, after: Frame, names: DeadlineNames): readonly string[] {
  return before.memory.fired.flatMap((entry) => {
    const cut = entry.lastIndexOf('@');
    const key = movedKey(entry.slice(0, cut), before.state, after.state, names);
    const at = own(after.memory.times, key.replace(/:past$/, ''))?.at;
    const same = `${key}${entry.slice(cut)}`;
    return at !== undefined && at !== null && at <= after.at ? [same, `${key}@${at}`] : [same];
  });
}

function movedKey(key: string, from: string, to: string, names: DeadlineNames): string {
  const notice = /^notice:(.*)$/.exec(key)?.[1];
  if (notice !== undefined) return `notice:${movedId(notice, from, to)}`;
  if (/^(every|once|scheduled|data):/.test(key)) return key;
  const [name = '', past = ''] = key.split(/(:past)$/);
  return `${names.get(name) ?? name}${past}`;
}

/** Approvals that still wait and that the later version asks too; the others are withdrawn. */
export function movedAsks(
  before: Frame,
  after: Frame,
): { readonly asks: readonly PendingAsk[]; readonly withdrawn: readonly string[] } {
  const moved = before.memory.asks.map((ask) => ({
    ...ask,
    id: movedId(ask.id, before.state, after.state),
  }));
  const places = indexOf(after.plan).asks;
  const known = ({ id, approval }: PendingAsk) => places.get(id)?.ask.approval === approval;
  return {
    asks: moved.filter(known),
    withdrawn: moved.filter((ask) => !known(ask)).map(({ approval }) => approval),
  };
}

/** Changes for later whose day the later version knows. */
export function movedChanges(
  before: Frame,
  after: Frame,
  names: DeadlineNames,
): {
  readonly scheduled: Frame['memory']['scheduled'];
  readonly cancelled: readonly string[];
} {
  const all = Object.entries(before.memory.scheduled).map(([what, change]) => {
    const deadline = names.get(change.deadline) ?? change.deadline;
    const rule = movedId(change.rule, before.state, after.state);
    return [what, { ...change, deadline, rule }] as const;
  });
  const known = ([, { deadline }]: (typeof all)[number]) =>
    deadlineNamed(after.plan, after.state, deadline) !== undefined;
  return {
    scheduled: Object.fromEntries(all.filter(known)),
    cancelled: all.filter((entry) => !known(entry)).map(([what]) => what),
  };
}

/** Repetitions go on counting; those whose time would have passed are not made up for. */
export function movedRepeats(before: Frame, after: Frame): Frame {
  const repeats = indexOf(after.plan).states.get(after.state)?.repeats ?? [];
  const done = repeats.map(({ name, every, atMost }): [string, number] => {
    let count = own(before.memory.repeats, name) ?? 0;
    const span = spanValue(after, every);
    const most = Math.min(atMost ?? mostRepeats, mostRepeats);
    while (span !== undefined && count < most) {
      const longer = { ...span, count: span.count * (count + 1) };
      const next = addSpan(after.memory.since, longer, counting(after));
      if (!next.ok || next.value.at > after.at) break;
      count += 1;
    }
    return [name, count];
  });
  return remembering(after, {
    repeats: Object.fromEntries(done.filter(([, count]) => count > 0)),
  });
}

/** The same things, as differences for people. */
export function leftBehind(
  withdrawn: readonly string[],
  cancelled: readonly string[],
): readonly InstanceChange[] {
  return [
    ...withdrawn.map((approval) => ({ kind: 'withdrawn' as const, approval })),
    ...cancelled.map((what) => ({ kind: 'cancelled' as const, what })),
  ];
}
