import type { Expression, Value } from '@lintel/contract';
import { caseKeyOf, whenKey } from './collect-dimensions.ts';
import { type Case, type CaseValue, onLine } from './dimension.ts';
import { isTerm, isWritten, keyOf, openQuestion, worked } from './term.ts';

/** Whether a condition holds in a case; a comparison with *nothing* or the unknown does not hold. */
export function holds(node: Expression, at: Case): boolean {
  return truth(node, at) === true;
}

/** `null` is unknown: what absence gives, except to the questions that ask for it. */
function truth(node: Expression, at: Case): boolean | null {
  const question = openQuestion(node);
  if (question !== null)
    return negated('not' in node && node.not === true, at.get(question) === true);
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
        isAbsent(left) ? null : node.values.some((wanted) => place(wanted) === left),
      );
    }
    case 'nothing':
    case 'unknown': {
      const operand = node.operand.op === 'name' ? at.get(caseKeyOf(node.operand)) : null;
      if (node.op === 'unknown') return negated(node.not, operand === undefined);
      return negated(node.not, operand === undefined ? null : operand === null);
    }
    case 'ahead':
    case 'due':
    case 'past': {
      const when = at.get(whenKey(node.deadline));
      const is =
        node.op === 'ahead'
          ? when === 'ahead'
          : node.op === 'past'
            ? when === 'past'
            : when === 'due' || when === 'past';
      return negated(node.not, isAbsent(when) ? null : is);
    }
    case 'deleted':
      return negated(node.not, at.get(`deleted:${node.data}`) === true);
    case 'used-up':
      return negated(node.not, at.get(`used-up:${node.repeat}`) === true);
    case 'policy-in':
      return negated(node.not, at.get(`policy:${node.policy}`) === node.state);
    default:
      return null;
  }
}

function isAbsent(value: CaseValue): value is null | undefined {
  return value === null || value === undefined;
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
  return isAbsent(left) || isAbsent(right) ? null : left === right;
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
  if (isTerm(node)) {
    const key = keyOf(node);
    return at.has(key) ? at.get(key) : worked(node, (name) => at.get(keyOf(name)));
  }
  if (isWritten(node) && node.op !== 'literal') return worked(node, () => null);
  if (node.op !== 'literal') return null;
  return node.type.kind === 'date' || node.type.kind === 'instant'
    ? onLine(node.value)
    : place(node.value);
}

function place(literal: Value): CaseValue {
  return typeof literal === 'string' || typeof literal === 'boolean' ? literal : onLine(literal);
}
