import type { InstanceChange, Plan, RuleSource, Value, Values } from '@lintel/contract';
import { declaredFacts } from '../begin.ts';
import { checkFields, hasType } from '../fields.ts';
import type { InstanceContext } from '../instance-context.ts';
import { own } from '../own.ts';

/** What an instance takes along, and what it has to leave behind. */
export interface TakenAlong {
  readonly memory: Pick<InstanceContext, 'facts' | 'settings' | 'choices' | 'memory' | 'counts'>;
  readonly forgotten: readonly InstanceChange[];
}

/**
 * Values by their names. One that the later version does not declare, or declares with another type
 * or range, is left behind, and the later version's first value holds.
 */
export function takenAlong(
  older: Plan,
  newer: Plan,
  before: InstanceContext,
  facts: Values,
): TakenAlong {
  const memory = keptMemory(newer, before.memory);
  const settings = keptSettings(older, newer, before.settings);
  const choices = keptChoices(newer, before.choices);
  const counts = Object.fromEntries(
    newer.counts.flatMap(({ name }) => {
      const count = own(before.counts, name);
      return count === undefined ? [] : [[name, count] as const];
    }),
  );
  return {
    memory: {
      facts: declaredFacts(newer, { ...facts, ...before.facts }),
      settings: settings.all,
      choices: choices.all,
      memory: memory.all,
      counts,
    },
    forgotten: [
      ...lost('memory', before.memory, memory.kept),
      ...lost('setting', customised(older, before.settings), settings.kept),
      ...lost('choice', before.choices, choices.kept),
      ...lost('count', before.counts, new Set(Object.keys(counts))),
    ],
  };
}

interface Kept<T> {
  readonly all: Readonly<Record<string, T>>;
  /** Names whose value came along. */
  readonly kept: ReadonlySet<string>;
}

function keptMemory({ memories }: Plan, before: Values): Kept<Value> {
  const all: [string, Value][] = [];
  const kept = new Set<string>();
  for (const { name, type, orNothing, atFirst } of memories) {
    const value = own(before, name);
    const fits = value === null ? orNothing : value !== undefined && hasType(value, type);
    if (value !== undefined && fits) {
      all.push([name, value]);
      kept.add(name);
    } else if (atFirst !== undefined) all.push([name, atFirst]);
  }
  return { all: Object.fromEntries(all), kept };
}

/** A setting that nobody changed follows the text; what was agreed with a customer stays, within its range. */
function keptSettings(older: Plan, newer: Plan, before: Values): Kept<Value> {
  const chosen = customised(older, before);
  const kept = new Set<string>();
  const all = newer.settings.map(({ name, type, value, range }): [string, Value] => {
    const own_ = own(chosen, name);
    const bounds = { atLeast: range?.from ?? null, atMost: range?.to ?? null };
    const field = { name, type, ...bounds };
    if (own_ === undefined || checkFields([field], { [name]: own_ }).wrong.length > 0)
      return [name, value];
    kept.add(name);
    return [name, own_];
  });
  return { all: Object.fromEntries(all), kept };
}

function customised({ settings }: Plan, values: Values): Values {
  return Object.fromEntries(
    settings.flatMap(({ name, value }): [string, Value][] => {
      const given = own(values, name);
      const isOwn = given !== undefined && JSON.stringify(given) !== JSON.stringify(value);
      return isOwn ? [[name, given]] : [];
    }),
  );
}

function keptChoices({ choices }: Plan, before: InstanceContext['choices']): Kept<string> {
  const kept = new Set<string>();
  const all = choices.flatMap(({ name, values, normally }): [string, string][] => {
    const chosen = own(before, name);
    if (chosen !== undefined && values.includes(chosen)) {
      kept.add(name);
      return [[name, chosen]];
    }
    return normally === null ? [] : [[name, normally]];
  });
  return { all: Object.fromEntries(all), kept };
}

function lost(
  what: Extract<InstanceChange, { kind: 'forgotten' }>['what'],
  before: Readonly<Record<string, unknown>>,
  kept: ReadonlySet<string>,
): readonly InstanceChange[] {
  return Object.keys(before).flatMap((name) =>
    kept.has(name) ? [] : [{ kind: 'forgotten', what, name }],
  );
}

/** The line that makes instances move. */
export function movingSource(plan: Plan): RuleSource {
  const { policy, version, moving, span } = plan;
  return {
    policy,
    version,
    rule: 'moving',
    text: `moving from version ${moving?.fromVersion ?? version}`,
    span: moving?.span ?? span,
  };
}
