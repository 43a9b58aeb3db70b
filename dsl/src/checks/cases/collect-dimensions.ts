import type { Expression, ValueType } from '@lintel/contract';
import type { ResolvedPolicy } from '../../names/resolve-policy.ts';
import { valuesOf } from '../../names/resolve-value.ts';
import { mayBeNothing } from '../../names/anchors.ts';
import { conditionInWords } from '../../emit/words.ts';
import { headerMeaning } from '../../names/policy-names.ts';
import type { Fields } from '../../names/scope.ts';
import { type CaseValue, type Dimension, onLine } from './dimension.ts';
import { addConstant, joined, type Line, lineDimensions, newLine } from './line.ts';
import {
  type NameExpression,
  type Term,
  isOrdered,
  isSum,
  isTerm,
  isWritten,
  keyOf,
  nameOf,
  namesIn,
  openQuestion,
  placesIn,
  typeOf,
  worked,
} from './term.ts';

/** `another` stands for every text that no condition names. */
export const ANOTHER = 'another';

/** What conditions read. */
export interface Dimensions {
  readonly all: Dimension[];
  /** Some cases may be none: a sum was taken to be anything, or a question to have any answer. */
  readonly open: boolean;
}

/**
 * What is done about sums: `any` takes each to be anything, so that no case is missed; `worked` works
 * it out of its parts, so that every case is one, though not all are there.
 */
export type SumMode = 'any' | 'worked';

/** What the conditions read, each with the values that they tell apart. */
export function collectDimensions(
  conditions: readonly Expression[],
  policy: ResolvedPolicy,
  fields: Fields,
  sums: SumMode,
): Dimensions {
  const collector = new Collector(policy, fields, sums);
  for (const condition of conditions) collector.read(condition);
  return collector.dimensions();
}

class Collector {
  readonly #policy: ResolvedPolicy;
  readonly #fields: Fields;
  readonly #sums: SumMode;
  readonly #lineOf = new Map<string, Line>();
  readonly #sets = new Map<string, { name: string; values: Set<CaseValue> }>();
  readonly #nothing = new Set<string>();
  readonly #unknown = new Set<string>();
  #open = false;

  constructor(policy: ResolvedPolicy, fields: Fields, sums: SumMode) {
    this.#policy = policy;
    this.#fields = fields;
    this.#sums = sums;
  }

  read(node: Expression): void {
    const question = openQuestion(node);
    if (question !== null) {
      this.#open = true;
      this.#set(question, conditionInWords(node), [true, false]);
      return;
    }
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
        for (const value of node.values)
          this.#compare(node.left, { op: 'literal', value, type: typeOf(node.left) });
        return;
      case 'nothing':
      case 'unknown':
        if (node.operand.op === 'name') {
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
        return;
    }
  }

  dimensions(): Dimensions {
    const lines = [...new Set(this.#lineOf.values())].flatMap(lineDimensions);
    const sets = [...this.#sets].map(([key, { name, values }]): Dimension => ({
      key,
      name,
      values: [...values],
      inWords: setValueInWords,
    }));
    const all = [...lines, ...sets].map((dimension) => this.#withAbsence(dimension));
    return { all, open: this.#open };
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

  /** An open question was put aside before: what is compared here has places on a line, or is named. */
  #compare(left: Expression, right: Expression): void {
    if (isWritten(left) && isTerm(right)) this.#compare(right, left);
    if (!isTerm(left)) return;
    if (this.#sums === 'worked' && (isSum(left) || isSum(right))) {
      this.#parts([left, right]);
      return;
    }
    this.#term(left);
    if (isSum(right) && isWritten(right)) {
      const place = worked(right, () => null);
      if (typeof place === 'number') this.#lineOf.get(keyOf(left))?.constants.add(place);
    } else if (right.op === 'literal') {
      const line = this.#lineOf.get(keyOf(left));
      if (line !== undefined) addConstant(line, right.value);
      else if (typeof right.value === 'string' || typeof right.value === 'boolean')
        this.#sets.get(keyOf(left))?.values.add(right.value);
      else if (right.value === null) this.#nothing.add(keyOf(left));
    } else if (isTerm(right)) {
      this.#term(right);
      this.#join(keyOf(left), keyOf(right));
    }
  }

  /** The names in sums, on one line with everything that is added to them. */
  #parts(sides: readonly Expression[]): void {
    const names = sides.flatMap(namesIn);
    for (const name of names) this.#name(name);
    const [first] = names;
    if (first === undefined) return;
    for (const name of names) this.#join(keyOf(first), keyOf(name));
    const line = this.#lineOf.get(keyOf(first));
    for (const side of sides) {
      const whole = isWritten(side) ? [worked(side, () => null)] : placesIn(side);
      for (const place of whole) if (typeof place === 'number') line?.constants.add(place);
    }
  }

  #term(term: Term): void {
    if (term.op === 'name') return this.#name(term);
    this.#open = true;
    const key = keyOf(term);
    if (this.#lineOf.has(key)) return;
    const line = newLine(typeOf(term));
    line.names.set(key, { name: nameOf(term), whole: false, atLeast: null, atMost: null });
    this.#lineOf.set(key, line);
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
    const places = [field?.atLeast, field?.atMost].map((bound) =>
      bound === undefined || bound === null ? null : onLine(bound),
    );
    const [atLeast = null, atMost = null] = places;
    // Hosts count nothing below 0, and half of less than nothing would be more.
    const least = counted || this.#sums === 'worked' ? 0 : null;
    line.names.set(key, { name: node.name, whole: counted, atLeast: atLeast ?? least, atMost });
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

/** All values are known, so that naming each of them covers all cases. */
function isClosed({ kind }: ValueType): boolean {
  return (
    kind === 'yes-or-no' ||
    kind === 'one-of' ||
    kind === 'plan' ||
    kind === 'bundle' ||
    kind === 'region' ||
    kind === 'role'
  );
}
