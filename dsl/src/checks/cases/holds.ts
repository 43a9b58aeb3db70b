import type { Expression, Value } from '@lintel/contract';
import { keyOf, whenKey } from './collect-dimensions.ts';
import { type Case, type CaseValue, onLine } from './dimension.ts';

/** Whether a condition holds in a case in which everything is known; a comparison with *nothing* does not hold. */
export function holds(node: Expression, at: Case): boolean {
  return truth(node, at) === true;
}

/** `null` is unknown: what *nothing* gives, except to the question whether it is nothing. */
function truth(node: Expression, at: Case): boolean | null {
  switch (node.op) {
    case 'and':
      return node.operands.reduce<boolean | null>(
        (all, operand) => and(all, truth(operand, at)),
        true,
      );
    case 'or':
      return not(
        node.operands.reduce<boolean | null>(
          (all, operand) => and(all, not(truth(operand, at))),
          true,
        ),
      );
    case 'not':
      return not(truth(node.operand, at));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(node.op, value(node.left, at), value(node.right, at));
    case 'is':
      return negated(node.not, same(value(node.left, at), value(node.right, at)));
    case 'one-of': {
      const left = value(node.left, at);
      return negated(
        node.not,
        left === null ? null : node.values.some((wanted) => place(wanted) === left),
      );
    }
    case 'nothing':
      return negated(node.not, isNothing(node.operand, at));
    case 'unknown':
      return node.not;
    case 'ahead':
    case 'due':
    case 'past': {
      const when = at.get(whenKey(node.deadline)) ?? null;
      const is =
        node.op === 'ahead'
          ? when === 'ahead'
          : node.op === 'past'
            ? when === 'past'
            : when === 'due' || when === 'past';
      return negated(node.not, when === null ? null : is);
    }
    case 'used-up':
      return negated(node.not, at.get(`used-up:${node.repeat}`) === true);
    case 'policy-in':
      return negated(node.not, at.get(`policy:${node.policy}`) === node.state);
    default:
      return null;
  }
}

function isNothing(node: Expression, at: Case): boolean {
  if (node.op === 'name' && node.source === 'deadline')
    return (at.get(whenKey(node.name)) ?? null) === null;
  return value(node, at) === null;
}

function and(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

function not(a: boolean | null): boolean | null {
  return a === null ? null : !a;
}

function negated(yes: boolean, a: boolean | null): boolean | null {
  return yes ? not(a) : a;
}

function same(left: CaseValue, right: CaseValue): boolean | null {
  return left === null || right === null ? null : left === right;
}

function ordered(
  operator: '<' | '<=' | '>' | '>=',
  left: CaseValue,
  right: CaseValue,
): boolean | null {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[
    operator
  ];
}

function value(node: Expression, at: Case): CaseValue {
  if (node.op === 'name') return at.get(keyOf(node)) ?? null;
  if (node.op !== 'literal') return null;
  return node.type.kind === 'date' || node.type.kind === 'instant'
    ? onLine(node.value)
    : place(node.value);
}

function place(literal: Value): CaseValue {
  return typeof literal === 'string' || typeof literal === 'boolean' ? literal : onLine(literal);
}
