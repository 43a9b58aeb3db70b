import { addSpan, instantFromMs, msOf } from '@lintel/calendar';
import {
  type Expression,
  type Instant,
  type KeepPlan,
  type PendingDeadline,
  type Plan,
  type RuleSource,
  SCHEDULED_BELOW,
  type Span,
  type StatePlan,
} from '@lintel/contract';
import { counting, spanValue } from './deadline-times.ts';
import { firedKey } from './fired-key.ts';
import type { Frame } from './frame.ts';
import { deletionOf, keepsOf } from './kept-data.ts';
import { own } from './own.ts';
import { heldNotices, pendingNotices } from './pending-notices.ts';
import { pendingSteps } from './pending-steps.ts';
import { pendingTurns } from './pending-turns.ts';
import { deadlineNamed, indexOf } from './plan-index.ts';
import { repeatSource, ruleSource, sourceOf } from './sources.ts';

/** Rule 6: scheduled before `at` and `past`, the header before the state, then notices. */
const rank = {
  scheduled: 0,
  header: SCHEDULED_BELOW,
  state: 2000,
  wake: 3000,
  repeat: 4000,
  data: 6000,
} as const;

/** Everything that will happen to a running instance by itself, soonest first. Never throws. */
export function pendingOf(frame: Frame): readonly PendingDeadline[] {
  const state = indexOf(frame.plan).states.get(frame.state);
  if (state === undefined) return [];
  const all =
    state.kind === 'end'
      ? [...heldNotices(frame), ...dataDeletion(frame, state)]
      : [
          ...scheduledChanges(frame),
          ...dueRules(frame, state),
          ...wakeUps(frame, state),
          ...repeats(frame, state),
          ...pendingSteps(frame, state),
          ...pendingNotices(frame, state),
          ...pendingTurns(frame),
          ...heldNotices(frame),
          ...dataDeletion(frame, state),
        ];
  const { fired, waiting } = frame.memory;
  return all
    .filter(
      ({ key, generation }) => !fired.includes(firedKey(key, generation)) && !waiting.includes(key),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.priority - b.priority));
}

function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((a, b) => (b > a ? b : a), first);
}

function dueRules(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  const seen = new Set<string>();
  return state.rules.flatMap((rule): readonly PendingDeadline[] => {
    if (rule.trigger.kind !== 'due' || rule.trigger.step !== undefined) return [];
    const { deadline, strictlyAfter } = rule.trigger;
    const key = deadline + (strictlyAfter ? ':past' : '');
    if (seen.has(key)) return [];
    seen.add(key);
    return timed(frame, deadline, strictlyAfter, key, ruleSource(frame.plan, rule), null);
  });
}

/** A `once` condition that changes with time alone is tried again at that time. */
function wakeUps(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  const seen = new Set<string>();
  return state.rules.flatMap((rule) => {
    if (rule.trigger.kind !== 'once' || rule.when === null) return [];
    return instantsIn(rule.when).flatMap(({ deadline, past }): readonly PendingDeadline[] => {
      const key = `once:${deadline}${past ? ':past' : ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return timed(frame, deadline, past, key, ruleSource(frame.plan, rule), rank.wake).filter(
        ({ at }) => at > frame.memory.last,
      );
    });
  });
}

function timed(
  { plan, state, memory }: Frame,
  name: string,
  past: boolean,
  key: string,
  source: RuleSource,
  fixedRank: number | null,
): readonly PendingDeadline[] {
  const time = own(memory.times, name);
  if (time === undefined || time.at === null) return [];
  const instant = past ? instantFromMs(msOf(time.at) + 1) : { ok: true as const, value: time.at };
  if (!instant.ok) return [];
  const owned = deadlineNamed(plan, state, name);
  const list =
    owned?.owner === null ? plan.deadlines : (indexOf(plan).states.get(state)?.deadlines ?? []);
  const place = Math.max(
    0,
    list.findIndex((deadline) => deadline.name === name),
  );
  return [
    {
      key,
      name: owned?.deadline.written === false ? null : name,
      at: latest(instant.value, time.since, memory.since),
      generation: time.at,
      priority: (fixedRank ?? (owned?.owner === null ? rank.header : rank.state)) + place,
      source,
    },
  ];
}

function instantsIn(
  condition: Expression,
): readonly { readonly deadline: string; readonly past: boolean }[] {
  switch (condition.op) {
    case 'ahead':
    case 'due':
    case 'past':
      return [{ deadline: condition.deadline, past: condition.op === 'past' }];
    case 'and':
    case 'or':
      return condition.operands.flatMap(instantsIn);
    case 'not':
      return instantsIn(condition.operand);
    default:
      return [];
  }
}

function repeats(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  return state.repeats.flatMap((repeat, place): readonly PendingDeadline[] => {
    const done = own(frame.memory.repeats, repeat.name) ?? 0;
    const span = spanValue(frame, repeat.every);
    if (span === undefined || (repeat.atMost !== null && done >= repeat.atMost)) return [];
    const at = addSpan(
      frame.memory.since,
      { ...span, count: span.count * (done + 1) },
      counting(frame),
    );
    if (!at.ok) return [];
    return [
      {
        key: `every:${repeat.name}`,
        name: repeat.name,
        at: at.value.at,
        generation: `${at.value.at}#${done + 1}`,
        priority: rank.repeat + place,
        source: repeatSource(frame.plan, repeat),
      },
    ];
  });
}

