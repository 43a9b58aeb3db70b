import type { ValueType } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { readInstant, readUntyped, readValue } from './read-value.ts';
import { writeInstant, writeValue } from './write-value.ts';

const money: ValueType = { kind: 'money', currency: null };

describe('a value of a time line', () => {
  test.each<[string, unknown, ValueType, unknown]>([
    ['money of two digits', '14.52 EUR', money, { minor: '1452', exponent: 2, currency: 'EUR' }],
    ['whole money', '400 EUR', money, { minor: '40000', exponent: 2, currency: 'EUR' }],
    ['money without digits', '8000 JPY', money, { minor: '8000', exponent: 0, currency: 'JPY' }],
    ['money of three digits', '0.005 KWD', money, { minor: '5', exponent: 3, currency: 'KWD' }],
    ['a debt', '-3.10 USD', money, { minor: '-310', exponent: 2, currency: 'USD' }],
    ['a date', '2028-02-29', { kind: 'date' }, '2028-02-29'],
    ['nothing', null, { kind: 'date' }, null],
    ['yes', 'yes', { kind: 'yes-or-no' }, true],
    ['false', false, { kind: 'yes-or-no' }, false],
    ['a span', '1 day', { kind: 'duration' }, { count: 1, unit: 'day', business: false }],
    [
      'business time',
      '2 business days',
      { kind: 'duration' },
      { count: 2, unit: 'day', business: true },
    ],
    ['an instant', '2026-05-04T12:00:00+02:00', { kind: 'instant' }, '2026-05-04T10:00:00.000Z'],
    ['one of some', 'convert', { kind: 'one-of', values: ['convert', 'lapse'] }, 'convert'],
  ])('%s is read', (_, written, type, value) => {
    expect(readValue(written, type)).toEqual({ ok: true, value });
  });

  test.each<[string, unknown, ValueType]>([
    ['money without a currency', '400', money],
    ['a number for money', 400, money],
    ['cents of yen', '80.50 JPY', money],
    ['a day that does not exist', '2027-02-29', { kind: 'date' }],
    ['a short date', '2026-3-1', { kind: 'date' }],
    ['an unknown unit', '3 dayz', { kind: 'duration' }],
    ['a text for a number', '25', { kind: 'number' }],
    ['a text for yes', 'maybe', { kind: 'yes-or-no' }],
    ['another choice', 'stay', { kind: 'one-of', values: ['convert', 'lapse'] }],
    ['a list', [], { kind: 'text' }],
  ])('%s is refused', (_, written, type) => {
    expect(readValue(written, type)).toMatchObject({ ok: false });
  });

  test('what nothing declares is taken as written, money as money', () => {
    expect(readUntyped('2026-09-14')).toEqual({ ok: true, value: '2026-09-14' });
    expect(readUntyped('5 USD')).toMatchObject({ value: { minor: '500' } });
    expect(readUntyped({})).toMatchObject({ ok: false });
  });

  test('money and spans are written as they are read', () => {
    for (const written of ['14.52 EUR', '400 EUR', '8000 JPY', '-3.10 USD', '0.005 KWD']) {
      const read = readValue(written, money);
      expect(read.ok && writeValue(read.value)).toBe(written);
    }
    expect(writeValue({ count: 2, unit: 'day', business: true })).toBe('2 business days');
    expect(writeValue(null)).toBe(null);
  });

  test('an instant keeps the milliseconds that say something', () => {
    expect(writeInstant('2026-05-25T09:00:00.000Z')).toBe('2026-05-25T09:00:00Z');
    expect(writeInstant('2026-05-25T09:00:00.001Z')).toBe('2026-05-25T09:00:00.001Z');
    expect(readInstant('2026-02-30T00:00:00Z')).toBe(null);
  });
});
