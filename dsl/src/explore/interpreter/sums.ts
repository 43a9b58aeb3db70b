import type { Expression, Money, TimeSpan, Value } from '@lintel/contract';

export type Operator = Extract<Expression, { op: '+' | '-' | '*' | '/' }>['op'];

export function isMoney(value: Value | undefined): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value;
}

export function isSpan(value: Value | undefined): value is TimeSpan {
  return typeof value === 'object' && value !== null && 'unit' in value;
}

/** Whether two values are the same; unknown where one is, or where money is of two currencies. */
export function equal(a: Value | undefined, b: Value | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isMoney(a) && isMoney(b)) return oneCurrency(a, b) ? a.minor === b.minor : undefined;
  if (isSpan(a) && isSpan(b))
    return a.count === b.count && a.unit === b.unit && a.business === b.business;
  return a === b;
}

/** Below 0, 0 or above 0; `undefined` where two values have no order. */
export function order(a: Value | undefined, b: Value | undefined): number | undefined {
  if (isMoney(a) && isMoney(b))
    return oneCurrency(a, b) ? Number(BigInt(a.minor) - BigInt(b.minor)) : undefined;
  if (isSpan(a) && isSpan(b))
    return a.unit === b.unit && a.business === b.business ? a.count - b.count : undefined;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  return undefined;
}

/**
 * A sum of numbers or money; `undefined` where it makes none.
 *
 * @param share - Whether the right, or else the left side is written in percent.
 */
export function sum(
  op: Operator,
  a: Value | undefined,
  b: Value | undefined,
  share: { readonly left: boolean; readonly right: boolean },
): Value | undefined {
  if (isMoney(a) && isMoney(b)) {
    if (!oneCurrency(a, b) || op === '*' || op === '/') return undefined;
    const other = BigInt(b.minor);
    return { ...a, minor: String(BigInt(a.minor) + (op === '+' ? other : -other)) };
  }
  if (isMoney(a)) return typeof b === 'number' ? times(op, a, b, share.right) : undefined;
  if (isMoney(b))
    return typeof a === 'number' && op === '*' ? times('*', b, a, share.left) : undefined;
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  const hundred = share.right || (share.left && op === '*') ? 100 : 1;
  const result =
    op === '+'
      ? a + b
      : op === '-'
        ? a - b
        : op === '*'
          ? (a * b) / hundred
          : a / (b / (share.right ? 100 : 1));
  return Number.isFinite(result) ? result : undefined;
}

function oneCurrency(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.exponent === b.exponent;
}

/** Rounded half away from nothing. */
function times(op: Operator, amount: Money, factor: number, percent: boolean): Money | undefined {
  const written = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(factor));
  if (written === null || (op !== '*' && op !== '/')) return undefined;
  const [, sign = '', whole = '0', decimals = ''] = written;
  const top = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const bottom = 10n ** BigInt(decimals.length) * (percent ? 100n : 1n);
  const [up, down] = op === '*' ? [top, bottom] : [bottom, top];
  if (down === 0n) return undefined;
  const product = BigInt(amount.minor) * up * (down < 0n ? -1n : 1n);
  const size = product < 0n ? -product : product;
  const divisor = down < 0n ? -down : down;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return { ...amount, minor: String(product < 0n ? -rounded : rounded) };
}
