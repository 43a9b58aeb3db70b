import type { Expression, ValueType } from '@lintel/contract';
import type { LimitOf, Rounded, Sum, Term } from '../syntax/tree.ts';
import { insertedCurrency } from './missing-currency.ts';
import { type ResolvedValue, resolveValue, sizeBeside } from './resolve-value.ts';
import type { Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

const NUMBER: ValueType = { kind: 'number' };

/** What is calculated, with its type; `null` after telling what is wrong. */
export function resolveTerm(
  term: Term,
  scope: Scope,
  beside: ValueType | null,
  tell: Tell,
): ResolvedValue | null {
  switch (term.kind) {
    case 'sum':
      return resolveSum(term, scope, beside, tell);
    case 'rounded':
      return resolveRounded(term, scope, beside, tell);
    case 'limit-of':
      return resolveLimitOf(term, scope, tell);
    default:
      return resolveValue(term, scope, beside, tell);
  }
}

function resolveSum(
  { operator, left, right, span }: Sum,
  scope: Scope,
  beside: ValueType | null,
  tell: Tell,
): ResolvedValue | null {
  const adds = operator === '+' || operator === '-';
  const hint = beside?.kind === 'money' && adds ? beside : NUMBER;
  const first = resolveTerm(left, scope, hint, tell);
  const second =
    first && resolveTerm(right, scope, adds && first.type !== null ? first.type : NUMBER, tell);
  if (first === null || second === null) return null;
  const type = typeOfSum(operator, first.type, second.type);
  if (type === null) {
    tellWrongSum(operator, first, second, tell);
    return null;
  }
  if (operator === '/' && isZero(second.expression)) {
    tell('LTL-3030', second.span, { what: 'nothing can be divided by 0' });
    return null;
  }
  return {
    expression: { op: operator, left: first.expression, right: second.expression },
    type,
    span,
    written: null,
  };
}

function isZero(expression: Expression): boolean {
  return expression.op === 'literal' && expression.value === 0;
}

/** `null` for two types that cannot be calculated with each other. */
function typeOfSum(
  operator: Sum['operator'],
  left: ValueType | null,
  right: ValueType | null,
): ValueType | null {
  if (left === null || right === null) return null;
  const kinds = `${left.kind} ${operator} ${right.kind}`;
  switch (kinds) {
    case 'number + number':
    case 'number - number':
    case 'number * number':
    case 'number * percent':
    case 'percent * number':
    case 'number / number':
      return NUMBER;
    case 'money + money':
    case 'money - money':
      return left.kind === 'money' && right.kind === 'money' && left.currency === right.currency
        ? left
        : null;
    case 'money * number':
    case 'money * percent':
    case 'money / number':
      return left;
    case 'number * money':
    case 'percent * money':
      return right;
    default:
      return null;
  }
}

const DONE: Readonly<Record<Sum['operator'], string>> = {
  '+': 'added',
  '-': 'subtracted from each other',
  '*': 'multiplied',
  '/': 'divided',
};

function tellWrongSum(
  operator: Sum['operator'],
  left: ResolvedValue,
  right: ResolvedValue,
  tell: Tell,
): void {
  const [number, other] = left.type?.kind === 'number' ? [left, right] : [right, left];
  const adds = operator === '+' || operator === '-';
  if (adds && number.type?.kind === 'number' && other.type?.kind === 'money') {
    insertedCurrency(number, other.type, tell);
    return;
  }
  const [first, second] = [left, right].map(({ type }) =>
    type === null ? '*nothing*' : typeInWords(type),
  );
  const isTime = [left, right].some(({ type }) =>
    ['duration', 'date', 'instant'].includes(type?.kind ?? ''),
  );
  const time = isTime ? '; a date is moved with `extend`' : '';
  tell('LTL-3030', right.span, {
    what: `${first} and ${second} cannot be ${DONE[operator]}${time}`,
  });
}

function resolveRounded(
  { value, direction, span }: Rounded,
  scope: Scope,
  beside: ValueType | null,
  tell: Tell,
): ResolvedValue | null {
  const resolved = resolveTerm(value, scope, beside, tell);
  if (resolved === null) return null;
  if (resolved.type?.kind !== 'number') {
    const type = resolved.type === null ? '*nothing*' : typeInWords(resolved.type);
    tell('LTL-3003', value.span, { left: 'a number, to be rounded,', right: type });
    return null;
  }
  return {
    expression: { op: 'rounded', direction, operand: resolved.expression },
    type: NUMBER,
    span,
    written: null,
  };
}

/** The state's own line says the number; what a plan includes is in no policy. */
function resolveLimitOf({ of, span }: LimitOf, scope: Scope, tell: Tell): ResolvedValue | null {
  const line = limitLine(of.text, scope);
  if (line === null) {
    tell('LTL-7004', span, { name: of.text });
    return null;
  }
  if (hasLimit(line.to)) {
    tell('LTL-7004', span, { name: of.text });
    return null;
  }
  const resolved = resolveTerm(line.to, scope, NUMBER, tell);
  if (resolved === null) return null;
  const size = line.to.kind === 'size' ? sizeOfLimit(line, scope) : null;
  const expression: Expression =
    size === null ? resolved.expression : { op: 'literal', value: size, type: NUMBER };
  return { ...resolved, expression, span };
}

function sizeOfLimit(line: NonNullable<ReturnType<typeof limitLine>>, scope: Scope): number | null {
  return line.to.kind === 'size'
    ? sizeBeside(line.to, { kind: 'name', name: line.of, of: null, span: line.of.span }, scope)
    : null;
}

/** The line `limit NAME to …` of the state at hand. */
export function limitLine(name: string, { state }: Pick<Scope, 'state'>) {
  for (const item of state?.state.items ?? [])
    if (item.kind === 'limit' && item.of.text === name) return item;
  return null;
}

function hasLimit(term: Term): boolean {
  if (term.kind === 'sum') return hasLimit(term.left) || hasLimit(term.right);
  if (term.kind === 'rounded') return hasLimit(term.value);
  return term.kind === 'limit-of';
}
