/**
 * An amount of money as it travels.
 *
 * `minor` is a whole number of minor units written as a decimal string (bigint inside),
 * `exponent` the number of digits after the point of the currency (JPY 0, EUR 2, KWD 3),
 * `currency` an ISO 4217 code. EUR 14.52 is `{ minor: '1452', exponent: 2, currency: 'EUR' }`.
 */
export interface Money {
  readonly minor: string;
  readonly exponent: number;
  readonly currency: string;
}

/** Digits after the point, from ISO 4217; a currency that is not listed here has 2. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** The ISO 4217 number of minor digits of a currency code. */
export function currencyExponent(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/** Builds money from minor units; `money(1452n, 'EUR')` is 14.52 euros. */
export function money(minor: bigint, currency: string): Money {
  return { minor: minor.toString(), exponent: currencyExponent(currency), currency };
}
