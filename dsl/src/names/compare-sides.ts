import type { Term } from '../syntax/tree.ts';
import { incomparable } from './comparable.ts';
import { insertedCurrency } from './missing-currency.ts';
import { type ResolvedValue, sizeBeside } from './resolve-value.ts';
import { resolveTerm } from './resolve-sum.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** Both sides of a comparison. The side with a known type goes first, so that the other is read as a value of it. */
export function bothSides(
  left: Term,
  right: Term,
  ordered: boolean,
  scope: Scope,
  tell: Tell,
): [ResolvedValue, ResolvedValue] | null {
  const rightFirst = isUnknownName(left, scope) && !isUnknownName(right, scope);
  let first: ResolvedValue | null;
  let second: ResolvedValue | null;
  if (rightFirst) {
    second = resolveTerm(right, scope, null, tell);
    first = second && resolveTerm(left, scope, second.type, tell);
  } else {
    first = resolveTerm(left, scope, null, tell);
    second = first && resolveTerm(right, scope, first.type, tell);
  }
  if (first === null || second === null) return null;
  first = sized(first, sizeBeside(left, right, scope));
  second = sized(second, sizeBeside(right, left, scope));
  return agree(first, second, ordered, tell) ? [first, second] : null;
}

function isUnknownName(term: Term, scope: Scope): boolean {
  return term.kind === 'name' && term.of === null && meaningOf(term.name, scope) === null;
}

function sized(value: ResolvedValue, size: number | null): ResolvedValue {
  return size === null
    ? value
    : { ...value, expression: { op: 'literal', value: size, type: { kind: 'number' } } };
}

/** Whether two sides compare; tells at the side that is easier to mend, the written number. */
function agree(left: ResolvedValue, right: ResolvedValue, ordered: boolean, tell: Tell): boolean {
  if (left.type === null || right.type === null) return true;
  const problem = incomparable(
    { type: left.type, written: left.written },
    { type: right.type, written: right.written },
    ordered,
  );
  if (problem === null) return true;
  const [number, other] = left.type.kind === 'number' ? [left, right.type] : [right, left.type];
  switch (problem) {
    case 'money-without-currency':
      insertedCurrency(number, other, tell);
      break;
    case 'number-without-unit':
      tell('LTL-3001', number.span, {
        wanted: typeInWords(other),
        example: other.kind === 'percent' ? '80 %' : '14 days',
      });
      break;
    case 'other-currency':
      tell('LTL-3007', right.span, {
        left: typeInWords(left.type),
        right: typeInWords(right.type),
      });
      break;
    case 'months-with-days':
      tell('LTL-3004', right.span);
      break;
    case 'no-order':
      tell('LTL-3011', left.span, { type: typeInWords(left.type) });
      break;
    case 'other-type':
      tell('LTL-3003', right.span, {
        left: typeInWords(left.type),
        right: typeInWords(right.type),
      });
  }
  return false;
}

/** Whether a value can stand where one of a type is wanted; tells why not. */
export function agreeing(value: ResolvedValue, wanted: ResolvedValue, tell: Tell): boolean {
  return agree(wanted, value, false, tell);
}
