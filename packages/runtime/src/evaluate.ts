import { isDate } from '@lintel/calendar';
import type { Expression, TimeSpan, Value, ValueType } from '@lintel/contract';
import { asFraction, isMoney, isSpan, sameCurrency, timesFraction, withMinor } from './amounts.ts';

/** Where an expression gets its values from; `undefined` is unknown, `null` is nothing. */
export interface Lookups {
  name(source: Extract<Expression, { op: 'name' }>['source'], name: string): Value | undefined;
  /** Instant of a deadline, and the instant now. */
  deadline(name: string): string | null | undefined;
  readonly now: string;
  /** The instant that lies a span before another, and the local date of an instant. */
  earlier(at: string, lead: TimeSpan): string | undefined;
  dateOf(at: string): string | undefined;
  deleted(data: string): boolean | undefined;
  /** The date of now in the zone that counts; unknown where a calendar cannot tell. */
  today(): string | undefined;
  usedUp(repeat: string): boolean | undefined;
  policyState(of: 'subject' | 'account', policy: string): string | undefined;
}

/** True, false, or unknown (`undefined`). */
export type Truth = boolean | undefined;

/** The truth of a condition. What is not a yes-or-no is unknown. */
export function truthOf(condition: Expression, lookups: Lookups): Truth {
  const value = valueOf(condition, lookups);
  return typeof value === 'boolean' ? value : undefined;
}

/** The value of an expression in Kleene's logic: unknown and false is false, unknown or true is true. */
export function valueOf(expression: Expression, lookups: Lookups): Value | undefined {
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'name':
      return lookups.name(expression.source, expression.name);
    case '+':
    case '-':
    case '*':
    case '/':
      return calculated(expression, lookups);
    case 'rounded': {
      const value = valueOf(expression.operand, lookups);
      if (typeof value !== 'number') return undefined;
      return expression.direction === 'up' ? Math.ceil(value) : Math.floor(value);
    }
    case 'now':
      return expression.as === 'date' ? lookups.today() : lookups.now;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(expression, lookups);
    case 'is':
      return negatedIf(
        expression.not,
        same(valueOf(expression.left, lookups), valueOf(expression.right, lookups)),
      );
    case 'one-of': {
      const left = valueOf(expression.left, lookups);
      return negatedIf(expression.not, anyOf(expression.values.map((value) => same(left, value))));
    }
    case 'nothing': {
      const value = valueOf(expression.operand, lookups);
      return negatedIf(expression.not, value === undefined ? undefined : value === null);
    }
    case 'unknown':
      return negatedIf(expression.not, valueOf(expression.operand, lookups) === undefined);
    case 'ahead':
    case 'due':
    case 'past': {
      const at = lookups.deadline(expression.deadline);
      if (at === undefined || at === null) return undefined;
      const holds = { ahead: lookups.now < at, due: lookups.now >= at, past: lookups.now > at }[
        expression.op
      ];
      return negatedIf(expression.not, holds);
    }
    case 'within':
      return within(expression, lookups);
    case 'used-up':
      return negatedIf(expression.not, lookups.usedUp(expression.repeat));
    case 'deleted':
      return negatedIf(expression.not, lookups.deleted(expression.data));
    case 'policy-in': {
      const state = lookups.policyState(expression.of, expression.policy);
      return negatedIf(
        expression.not,
        state === undefined ? undefined : state === expression.state,
      );
    }
    case 'and':
      return negatedIf(
        true,
        anyOf(expression.operands.map((operand) => negatedIf(true, truthOf(operand, lookups)))),
      );
    case 'or':
      return anyOf(expression.operands.map((operand) => truthOf(operand, lookups)));
    case 'not':
      return negatedIf(true, truthOf(expression.operand, lookups));
  }
}

/** A date is compared with the dates of both ends, so that the whole of the first and the last day counts. */
function within(
  { operand, lead, before }: Extract<Expression, { op: 'within' }>,
  lookups: Lookups,
): Truth {
  const value = valueOf(operand, lookups);
  const end = lookups.deadline(before);
  if (typeof value !== 'string' || typeof end !== 'string') return undefined;
  const start = lookups.earlier(end, lead);
  const ends = isDate(value)
    ? [start === undefined ? undefined : lookups.dateOf(start), lookups.dateOf(end)]
    : [start, end];
  const [from, to] = ends;
  return from === undefined || to === undefined ? undefined : from <= value && value <= to;
}

