import type { Plan, Value } from '@lintel/contract';
import { starting } from './doing.ts';
import { enter } from './enter.ts';
import { hasType } from './fields.ts';
import { finish } from './finish.ts';
import { type Instance, type Surroundings, type Taken, copyOf } from './instance.ts';
import { partsOf } from './parts.ts';
import { rest } from './rest.ts';

export interface Beginning {
  readonly at: string;
  readonly event: string;
  readonly fields: ReadonlyMap<string, Value>;
  readonly facts: ReadonlyMap<string, Value>;
  readonly settings: ReadonlyMap<string, Value>;
  readonly choices: ReadonlyMap<string, string>;
  readonly around: Surroundings;
}

/** Begins an instance and enters the start state. */
export function beginInstance(plan: Plan, beginning: Beginning): Taken {
  const { at, event, fields, around } = beginning;
  const start = plan.states.find(({ kind }) => kind === 'start')?.name ?? '';
  const instance: Instance = {
    state: start,
    ended: false,
    begun: at,
    since: at,
    last: at,
    entered: new Map(),
    heard: new Map(partsOf(plan).anchors.has(event) ? [[event, { first: at, last: at }]] : []),
    facts: declared(plan, beginning.facts),
    settings: new Map([
      ...plan.settings.map(({ name, value }): [string, Value] => [name, value]),
      ...beginning.settings,
    ]),
    choices: new Map(
      plan.choices.flatMap(({ name, values, normally }): [string, string][] => {
        const chosen = beginning.choices.get(name) ?? normally;
        return chosen !== null && values.includes(chosen) ? [[name, chosen]] : [];
      }),
    ),
    memory: new Map(
      plan.memories.flatMap(({ name, type, atFirst }): [string, Value][] => {
        const given = fields.get(name);
        if (given !== undefined && hasType(given, type)) return [[name, given]];
        return atFirst === undefined ? [] : [[name, atFirst]];
      }),
    ),
    anchorDays: new Map(),
    left: new Map(),
    billingStopped: false,
    counts: new Map(),
    repeats: new Map(),
    moved: new Map(),
    paused: new Map(),
    times: new Map(),
    fired: new Set(),
    waiting: new Set(),
    asks: [],
    scheduled: new Map(),
    deleted: new Set(),
    gone: new Map(),
    keeping: new Map(),
    held: [],
    toldAt: new Map(),
    turned: new Map(),
    marks: new Map(),
    usePaid: new Map(),
    around,
    hops: { at, count: 0 },
  };
  const untouched = copyOf(instance);
  const doing = starting({ plan, instance, at, fields }, event, null);
  enter(doing, start);
  rest(doing);
  return finish(doing, untouched, null);
}

/** Facts that the policy declares, with the types that it declares. */
export function declared(plan: Plan, facts: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map(
    plan.facts.flatMap(({ name, type }): [string, Value][] => {
      const value = facts.get(name);
      return value === null || (value !== undefined && hasType(value, type)) ? [[name, value]] : [];
    }),
  );
}
