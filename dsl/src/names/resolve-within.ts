import type { Expression } from '@lintel/contract';
import { lowerTimeSpan } from '../plan/lower-time-span.ts';
import type { WithinCondition } from '../syntax/tree.ts';
import { usesDeadline } from './deadline-use.ts';
import { resolveTerm } from './resolve-sum.ts';
import type { Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** `X within D before Y`: X is a date or an instant, Y a deadline, or in a review the close of its window. */
export function resolveWithin(
  { subject, duration, before, span }: WithinCondition,
  scope: Scope,
  tell: Tell,
): Expression | null {
  const operand = resolveTerm(subject, scope, { kind: 'date' }, tell);
  const isClose = scope.hasClose === true && before.text === 'close';
  if (!isClose && !usesDeadline(before, scope, tell)) return null;
  if (operand === null) return null;
  if (operand.type?.kind !== 'date' && operand.type?.kind !== 'instant') {
    const right = operand.type === null ? '*nothing*' : typeInWords(operand.type);
    tell('LTL-3003', subject.span, { left: 'a date or an instant', right });
    return null;
  }
  return {
    op: 'within',
    operand: operand.expression,
    lead: lowerTimeSpan(duration),
    before: before.text,
    span,
  };
}
