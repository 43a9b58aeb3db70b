import { dateAt, instantFromMs, msOf } from '@lintel/calendar';
import type {
  Catalogue,
  Expression,
  FieldDeclaration,
  Instant,
  Plan,
  Value,
  ValueType,
} from '@lintel/contract';
import { expressionsIn, partsOfExpression } from './expressions-in.ts';
import { isMoney } from './interpreter/sums.ts';

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
  /** Other policies that are looked at, as `subject/NAME`, with the states that make a difference. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Values of the fields of a request or event. */
  fields(declared: readonly FieldDeclaration[]): ReadonlyMap<string, readonly Possible[]>;
  /** The part of the line that a number lies in: numbers of one part need not be told apart. */
  part(source: string, name: string, value: number): string;
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
  const read = new Set(names.map(({ source, name }) => `${source}:${name}`));
  for (const { time } of [plan, ...plan.states].flatMap(({ deadlines }) => deadlines)) {
    const date =
      time.kind !== 'after' ? time.date : 'date' in time.anchor ? time.anchor.date : null;
    if (date !== null) read.add(`${date.source}:${date.name}`);
  }
  const unknown = new Set(
    nodes.flatMap((node) =>
      node.op === 'unknown' && node.operand.op === 'name'
        ? [`${node.operand.source}:${node.operand.name}`]
        : [],
    ),
  );
  const valuesFor = (source: string, name: string, type: ValueType, orNothing: boolean) => {
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
        .map(({ name, type, orNothing }) => [name, valuesFor('fact', name, type, orNothing)]),
    ),
    quantities: new Map(
      names
        .filter(({ source }) => source === 'quantity')
        .map(({ name }) => [name, lines.numbers(`quantity:${name}`).filter((n) => n >= 0)]),
    ),
    choices: new Map(plan.choices.map(({ name, values }) => [name, values])),
    others,
    fields: (declared) =>
      new Map(
        declared.map(({ name, type, atLeast, atMost }) => [
          name,
          valuesFor('field', name, type, false).filter((possible) =>
            within(possible(someInstant), atLeast, atMost),
          ),
        ]),
      ),
    part: (source, name, value) => lines.part(`${source}:${name}`, value),
  };
}

function within(value: Value | undefined, atLeast: Value | null, atMost: Value | null): boolean {
  if (typeof value !== 'number') return true;
  return (
    !(typeof atLeast === 'number' && value < atLeast) &&
    !(typeof atMost === 'number' && value > atMost)
  );
}

class Lines {
  readonly #lines = new Map<string, Line>();
  readonly #texts = new Map<string, Set<string>>();
  readonly #settings: ReadonlyMap<string, Value>;

  constructor(plan: Plan) {
    this.#settings = new Map(plan.settings.map(({ name, value }) => [name, value]));
    for (const node of expressionsIn(plan).flatMap(partsOfExpression)) this.#read(node);
  }

  #read(node: Expression): void {
    switch (node.op) {
      case '<':
      case '<=':
      case '>':
      case '>=':
      case 'is':
        return this.#compare([node.left, node.right].flatMap(partsOfExpression));
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
      if (typeof value === 'number') line.constants.add(value);
      if (isMoney(value)) {
        line.constants.add(Number(value.minor));
        line.like = value;
      }
      if (typeof value === 'string')
        for (const key of keys)
          this.#texts.set(key, (this.#texts.get(key) ?? new Set()).add(value));
    }
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

  /** Numbers beyond the outermost constants are all alike; a name without constants matters in nothing. */
  part(key: string, value: number): string {
    const line = this.#lines.get(key);
    if (line === undefined) return '';
    const constants = [...line.constants];
    const least = Math.min(0, ...constants) - 2;
    const most = Math.max(3, ...constants) + 2;
    return String(Math.min(most, Math.max(least, value)));
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
      const like = lines.moneyLike(key);
      if (!isMoney(like)) return [];
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
    case 'role':
    case 'region': {
      const all =
        (type.kind === 'role' ? catalogue?.roles.map(({ name }) => name) : catalogue?.regions) ??
        [];
      const named = lines.texts(key);
      return always([...all.filter((name) => !named.includes(name)).slice(0, 1), ...named]);
    }
    case 'text':
      return always(['another', ...lines.texts(key)]);
  }
}
