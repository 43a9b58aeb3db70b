import {
  currencyExponent,
  TIME_UNITS,
  type TimeSpan,
  type Value,
  type ValueType,
} from '@lintel/contract';

/** A value of a time line, or what was expected in its place. */
export type ReadValue =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly expected: string };

/** Reads a value as the time line writes it: money `"400 EUR"`, spans `"14 days"`, dates as in the language. */
export function readValue(written: unknown, type: ValueType): ReadValue {
  if (written === null) return accept(null);
  switch (type.kind) {
    case 'number':
    case 'percent':
      return isNumber(written) ? accept(written) : expected('a number, such as 25');
    case 'yes-or-no':
      if (typeof written === 'boolean') return accept(written);
      if (written === 'yes' || written === 'no') return accept(written === 'yes');
      return expected('true or false');
    case 'date':
      return isDate(written) ? accept(written) : expected('a date, such as "2026-09-14", or null');
    case 'instant': {
      const instant = readInstant(written);
      return instant === null
        ? expected('an instant, such as "2026-09-14T10:00:00Z"')
        : accept(instant);
    }
    case 'money':
      return readMoney(written);
    case 'duration':
      return readSpan(written);
    case 'one-of':
      return typeof written === 'string' && type.values.includes(written)
        ? accept(written)
        : expected(`one of ${type.values.join(', ')}`);
    case 'plan':
    case 'bundle':
    case 'role':
    case 'region':
    case 'text':
      return typeof written === 'string' ? accept(written) : expected('a text');
  }
}

/** Reads a value whose type nothing declares: what looks like money, a number or a text is taken as such. */
export function readUntyped(written: unknown): ReadValue {
  if (written === null || typeof written === 'boolean' || isNumber(written)) return accept(written);
  if (typeof written !== 'string') return expected('a number, a text, true, false or null');
  const money = readMoney(written);
  return money.ok ? money : accept(written);
}

/** An instant with milliseconds in UTC, or `null` for anything else. */
export function readInstant(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(written))
    return null;
  const at = Date.parse(written);
  return Number.isNaN(at) || !isDate(written.slice(0, 10)) ? null : new Date(at).toISOString();
}

function readMoney(written: unknown): ReadValue {
  const wanted = expected('money, such as "400 EUR"');
  if (typeof written !== 'string') return wanted;
  const [, sign, whole, part = '', currency] =
    /^(-?)(\d{1,15})(?:\.(\d{1,4}))? ([A-Z]{3})$/.exec(written) ?? [];
  if (sign === undefined || whole === undefined || currency === undefined) return wanted;
  const exponent = currencyExponent(currency);
  if (part.length > exponent) {
    return expected(`money with at most ${String(exponent)} digits after the point in ${currency}`);
  }
  const minor = BigInt(`${sign}${whole}${part.padEnd(exponent, '0')}`);
  return accept({ minor: minor.toString(), exponent, currency });
}

function readSpan(written: unknown): ReadValue {
  const wanted = expected('a length of time, such as "14 days" or "2 business days"');
  if (typeof written !== 'string') return wanted;
  const [, count, business, word] = /^(\d{1,6}) (business )?([a-z]+)$/.exec(written) ?? [];
  const unit = TIME_UNITS.find((known) => word === known || word === `${known}s`);
  if (count === undefined || unit === undefined) return wanted;
  const span: TimeSpan = { count: Number(count), unit, business: business !== undefined };
  return accept(span);
}

function isNumber(written: unknown): written is number {
  return typeof written === 'number' && Number.isFinite(written);
}

function isDate(written: unknown): written is string {
  if (typeof written !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(written)) return false;
  const at = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written);
}

function accept(value: Value): ReadValue {
  return { ok: true, value };
}

function expected(what: string): ReadValue & { ok: false } {
  return { ok: false, expected: what };
}
