import type { Value } from '@lintel/contract';

/** A value as a time line writes it: `"14.52 EUR"`, `"2 business days"`, numbers and texts as they are. */
export function writeValue(value: Value): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  if ('minor' in value) return `${decimal(value.minor, value.exponent)} ${value.currency}`;
  const { count, unit, business } = value;
  return `${String(count)} ${business ? 'business ' : ''}${unit}${count === 1 ? '' : 's'}`;
}

/** Minor units as the language writes them: without an empty fraction. */
function decimal(minor: string, exponent: number): string {
  const negative = minor.startsWith('-');
  const digits = (negative ? minor.slice(1) : minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const part = digits.slice(digits.length - exponent);
  const written = /^0*$/.test(part) ? whole : `${whole}.${part}`;
  return negative ? `-${written}` : written;
}

/** An instant without the milliseconds that say nothing: `2026-05-25T09:00:00Z`. */
export function writeInstant(instant: string): string {
  return instant.replace('.000Z', 'Z');
}