function scheduledChanges(frame: Frame): readonly PendingDeadline[] {
  return Object.entries(frame.memory.scheduled).flatMap(
    ([what, { deadline, rule }], place): readonly PendingDeadline[] => {
      const time = own(frame.memory.times, deadline);
      if (time === undefined || time.at === null) return [];
      const written = indexOf(frame.plan).rules.get(rule)?.rule;
      return [
        {
          key: `scheduled:${what}`,
          name: null,
          at: latest(time.at, time.since),
          generation: time.at,
          priority: rank.scheduled + place,
          source: written ? ruleSource(frame.plan, written) : null,
        },
      ];
    },
  );
}

/**
 * Rule 20: data of a state are deleted once, when their time is over, if the state still lasts or
 * the policy says `even after leaving`. What the present state keeps itself goes by its own words.
 */
function dataDeletion(frame: Frame, state: StatePlan): readonly PendingDeadline[] {
  const own = keepsOf(state);
  const here = own.flatMap((keep) => {
    const at = frame.memory.deleted.includes(keep.what) ? null : deletionOf(frame, keep);
    return at === null ? [] : [deletion(frame, keep.what, state.name, keep.span, at)];
  });
  const left = Object.entries(frame.memory.keeping ?? {}).flatMap(([what, { at, state: name }]) => {
    if (own.some((keep) => keep.what === what)) return [];
    const span = keptIn(frame, name, what)?.span ?? frame.plan.span;
    return [deletion(frame, what, name, span, at)];
  });
  return [...here, ...left];
}

function deletion(
  frame: Frame,
  what: string,
  state: string,
  span: Span,
  due: Instant,
): PendingDeadline {
  return {
    key: `data:${what}`,
    name: null,
    // What the span counts from may lie long before the state.
    at: latest(due, frame.memory.since),
    generation: due,
    priority: rank.data,
    source: sourceOf(frame.plan, `${state}/keep ${what}`, `keep ${what}`, span),
  };
}

/** What a state says about keeping a class of data. */
export function keptIn({ plan }: Frame, state: string, what: string): KeepPlan | undefined {
  const said = indexOf(plan).states.get(state);
  return said && keepsOf(said).find((keep) => keep.what === what);
}

/** The plan's own deadlines by name; *nothing*, unknown and paused ones are `null`. */
export function deadlineTimesOf(
  plan: Plan,
  times: Readonly<Record<string, { readonly at: Instant | null }>>,
): Readonly<Record<string, Instant | null>> {
  const unwritten = new Set(
    [plan.deadlines, ...plan.states.map(({ deadlines }) => deadlines)]
      .flat()
      .flatMap(({ name, written }) => (written ? [] : [name])),
  );
  return Object.fromEntries(
    Object.entries(times).flatMap(([name, { at }]) =>
      unwritten.has(name) ? [] : [[name, at] as const],
    ),
  );
}
