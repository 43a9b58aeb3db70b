import type { Money, TimeSpan, Value } from '@lintel/contract';

export function isMoney(value: Value | undefined): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value;
}

export function isSpan(value: Value | undefined): value is TimeSpan {
  return typeof value === 'object' && value !== null && 'unit' in value;
}

/** Two amounts can be compared or added only in one currency; there is no silent conversion. */
export function sameCurrency(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.exponent === b.exponent;
}

export function withMinor(like: Money, minor: bigint): Money {
  return { minor: minor.toString(), exponent: like.exponent, currency: like.currency };
}

/**
 * Multiplies by a fraction and rounds half up (away from nothing at exactly one half), so that a
 * charge and its refund are the same amount.
 *
 * @param denominator - More than 0.
 */
export function timesFraction(minor: bigint, numerator: bigint, denominator: bigint): bigint {
  const product = minor * numerator;
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return product < 0n ? -rounded : rounded;
}

/** A finite number as an exact fraction, as far as its decimal writing goes: 1.25 is 125/100. */
export function asFraction(value: number): { numerator: bigint; denominator: bigint } | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return null;
  const [, whole = '0', decimals = ''] = match;
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}
