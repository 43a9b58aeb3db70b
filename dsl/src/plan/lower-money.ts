import { type Money, currencyExponent, money } from '@lintel/contract';
import type { MoneyValue } from '../syntax/tree.ts';

/**
 * Written money in minor units. `null` when more decimals are written than the currency has:
 * nobody can say what `0.5 JPY` is.
 */
export function lowerMoney({ amount, currency }: MoneyValue): Money | null {
  const [whole = '0', fraction = ''] = amount.split('.');
  const exponent = currencyExponent(currency.text);
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0');
  if (/[1-9]/.test(fraction.slice(exponent))) return null;
  return money(BigInt(whole + kept), currency.text);
}
