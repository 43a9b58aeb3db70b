import type { Fix, Span } from '@lintel/contract';
import { replacement } from '../diagnostics/report.ts';
import type { Value } from '../syntax/tree.ts';
import { incomparable } from './comparable.ts';
import { type ResolvedValue, resolveValue, sizeBeside } from './resolve-value.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** Both sides of a comparison. The side with a known type goes first, so that the other is read as a value of it. */
export function bothSides(
  left: Value,
  right: Value,
  ordered: boolean,
  scope: Scope,
  tell: Tell,
): [ResolvedValue, ResolvedValue] | null {
  const rightFirst =
    left.kind === 'name' &&
    meaningOf(left.name, scope) === null &&
    (right.kind !== 'name' || meaningOf(right.name, scope) !== null);
  let first: ResolvedValue | null;
  let second: ResolvedValue | null;
  if (rightFirst) {
    second = resolveValue(right, scope, null, tell);
    first = second && resolveValue(left, scope, second.type, tell);
  } else {
    first = resolveValue(left, scope, null, tell);
    second = first && resolveValue(right, scope, first.type, tell);
  }
  if (first === null || second === null) return null;
  first = sized(first, sizeBeside(left, right, scope));
  second = sized(second, sizeBeside(right, left, scope));
  return agree(first, second, ordered, tell) ? [first, second] : null;
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
    case 'money-without-currency': {
      const currency = other.kind === 'money' ? other.currency : null;
      const fixed = number.expression.op === 'literal' && currency !== null;
      tell(
        'LTL-3002',
        number.span,
        { number: numberInWords(number), currency: currency ?? 'EUR' },
        fixed ? { fixes: [insertion(number.span, ` ${currency}`)] } : {},
      );
      break;
    }
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

function numberInWords({ expression }: ResolvedValue): string {
  return expression.op === 'literal' && typeof expression.value === 'number'
    ? String(expression.value)
    : '20000';
}

function insertion(after: Span, text: string): Fix {
  const at = { ...after, start: after.end, column: after.column + (after.end - after.start) };
  return replacement(`write \`${text.trim()}\` after the number`, at, text);
}
