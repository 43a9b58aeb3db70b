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
const mostValues = 7;

/** Names that are compared with each other stand on one line, with all constants of any of them. */
interface Line {
  readonly constants: Set<number>;
  like: Value;
}

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
        .map(({ name }) => [name, lines.numbers(`quantity:${name}`).filter((n) => n >= 0)]),
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

/** A side of a comparison without the factors: `150 %` of something is no place on its line. */
function termsOf(node: Expression): readonly Expression[] {
  if (node.op === 'rounded') return termsOf(node.operand);
  if (node.op === '+' || node.op === '-') return [node.left, node.right].flatMap(termsOf);
  if (node.op !== '*' && node.op !== '/') return [node];
  return [node.left, node.right].flatMap(termsOf).filter(({ op }) => op !== 'literal');
}

class Lines {
  readonly #lines = new Map<string, Line>();
  readonly #texts = new Map<string, Set<string>>();
  readonly #settings: ReadonlyMap<string, Value>;

  constructor(plan: Plan) {
    this.#settings = new Map(plan.settings.map(({ name, value }) => [name, value]));
    for (const node of expressionsIn(plan).flatMap(partsOfExpression)) this.#read(node);
    for (const { name, atLeast, atMost } of [...plan.requests, ...plan.events].flatMap(
      ({ fields }) => fields,
    ))
      for (const bound of [atLeast, atMost]) this.#add(this.#lines.get(`field:${name}`), bound);
  }

  #read(node: Expression): void {
    switch (node.op) {
      case '<':
      case '<=':
      case '>':
      case '>=':
      case 'is':
        return this.#compare([node.left, node.right].flatMap(termsOf));
      case 'one-of':
        for (const value of node.values)
          this.#compare([node.left, { op: 'literal', value, type: { kind: 'text' } }]);
        return;
      default:
        return;
    }
  }

  #compare(sides: readonly Expression[]): void {
    const keys = sides.flatMap((side) =>
      side.op === 'name' && side.source !== 'setting' ? [`${side.source}:${side.name}`] : [],
    );
    const constants = sides.flatMap((side): Value[] => {
      if (side.op === 'literal') return [side.value];
      const setting =
        side.op === 'name' && side.source === 'setting' ? this.#settings.get(side.name) : undefined;
      return setting === undefined ? [] : [setting];
    });
    const line = this.#join(keys);
    for (const value of constants) {
      this.#add(line, value);
      if (typeof value === 'string')
        for (const key of keys)
          this.#texts.set(key, (this.#texts.get(key) ?? new Set()).add(value));
    }
  }

  #add(line: Line | undefined, value: Value): void {
    if (typeof value === 'number') line?.constants.add(value);
    if (!isMoney(value) || line === undefined) return;
    line.constants.add(Number(value.minor));
    line.like = value;
  }

  #join(keys: readonly string[]): Line {
    const old = keys.flatMap((key) => this.#lines.get(key) ?? []);
    const line: Line = {
      constants: new Set(old.flatMap(({ constants }) => [...constants])),
      like: old.find(({ like }) => like !== null)?.like ?? null,
    };
    for (const [key, known] of this.#lines) if (old.includes(known)) this.#lines.set(key, line);
    for (const key of keys) this.#lines.set(key, line);
    return line;
  }

  /** Each constant, and a value just below and above: small ones first, where there are too many. */
  numbers(key: string, step = 1): readonly number[] {
    const line = this.#lines.get(key);
    const constants = [...(line?.constants ?? [])].sort((a, b) => a - b);
    if (constants.length === 0) return line === undefined ? [step] : [step, 2 * step, 3 * step];
    return [...new Set(constants.flatMap((c) => [c - step, c, c + step]))]
      .filter((value) => value >= Math.min(0, constants[0] ?? 0))
      .sort((a, b) => a - b);
  }

  moneyLike(key: string): Value {
    return this.#lines.get(key)?.like ?? null;
  }

  texts(key: string): readonly string[] {
    return [...(this.#texts.get(key) ?? [])];
  }

  part(key: string, value: Value | undefined): string {
    if (isMoney(value)) return this.#gap(key, Number(value.minor), 10 ** value.exponent);
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? 'set' : value;
    if (typeof value !== 'number') return JSON.stringify(value) ?? '?';
    // Beyond the outermost constants all numbers are alike; between them a count goes step by step.
    const constants = [...(this.#lines.get(key)?.constants ?? [])];
    const least = Math.min(0, ...constants) - 2;
    const most = Math.max(3, ...constants) + 2;
    return String(Math.min(most, Math.max(least, value)));
  }

  /** Amounts are not counted up one by one: what matters is between which constants they lie. */
  #gap(key: string, value: number, step: number): string {
    const constants = [...(this.#lines.get(key)?.constants ?? [])];
    const near = constants.find((constant) => Math.abs(constant - value) <= step);
    if (near !== undefined) return `${near}${near < value ? '+' : near > value ? '-' : ''}`;
    return `>${constants.filter((constant) => constant < value).length}`;
  }
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
