import type { Expression } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Term } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-7003: what is counted in pieces is a whole number, whatever it is calculated from. */
export const piecesAreWhole: PolicyCheck = (policy, tell) => {
  for (const { term, what } of counted(policy)) {
    const expression = policy.values.get(term)?.expression;
    if (expression === undefined || !canBreak(expression)) continue;
    const number = knownNumber(expression, policy);
    if (number === null) tell('LTL-7003', term.span, { what, is: 'can give a part of one' });
    else if (!Number.isInteger(number))
      tell('LTL-7003', term.span, { what, is: `gives ${number}` });
  }
};

function* counted({ names, parts }: ResolvedPolicy): Iterable<{ term: Term; what: string }> {
  for (const { state } of names.inState.values()) {
    for (const item of state.items)
      if (item.kind === 'limit') yield { term: item.to, what: item.of.text };
  }
  for (const { action } of parts.actions)
    if (action.kind === 'change-quantity') yield { term: action.by, what: action.of.text };
}

/** Percentages and divisions give parts of one; rounding takes them away. */
function canBreak(node: Expression): boolean {
  switch (node.op) {
    case '/':
      return true;
    case '*':
      return [node.left, node.right].some(
        (side) =>
          canBreak(side) ||
          ((side.op === 'literal' || side.op === 'name') && side.type.kind === 'percent'),
      );
    case '+':
    case '-':
      return canBreak(node.left) || canBreak(node.right);
    default:
      return false;
  }
}

/** The number where only written numbers and fixed settings take part; `null` where it is known at run time only. */
function knownNumber(node: Expression, policy: ResolvedPolicy): number | null {
  switch (node.op) {
    case 'literal':
      return numberOf(node.value, node.type.kind === 'percent');
    case 'name': {
      const setting = policy.names.header.byName.get(node.name)?.node;
      if (node.source !== 'setting' || setting?.kind !== 'setting' || setting.range !== null)
        return null;
      const { value } = setting;
      return value.kind === 'number' || value.kind === 'percent'
        ? numberOf(value.value, value.kind === 'percent')
        : null;
    }
    case 'rounded': {
      const inner = knownNumber(node.operand, policy);
      return inner && (node.direction === 'up' ? Math.ceil(inner) : Math.floor(inner));
    }
    case '+':
    case '-':
    case '*':
    case '/': {
      const left = knownNumber(node.left, policy);
      const right = knownNumber(node.right, policy);
      if (left === null || right === null) return null;
      return { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[
        node.op
      ];
    }
    default:
      return null;
  }
}

function numberOf(value: unknown, percent: boolean): number | null {
  return typeof value === 'number' ? (percent ? value / 100 : value) : null;
}
