import { instantFromMs, msOf } from '@lintel/calendar';
import type { DeadlinePlan, Expression, RulePlan, StatePlan } from '@lintel/contract';
import { type Times, latest, needed, sure } from './reference-times.ts';
import type { Seen } from './subject.ts';

/** What an instance of the reference remembers of times. */
export interface Remembered {
  readonly since: string;
  readonly last: string;
  readonly times: ReadonlyMap<string, { readonly at: string | null; readonly since: string }>;
  readonly done: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
}

/** What a rule waits for, if it is a deadline. */
export function dueKey({ trigger }: RulePlan): string | null {
  return trigger.kind === 'due' ? trigger.deadline + (trigger.strictlyAfter ? ':past' : '') : null;
}

/** Rule 4: what a `once` that changes with time waits for. */
function wakings(when: Expression | null): string[] {
  if (when === null) return [];
  if (when.op === 'and' || when.op === 'or') return when.operands.flatMap(wakings);
  if (when.op === 'not') return wakings(when.operand);
  if (when.op !== 'ahead' && when.op !== 'due' && when.op !== 'past') return [];
  return [`once:${when.deadline}${when.op === 'past' ? ':past' : ''}`];
}

/** Rules 1 to 4, 6 and 39: what happens by itself in a state, soonest first. */
export function referenceDue(
  { rules, notices, kind }: StatePlan,
  living: readonly DeadlinePlan[],
  life: Remembered,
  { before, ownTime, spanOf }: Pick<Times, 'before' | 'ownTime' | 'spanOf'>,
): Seen['due'] {
  if (kind === 'end') return [];
  const all: (Seen['due'][number] & { rank: number })[] = [];
  const add = (key: string, at: string, generation: string, rank: number): void => {
    if (!life.done.has(`${key}@${generation}`) && !life.waiting.has(key))
      all.push({ key, at, generation, rank });
  };
  const keys = rules.flatMap(
    (rule) => dueKey(rule) ?? (rule.trigger.kind === 'once' ? wakings(rule.when) : []),
  );
  for (const key of new Set(keys)) {
    const name = key.replace('once:', '').replace(':past', '');
    const time = life.times.get(name);
    if (time === undefined || time.at === null) continue;
    const own = key.endsWith(':past') ? sure(instantFromMs(msOf(time.at) + 1)) : time.at;
    const index = living.findIndex((one) => one.name === name);
    const at = latest(own, time.since, life.since);
    if (!key.startsWith('once:')) add(key, at, time.at, index);
    else if (at > life.last) add(key, at, time.at, 50 + index);
  }
  for (const { name, time } of living) {
    const own = time.kind === 'every-year' ? ownTime(name) : null;
    if (own) add(`turn:${name}`, latest(own.at, life.times.get(name)?.at ?? ''), own.at, 200);
  }
  for (const [index, { id, timing, onceOnly }] of notices.entries()) {
    const time = timing.kind === 'before' ? life.times.get(timing.deadline) : undefined;
    if (timing.kind !== 'before' || time?.at === null || time === undefined) continue;
    const at = before(time.at, needed(spanOf(timing.duration)));
    const since = latest(time.since, life.since);
    // Rule 1: a notice whose time was over already is not sent, or at once.
    if (at < since && (timing.atOnceIfLate !== true || since >= time.at)) continue;
    add(`notice:${id}`, latest(at, since), onceOnly ? 'once' : time.at, 100 + index);
  }
  return all
    .sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))
    .map(({ key, at, generation }) => ({ key, at, generation }));
}
