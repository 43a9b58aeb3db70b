import type { InstanceChange } from '@lintel/contract';
import { type Frame, remembering } from '../frame.ts';
import type { PendingAsk } from '../instance-context.ts';
import { own } from '../own.ts';
import { deadlineNamed, indexOf } from '../plan-index.ts';
import { countOfSteps, stepAt } from '../steps.ts';
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
  if (/^(every|once|scheduled|data|step|last):/.test(key)) return key;
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

/** Repetitions and schedules go on counting; steps whose time has passed are not made up for. */
export function movedRepeats(before: Frame, after: Frame): Frame {
  const state = indexOf(after.plan).states.get(after.state);
  const beats = [...(state?.repeats ?? []), ...(state?.schedules ?? [])];
  const done = beats.map((beat): [string, number] => {
    const most = Math.min(countOfSteps(beat) ?? mostRepeats, mostRepeats);
    let count = Math.min(own(before.memory.repeats, beat.name) ?? 0, most);
    while (count < most) {
      const next = stepAt(after, beat, count);
      if (next === null || next > after.at) break;
      count += 1;
    }
    return [beat.name, count];
  });
  return remembering(after, {
    repeats: Object.fromEntries(done.filter(([, count]) => count > 0)),
  });
}

/** A notice that waits, and goes when its state is left, follows the name of the state. */
export function movedNotices({ memory, state }: Frame, after: Frame): Partial<Frame['memory']> {
  if (memory.held === undefined) return {};
  return {
    held: memory.held.map((notice) =>
      notice.unlessLeft === undefined
        ? notice
        : { ...notice, unlessLeft: movedId(notice.unlessLeft, state, after.state) },
    ),
  };
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
