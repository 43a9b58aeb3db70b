/** Measured use is kept as a whole number of millionths, so that a million small events add up exactly. */
const MILLION = 1_000_000n;

/** @param quantity - 0 to 1e15; finer than a millionth is rounded. */
export function millionths(quantity: number): bigint {
  const [whole = '0', fraction = ''] = quantity.toFixed(6).split('.');
  return BigInt(whole) * MILLION + BigInt(fraction.padEnd(6, '0'));
}

/** Back to a number, for people and for comparisons. */
export function quantityOf(amount: bigint): number {
  return Number(amount / MILLION) + Number(amount % MILLION) / 1e6;
}
