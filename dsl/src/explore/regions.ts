import { dateAt, instantFromMs, msOf } from '@lintel/calendar';
import {
  type Catalogue,
  type Expression,
  type FieldDeclaration,
  type Instant,
  type NameSource,
  type Plan,
  type Value,
  type ValueType,
  money,
} from '@lintel/contract';
import { expressionsIn, partsOfExpression } from './expressions-in.ts';
import { isMoney, order } from './interpreter/sums.ts';
import { Lines } from './value-lines.ts';

/** A value that may depend on the moment: `undefined` is unknown. */
export type Possible = (now: Instant) => Value | undefined;

/**
 * What the names of a policy can be, as far as its conditions tell values apart: each fact, field
 * and quantity is split at the constants that it is compared with, and each part has one value.
 */
export interface Regions {
  /** Facts that matter, each with its values; the first is what it is when nothing else is said. */
  readonly facts: ReadonlyMap<string, readonly Possible[]>;
  readonly quantities: ReadonlyMap<string, readonly number[]>;
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** Switches of the catalogue that conditions read. */
  readonly switches: readonly string[];
  /** Other policies that are looked at, as `subject/NAME`, with the states that make a difference. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Values of the fields of a request or event. */
  fields(declared: readonly FieldDeclaration[]): ReadonlyMap<string, readonly Possible[]>;
  /** What of a value makes a difference: values with one part need not be told apart. */
  part(source: NameSource, name: string, value: Value | undefined): string;
}

const day = 86_400_000;
/** Bounds are numbers: the moment does not matter to them. */
const someInstant = '2026-01-01T00:00:00.000Z';
/** More values than these of one name are not tried. */
const mostValues = 12;

export function regionsOf(plan: Plan, catalogue: Catalogue | null, zone: string): Regions {
  const lines = new Lines(plan);
  const nodes = expressionsIn(plan).flatMap(partsOfExpression);
  const names = nodes.filter((node) => node.op === 'name');
  const read = namesRead(plan, names);
  const unknown = new Set(
    nodes.flatMap((node) =>
      node.op === 'unknown' && node.operand.op === 'name'
        ? [`${node.operand.source}:${node.operand.name}`]
        : [],
    ),
  );
  const valuesFor = (source: NameSource, { name, type, orNothing }: Named) => {
    const key = `${source}:${name}`;
    const values = valuesOf(type, lines, key, catalogue, plan, zone).slice(0, mostValues);
    return [
      ...values,
      ...(orNothing ? [() => null] : []),
      ...(unknown.has(key) ? [() => undefined] : []),
    ];
  };
  const others = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.op !== 'policy-in') continue;
    const key = `${node.of}/${node.policy}`;
    others.set(key, [...new Set([...(others.get(key) ?? ['another state']), node.state])]);
  }
  return {
    facts: new Map(
      plan.facts
        .filter(({ name }) => read.has(`fact:${name}`))
        .map((fact) => [fact.name, valuesFor('fact', fact)]),
    ),
    quantities: new Map(
      names
        .filter(({ source }) => source === 'quantity')
        .map(({ name }) => [name, counted(lines.numbers(`quantity:${name}`))]),
    ),
    choices: new Map(plan.choices.map(({ name, values }) => [name, values])),
    switches: (plan.switches ?? []).map(({ name }) => name),
    others,
    fields: (declared) =>
      new Map(
        declared.map((field) => [
          field.name,
          withinBounds(field, valuesFor('field', { ...field, orNothing: false })),
        ]),
      ),
    part: (source, name, value) => {
      const key = `${source}:${name}`;
      return read.has(key) ? lines.part(key, value) : '';
    },
  };
}

/** What is bought is counted in whole numbers: beside a bound of 27.5 lie 27 and 28. */
function counted(numbers: readonly number[]): readonly number[] {
  const whole = numbers.flatMap((n) => [Math.floor(n), Math.ceil(n)]);
  return [...new Set(whole)].filter((n) => n >= 0).sort((a, b) => a - b);
}

interface Named {
  readonly name: string;
  readonly type: ValueType;
  readonly orNothing: boolean;
}

/** What conditions, sums, deadlines and spans of time read. */
function namesRead(
  plan: Plan,
  names: readonly Extract<Expression, { op: 'name' }>[],
): ReadonlySet<string> {
  const read = new Set(names.map(({ source, name }) => `${source}:${name}`));
  for (const { time } of [plan, ...plan.states].flatMap(({ deadlines }) => deadlines)) {
    const date =
      'date' in time
        ? time.date
        : time.kind === 'after' && 'date' in time.anchor
          ? time.anchor.date
          : null;
    if (date !== null) read.add(`${date.source}:${date.name}`);
    if (time.kind === 'after' && time.duration.kind === 'name')
      read.add(`${time.duration.source}:${time.duration.name}`);
  }
  return read;
}

/** The values that a field may have; its bounds themselves, if there is no other. */
function withinBounds(
  { atLeast, atMost }: FieldDeclaration,
  values: readonly Possible[],
): readonly Possible[] {
  const inside = values.filter((possible) => {
    const value = possible(someInstant);
    if (value === undefined) return true;
    return (
      (atLeast === null || (order(value, atLeast) ?? 0) >= 0) &&
      (atMost === null || (order(value, atMost) ?? 0) <= 0)
    );
  });
  const bound = atLeast ?? atMost;
  return inside.length > 0 || bound === null ? inside : [() => bound];
}

function valuesOf(
  type: ValueType,
  lines: Lines,
  key: string,
  catalogue: Catalogue | null,
  plan: Plan,
  zone: string,
): readonly Possible[] {
  const always = (values: readonly Value[]): readonly Possible[] =>
    values.map((value) => () => value);
  const moment = (offset: number): Possible => {
    return (now) => {
      const at = instantFromMs(msOf(now) + offset);
      if (!at.ok) return undefined;
      if (type.kind === 'instant') return at.value;
      const date = dateAt(at.value, zone);
      return date.ok ? date.value : undefined;
    };
  };
  switch (type.kind) {
    case 'yes-or-no':
      return always([false, true]);
    case 'number':
    case 'percent':
      return always(lines.numbers(key));
    case 'money': {
      const known = lines.moneyLike(key);
      const like = isMoney(known) ? known : money(0n, type.currency ?? 'EUR');
      const whole = 10 ** like.exponent;
      return always(lines.numbers(key, whole).map((minor) => ({ ...like, minor: String(minor) })));
    }
    case 'date':
    case 'instant':
      return [moment(0), moment(400 * day), moment(-400 * day)];
    case 'duration':
      return always([{ count: 1, unit: 'day', business: false }]);
    case 'one-of':
      return always(type.values);
    case 'plan': {
      const watched = plan.for.kind === 'plans' ? plan.for.plans : [];
      const others = catalogue?.plans.map(({ name }) => name) ?? [];
      return always([...new Set([...watched, ...lines.texts(key), ...others.slice(0, 4)])]);
    }
    case 'bundle': {
      const all = catalogue?.bundles.map(({ name }) => name) ?? [];
      return always([...new Set([...lines.texts(key), ...all.slice(0, 4)])]);
    }
    case 'role':
    case 'region': {
      const all =
        (type.kind === 'role' ? catalogue?.roles.map(({ name }) => name) : catalogue?.regions) ??
        [];
      const named = lines.texts(key);
      return always([...all.filter((name) => !named.includes(name)).slice(0, 1), ...named]);
    }
    case 'text':
      return always(['another', ...lines.texts(key), 'one more'].slice(0, mostValues));
  }
}
