import type { Expression, ValueType } from '@lintel/contract';
import type { ResolvedPolicy } from '../../names/resolve-policy.ts';
import { valuesOf } from '../../names/resolve-value.ts';
import { mayBeNothing } from '../../names/anchors.ts';
import { headerMeaning } from '../../names/policy-names.ts';
import type { Fields } from '../../names/scope.ts';
import { type CaseValue, type Dimension, onLine } from './dimension.ts';
import { addConstant, joined, type Line, lineDimensions, newLine } from './line.ts';

type NameExpression = Extract<Expression, { op: 'name' }>;

/** `another` stands for every text that no condition names. */
export const ANOTHER = 'another';

/**
 * What the conditions read, each with the values that they tell apart.
 * `null` when a condition holds something that cannot be told apart this way, such as a sum.
 */
export function collectDimensions(
  conditions: readonly Expression[],
  policy: ResolvedPolicy,
  fields: Fields,
): Dimension[] | null {
  const collector = new Collector(policy, fields);
  for (const condition of conditions) collector.read(condition);
  return collector.dimensions();
}

class Collector {
  readonly #policy: ResolvedPolicy;
  readonly #fields: Fields;
  readonly #lineOf = new Map<string, Line>();
  readonly #sets = new Map<string, { name: string; values: Set<CaseValue> }>();
  readonly #nothing = new Set<string>();
  readonly #unknown = new Set<string>();
  #decidable = true;

  constructor(policy: ResolvedPolicy, fields: Fields) {
    this.#policy = policy;
    this.#fields = fields;
  }