function negatedIf(not: boolean, truth: Truth): Truth {
  return truth === undefined ? undefined : truth !== not;
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function same(left: Value | undefined, right: Value | undefined): Truth {
  if (left === undefined || right === undefined) return undefined;
  if (isMoney(left) && isMoney(right))
    return sameCurrency(left, right) ? BigInt(left.minor) === BigInt(right.minor) : undefined;
  if (isSpan(left) && isSpan(right)) {
    return (
      left.count === right.count && left.unit === right.unit && left.business === right.business
    );
  }
  return left === right;
}

function ordered(
  { op, left, right }: Extract<Expression, { op: '<' | '<=' | '>' | '>=' }>,
  lookups: Lookups,
): Truth {
  const order = compared(valueOf(left, lookups), valueOf(right, lookups));
  if (order === undefined) return undefined;
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[op];
}

/** Below 0, 0 or above 0; unknown where one is missing, nothing, or of another kind or currency. */
function compared(left: Value | undefined, right: Value | undefined): number | undefined {
  if (isMoney(left) && isMoney(right)) {
    if (!sameCurrency(left, right)) return undefined;
    const difference = BigInt(left.minor) - BigInt(right.minor);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  if (isSpan(left) && isSpan(right)) {
    return left.unit === right.unit && left.business === right.business
      ? left.count - right.count
      : undefined;
  }
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  // Dates and instants: stored text sorts by time.
  if (typeof left === 'string' && typeof right === 'string')
    return left < right ? -1 : left > right ? 1 : 0;
  return undefined;
}

type Sum = Extract<Expression, { op: '+' | '-' | '*' | '/' }>;

function calculated({ op, left, right }: Sum, lookups: Lookups): Value | undefined {
  const a = valueOf(left, lookups);
  const b = valueOf(right, lookups);
  const percent = isPercent(right) ? 100 : 1;
  if (isMoney(a))
    return isMoney(b)
      ? sumOfMoney(op, a, b)
      : typeof b === 'number'
        ? scaled(op, a, b, percent)
        : undefined;
  if (isMoney(b))
    return op === '*' && typeof a === 'number'
      ? scaled('*', b, a, isPercent(left) ? 100 : 1)
      : undefined;
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  const divisor = isPercent(left) && op === '*' ? 100 : percent;
  const result = { '+': a + b, '-': a - b, '*': (a * b) / divisor, '/': a / (b / divisor) }[op];
  return Number.isFinite(result) ? result : undefined;
}

function isPercent(expression: Expression): boolean {
  return (
    (expression.op === 'literal' || expression.op === 'name') && isPercentType(expression.type)
  );
}

function isPercentType(type: ValueType): boolean {
  return type.kind === 'percent';
}

function sumOfMoney(
  op: Sum['op'],
  a: Extract<Value, { minor: string }>,
  b: Extract<Value, { minor: string }>,
): Value | undefined {
  if (!sameCurrency(a, b) || op === '*' || op === '/') return undefined;
  const right = BigInt(b.minor);
  return withMinor(a, BigInt(a.minor) + (op === '+' ? right : -right));
}

function scaled(
  op: Sum['op'],
  amount: Extract<Value, { minor: string }>,
  factor: number,
  percent: number,
): Value | undefined {
  const fraction = asFraction(factor);
  if (fraction === null || (op !== '*' && op !== '/')) return undefined;
  const numerator = op === '*' ? fraction.numerator : fraction.denominator * BigInt(percent);
  const denominator = op === '*' ? fraction.denominator * BigInt(percent) : fraction.numerator;
  if (denominator === 0n) return undefined;
  const sign = denominator < 0n ? -1n : 1n;
  return withMinor(
    amount,
    timesFraction(BigInt(amount.minor), numerator * sign, denominator * sign),
  );
}
