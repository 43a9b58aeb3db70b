import type { Expression, Plan, Value } from '@lintel/contract';
import { expressionsIn, partsOfExpression } from './expressions-in.ts';
import { isMoney, sum } from './interpreter/sums.ts';
import { inPercent } from './interpreter/truth.ts';

/** Names that are compared with each other stand on one line, with all constants of any of them. */
interface Line {
  readonly constants: Set<number>;
  like: Value;
}

/** A side of a comparison without the factors: `150 %` of something is no place on its line. */
function termsOf(node: Expression): readonly Expression[] {
  if (node.op === 'rounded') return termsOf(node.operand);
  if (node.op === '+' || node.op === '-') return [node.left, node.right].flatMap(termsOf);
  if (node.op !== '*' && node.op !== '/') return [node];
  return [node.left, node.right].flatMap(termsOf).filter(({ op }) => op !== 'literal');
}

/** What a side comes to that no fact, field or count takes part in; `undefined` for others. */
function worked(side: Expression, settings: ReadonlyMap<string, Value>): Value | undefined {
  switch (side.op) {
    case 'literal':
      return side.value;
    case 'name':
      return side.source === 'setting' ? settings.get(side.name) : undefined;
    case 'rounded': {
      const value = worked(side.operand, settings);
      if (typeof value !== 'number') return undefined;
      return side.direction === 'up' ? Math.ceil(value) : Math.floor(value);
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return sum(side.op, worked(side.left, settings), worked(side.right, settings), {
        left: inPercent(side.left),
        right: inPercent(side.right),
      });
    default:
      return undefined;
  }
}

/** Where there are more, numbers that tell no other case apart are left out. */
const mostNumbers = 7;

/** The lines of a policy, by `source:name`. */
export class Lines {
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
        return this.#compare(
          [node.left, node.right].flatMap((side) => this.#written(side) ?? termsOf(side)),
        );
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

  /** A sum of constants and settings is a constant too. */
  #written(side: Expression): Expression | null {
    if (side.op === 'literal' || side.op === 'name') return null;
    const value = worked(side, this.#settings);
    return value === undefined ? null : { op: 'literal', value, type: { kind: 'number' } };
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
    const least = Math.min(0, constants[0] ?? 0);
    const around = (near: (c: number, place: number) => readonly number[]): readonly number[] =>
      [...new Set(constants.flatMap(near))].filter((value) => value >= least).sort((a, b) => a - b);
    const all = around((c) => [c - step, c, c + step]);
    // Between two constants one number stands for all of them, where there are many.
    return all.length <= mostNumbers
      ? all
      : around((c, place) => (place === 0 ? [c - step, c, c + step] : [c, c + step]));
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
