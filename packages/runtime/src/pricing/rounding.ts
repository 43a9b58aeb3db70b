export type Rounding = 'half-up' | 'up' | 'down';

/**
 * `amount * part / whole` in minor units, rounded once.
 *
 * Rounds the size and keeps the sign, so that a credit and the charge it mirrors are equal.
 *
 * @param whole - More than 0; `part` is from 0 to `whole`.
 */
export function share(amount: bigint, part: bigint, whole: bigint, rounding: Rounding): bigint {
  const negative = amount < 0n;
  const product = (negative ? -amount : amount) * part;
  const down = product / whole;
  const rest = product % whole;
  const up = rest > 0n && (rounding === 'up' || (rounding === 'half-up' && rest * 2n >= whole));
  const size = up ? down + 1n : down;
  return negative ? -size : size;
}
