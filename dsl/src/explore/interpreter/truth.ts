import type { Expression, NameSource, TimeSpan, Value } from '@lintel/contract';
import { equal, order, sum } from './sums.ts';

/** Where the names of a condition get their values: `undefined` is unknown, `null` is nothing. */
export interface Known {
  readonly now: string;
  /** The date of now where days are counted. */
  today(): string | undefined;
  value(source: NameSource, name: string): Value | undefined;
  deadline(name: string): string | null | undefined;
  /** Whether a date or an instant lies at most so long before another, both ends included. */
  isWithin(value: string, lead: TimeSpan, end: string): boolean | undefined;
  usedUp(repeat: string): boolean | undefined;
  isDeleted(data: string): boolean;
  stateOf(of: 'subject' | 'account', policy: string): string | undefined;
}

/** True, false, or `undefined` for unknown (rule 9). */
export function truth(condition: Expression, known: Known): boolean | undefined {
  const value = evaluate(condition, known);
  return typeof value === 'boolean' ? value : undefined;
}

export function evaluate(node: Expression, known: Known): Value | undefined {
  switch (node.op) {
    case 'literal':
      return node.value;
    case 'name':
      return known.value(node.source, node.name);
    case 'and':
      return all(node.operands, known);
    case 'or':
      return some(node.operands, known);
    case 'not':
      return flip(true, truth(node.operand, known));
    case 'rounded': {
      const value = evaluate(node.operand, known);
      if (typeof value !== 'number') return undefined;
      return node.direction === 'up' ? Math.ceil(value) : Math.floor(value);
    }
    case 'now':
      return node.as === 'date' ? known.today() : known.now;
    case '+':
    case '-':
    case '*':
    case '/':
      return sum(node.op, evaluate(node.left, known), evaluate(node.right, known), {
        left: inPercent(node.left),
        right: inPercent(node.right),
      });
    case '<':
    case '<=':
    case '>':
    case '>=':
      return inOrder(node.op, order(evaluate(node.left, known), evaluate(node.right, known)));
    case 'is':
      return flip(node.not, equal(evaluate(node.left, known), evaluate(node.right, known)));
    case 'one-of':
      return flip(node.not, among(evaluate(node.left, known), node.values));
    case 'nothing': {
      const value = evaluate(node.operand, known);
      return flip(node.not, value === undefined ? undefined : value === null);
    }
    case 'unknown':
      return flip(node.not, evaluate(node.operand, known) === undefined);
    case 'ahead':
    case 'due':
    case 'past':
      return flip(node.not, against(node.op, known.now, known.deadline(node.deadline)));
    case 'within': {
      const value = evaluate(node.operand, known);
      const end = known.deadline(node.before);
      return typeof value === 'string' && typeof end === 'string'
        ? known.isWithin(value, node.lead, end)
        : undefined;
    }
    case 'used-up':
      return flip(node.not, known.usedUp(node.repeat));
    case 'deleted':
      return flip(node.not, known.isDeleted(node.data));
    case 'policy-in': {
      const state = known.stateOf(node.of, node.policy);
      return flip(node.not, state === undefined ? undefined : state === node.state);
    }
  }
}

function flip(not: boolean, value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== not;
}

function all(operands: readonly Expression[], known: Known): boolean | undefined {
  const values = operands.map((operand) => truth(operand, known));
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

function some(operands: readonly Expression[], known: Known): boolean | undefined {
  const values = operands.map((operand) => truth(operand, known));
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function among(value: Value | undefined, values: readonly Value[]): boolean | undefined {
  const matches = values.map((other) => equal(value, other));
  if (matches.includes(true)) return true;
  return matches.includes(undefined) ? undefined : false;
}

function inOrder(op: '<' | '<=' | '>' | '>=', by: number | undefined): boolean | undefined {
  if (by === undefined) return undefined;
  if (op === '<') return by < 0;
  if (op === '<=') return by <= 0;
  return op === '>' ? by > 0 : by >= 0;
}

/** Rule 31: of a deadline that is nothing, neither is known. */
function against(
  op: 'ahead' | 'due' | 'past',
  now: string,
  at: string | null | undefined,
): boolean | undefined {
  if (at === null || at === undefined) return undefined;
  if (op === 'ahead') return now < at;
  return op === 'due' ? now >= at : now > at;
}

/** Whether a number counts as so many of a hundred. */
export function inPercent(node: Expression): boolean {
  return (node.op === 'literal' || node.op === 'name') && node.type.kind === 'percent';
}
