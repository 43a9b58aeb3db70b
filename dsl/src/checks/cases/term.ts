import type { Expression, ValueType } from '@lintel/contract';
import { conditionInWords } from '../../emit/words.ts';
import { sum } from '../../explore/interpreter/sums.ts';
import type { CaseValue } from './dimension.ts';
import { onLine } from './dimension.ts';

export type NameExpression = Extract<Expression, { op: 'name' }>;
type Sum = Extract<Expression, { op: '+' | '-' | '*' | '/' | 'rounded' }>;

/** What has a value in a case: a name, or a sum, whose value may be any. */
export type Term = NameExpression | Sum;

/** A sum of numbers alone is a number and no term. */
export function isTerm(node: Expression): node is Term {
  return node.op === 'name' || (isSum(node) && namesIn(node).length > 0);
}

/** Whether it is written out: a value, or a sum of values. */
export function isWritten(node: Expression): boolean {
  return node.op === 'literal' || (isSum(node) && namesIn(node).length === 0);
}

export function isSum(node: Expression): node is Sum {
  return (
    node.op === '+' ||
    node.op === '-' ||
    node.op === '*' ||
    node.op === '/' ||
    node.op === 'rounded'
  );
}

const sumKeys = new WeakMap<Expression, string>();
const questions = new WeakMap<Expression, string | null>();

/** The key under which a case holds the value of a term. */
export function keyOf(term: Term): string {
  if (term.op === 'name') return `${term.source}:${term.name}`;
  const key = sumKeys.get(term) ?? `sum:${inOrder(term)}`;
  sumKeys.set(term, key);
  return key;
}

export function nameOf(term: Term): string {
  return term.op === 'name' ? term.name : conditionInWords(term);
}

/** A sum with an amount in it is an amount, any other a number. */
export function typeOf(term: Expression): ValueType {
  if (term.op === 'name' || term.op === 'literal') return term.type;
  if (term.op === 'rounded') return typeOf(term.operand);
  if (!isSum(term)) return { kind: 'number' };
  const types = [typeOf(term.left), typeOf(term.right)];
  return types.find(({ kind }) => kind === 'money') ?? { kind: 'number' };
}

/** The names in a sum. */
export function namesIn(node: Expression): readonly NameExpression[] {
  if (node.op === 'name') return [node];
  if (node.op === 'rounded') return namesIn(node.operand);
  return isSum(node) ? [node.left, node.right].flatMap(namesIn) : [];
}

/** The amounts and numbers in a sum that are places on its line; a factor is none. */
export function placesIn(node: Expression): readonly number[] {
  if (node.op === 'literal') return [onLine(node.value) ?? []].flat();
  if (node.op === 'rounded') return placesIn(node.operand);
  return node.op === '+' || node.op === '-' ? [node.left, node.right].flatMap(placesIn) : [];
}

/** The value of a sum where its names have values; `null` where one has none. */
export function worked(node: Expression, valueOf: (name: NameExpression) => CaseValue): CaseValue {
  if (node.op === 'name') return valueOf(node);
  if (node.op === 'literal') return onLine(node.value);
  if (node.op === 'rounded') {
    const exact = worked(node.operand, valueOf);
    if (typeof exact !== 'number') return null;
    return node.direction === 'up' ? Math.ceil(exact) : Math.floor(exact);
  }
  if (!isSum(node)) return null;
  const [left, right] = [worked(node.left, valueOf), worked(node.right, valueOf)];
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const share = { left: isPercent(node.left), right: isPercent(node.right) };
  const result = sum(node.op, left, right, share);
  return typeof result === 'number' ? result : null;
}

/** `a + b` is `b + a`. */
function inOrder(node: Expression): string {
  if (!isSum(node)) return withoutPlaces(node);
  if (node.op === 'rounded') return `${node.direction}(${inOrder(node.operand)})`;
  const sides = [inOrder(node.left), inOrder(node.right)];
  if (node.op === '+' || node.op === '*') sides.sort();
  return `(${sides.join(node.op)})`;
}

function isPercent(node: Expression): boolean {
  return (node.op === 'literal' || node.op === 'name') && node.type.kind === 'percent';
}

export function isOrdered({ kind }: ValueType): boolean {
  return (
    kind === 'number' ||
    kind === 'percent' ||
    kind === 'money' ||
    kind === 'duration' ||
    kind === 'date' ||
    kind === 'instant'
  );
}

/**
 * The key of a question that cannot be put in terms of values, such as whether two texts are one:
 * a case just says yes or no to it. `null` where it can.
 */
export function openQuestion(node: Expression): string | null {
  const known = questions.get(node);
  if (known !== undefined) return known;
  const question = isOpen(node) ? `open:${withoutPlaces({ ...node, not: false })}` : null;
  questions.set(node, question);
  return question;
}

function isOpen(node: Expression): boolean {
  switch (node.op) {
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'is': {
      const [left, right] = isWritten(node.left)
        ? [node.right, node.left]
        : [node.left, node.right];
      if (!isTerm(left)) return true;
      if (isWritten(right)) return false;
      return !isTerm(right) || !isOrdered(typeOf(left)) || !isOrdered(typeOf(right));
    }
    case 'one-of':
      return node.left.op !== 'name';
    case 'nothing':
    case 'unknown':
      return node.operand.op !== 'name';
    case 'and':
    case 'or':
    case 'not':
    case 'ahead':
    case 'due':
    case 'past':
    case 'used-up':
    case 'deleted':
    case 'policy-in':
      return false;
    default:
      return true;
  }
}

function withoutPlaces(node: object): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value));
}