  read(node: Expression): void {
    switch (node.op) {
      case 'and':
      case 'or':
        for (const operand of node.operands) this.read(operand);
        return;
      case 'not':
        this.read(node.operand);
        return;
      case '<':
      case '<=':
      case '>':
      case '>=':
      case 'is':
        this.#compare(node.left, node.right);
        return;
      case 'one-of':
        if (node.left.op !== 'name') this.#decidable = false;
        else
          for (const value of node.values)
            this.#compare(node.left, { op: 'literal', value, type: node.left.type });
        return;
      case 'nothing':
      case 'unknown':
        if (node.operand.op !== 'name') this.#decidable = false;
        else {
          const key = caseKeyOf(node.operand);
          if (node.operand.source === 'deadline') this.#deadline(node.operand.name);
          else this.#name(node.operand);
          (node.op === 'nothing' ? this.#nothing : this.#unknown).add(key);
        }
        return;
      case 'ahead':
      case 'due':
      case 'past':
        this.#deadline(node.deadline);
        return;
      case 'used-up':
        this.#set(`used-up:${node.repeat}`, node.repeat, [true, false]);
        return;
      case 'deleted':
        this.#set(`deleted:${node.data}`, node.data, [true, false]);
        return;
      case 'policy-in':
        this.#set(`policy:${node.policy}`, node.policy, [node.state, ANOTHER]);
        return;
      default:
        this.#decidable = false;
    }
  }

  dimensions(): Dimension[] | null {
    if (!this.#decidable) return null;
    const lines = [...new Set(this.#lineOf.values())].flatMap(lineDimensions);
    const sets = [...this.#sets].map(([key, { name, values }]): Dimension => ({
      key,
      name,
      values: [...values],
      inWords: setValueInWords,
    }));
    return [...lines, ...sets].map((dimension) => this.#withAbsence(dimension));
  }

  /** Adds *nothing* and unknown where they can occur or are asked for. */
  #withAbsence({ key, name, values, inWords }: Dimension): Dimension {
    const absent: CaseValue[] = [];
    if (this.#nothing.has(key)) absent.push(null);
    if (this.#unknown.has(key)) absent.push(undefined);
    const absentInWords = (value: CaseValue): string =>
      value === null ? 'nothing' : value === undefined ? 'unknown' : inWords(value);
    return { key, name, values: [...values, ...absent], inWords: absentInWords };
  }

  #compare(left: Expression, right: Expression): void {
    if (left.op === 'literal' && right.op === 'name') this.#compare(right, left);
    else if (left.op !== 'name') this.#decidable = false;
    else if (right.op === 'literal') {
      this.#name(left);
      const line = this.#lineOf.get(keyOf(left));
      if (line !== undefined) addConstant(line, right.value);
      else if (typeof right.value === 'string' || typeof right.value === 'boolean')
        this.#sets.get(keyOf(left))?.values.add(right.value);
      else if (right.value === null) this.#nothing.add(keyOf(left));
    } else if (right.op === 'name' && isOrdered(left.type) && isOrdered(right.type)) {
      this.#name(left);
      this.#name(right);
      this.#join(keyOf(left), keyOf(right));
    } else this.#decidable = false;
  }

  #name(node: NameExpression): void {
    const key = keyOf(node);
    const declared = this.#policy.names.header.byName.get(node.name);
    if (
      (node.source === 'fact' && declared !== undefined && headerMeaning(declared).orNothing) ||
      node.source === 'deadline'
    ) {
      this.#nothing.add(key);
    }
    if (!isOrdered(node.type)) {
      const values =
        node.type.kind === 'yes-or-no'
          ? [true, false]
          : [...(valuesOf(node.type, this.#policy) ?? [])];
      this.#set(
        key,
        node.name,
        isClosed(node.type) && values.length > 0 ? values : [...values, ANOTHER],
      );
      return;
    }
    if (this.#lineOf.has(key)) return;
    const line = newLine(node.type);
    const counted =
      node.source === 'count' || node.source === 'quantity' || node.source === 'repeat';
    const field = node.source === 'field' ? this.#fields.declared.get(node.name) : undefined;
    line.names.set(key, {
      name: node.name,
      whole: counted,
      atLeast: counted
        ? 0
        : field?.atLeast === undefined || field.atLeast === null
          ? null
          : onLine(field.atLeast),
      atMost: field?.atMost === undefined || field.atMost === null ? null : onLine(field.atMost),
    });
    // A line without the bounds of a field could have no place that the field can take.
    for (const bound of [field?.atLeast, field?.atMost])
      if (bound !== undefined && bound !== null) addConstant(line, bound);
    this.#lineOf.set(key, line);
  }

  /** A deadline that is made from a date that may be nothing may be nothing too. */
  #deadline(name: string): void {
    this.#set(whenKey(name), name, ['ahead', 'due', 'past']);
    const { names } = this.#policy;
    const owners = [null, ...names.inState.values()];
    const cleared = this.#policy.parts.actions.some(
      ({ action }) => action.kind === 'clear' && action.deadline.text === name,
    );
    if (cleared || owners.some((state) => mayBeNothing(name, names, state)))
      this.#nothing.add(whenKey(name));
  }

  #set(key: string, name: string, values: readonly CaseValue[]): void {
    const known = this.#sets.get(key);
    if (known === undefined) this.#sets.set(key, { name, values: new Set(values) });
    else for (const value of values) known.values.add(value);
  }

  #join(left: string, right: string): void {
    const a = this.#lineOf.get(left);
    const b = this.#lineOf.get(right);
    if (a === undefined || b === undefined || a === b) return;
    const line = joined(a, b);
    for (const key of line.names.keys()) this.#lineOf.set(key, line);
  }
}

/** The key under which a case holds the value of a name. */
export function keyOf({ source, name }: NameExpression): string {
  return `${source}:${name}`;
}

/** The key under which a case holds whether a name is nothing or unknown. */
export function caseKeyOf(node: NameExpression): string {
  return node.source === 'deadline' ? whenKey(node.name) : keyOf(node);
}

function setValueInWords(value: CaseValue): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return value === ANOTHER ? 'any other' : String(value);
}

/** The key under which a case holds where now lies to a deadline. */
export function whenKey(deadline: string): string {
  return `when:${deadline}`;
}

function isOrdered({ kind }: ValueType): boolean {
  return (
    kind === 'number' ||
    kind === 'percent' ||
    kind === 'money' ||
    kind === 'duration' ||
    kind === 'date' ||
    kind === 'instant'
  );
}

/** All values are known, so that naming each of them covers all cases. */
function isClosed({ kind }: ValueType): boolean {
  return (
    kind === 'yes-or-no' ||
    kind === 'one-of' ||
    kind === 'plan' ||
    kind === 'region' ||
    kind === 'role'
  );
}
