import { describe, expect, test } from 'vitest';
import type { TimeSpan } from '@lintel/contract';
import { addSpan, subtractSpan, type Counting } from './add-span.ts';
import { instantAtLocal, localTimeAt } from './local-time.ts';

const newYork: Counting = {
  zone: 'America/New_York',
  dayEnd: 'at-the-same-hour',
  calendar: 'us-business',
};
const berlin: Counting = { zone: 'Europe/Berlin', dayEnd: 'at-midnight', calendar: 'de-business' };
const london: Counting = { zone: 'Europe/London', dayEnd: 'at-midnight', calendar: 'gb-business' };
const tokyo: Counting = { zone: 'Asia/Tokyo', dayEnd: 'at-midnight', calendar: 'jp-business' };
const chicago: Counting = {
  zone: 'America/Chicago',
  dayEnd: 'at-midnight',
  calendar: 'us-business',
};

function span(text: string): TimeSpan {
  const [count = '', ...unit] = text.split(' ');
  const business = unit[0] === 'business';
  return { count: Number(count), unit: unit[business ? 1 : 0] as TimeSpan['unit'], business };
}

function at(local: string, { zone }: Counting): string {
  const instant = instantAtLocal(local, zone);
  if (!instant.ok) throw new Error(instant.problem.message);
  return instant.value;
}

function added(
  local: string,
  text: string,
  counting: Counting,
  anchorDay: number | null = null,
): string {
  const reached = addSpan(at(local, counting), span(text), counting, anchorDay);
  if (!reached.ok) return reached.problem.code;
  const shown = localTimeAt(reached.value.at, counting.zone);
  return shown.ok ? shown.value : shown.problem.code;
}

test('14 days in New York keep the local hour across the change of clocks', () => {
  expect(addSpan(at('2026-03-01 09:00', newYork), span('14 day'), newYork)).toEqual({
    ok: true,
    value: { at: '2026-03-15T13:00:00.000Z', anchorDay: null },
  });
});

test.each([
  ['calendar days keep the local hour', '2026-03-07 09:00', '1 day', newYork, '2026-03-08 09:00'],
  ['24 elapsed hours do not', '2026-03-07 09:00', '24 hour', newYork, '2026-03-08 10:00'],
  ['90 seconds', '2026-03-07 09:00', '90 second', newYork, '2026-03-07 09:01:30'],
  [
    'a skipped local time comes out after the gap',
    '2026-03-07 02:30',
    '1 day',
    newYork,
    '2026-03-08 03:30',
  ],
  [
    'a doubled local time is its first showing',
    '2026-10-31 01:30',
    '1 day',
    newYork,
    '2026-11-01 01:30',
  ],
  [
    'a month after 31 January is the last day of February',
    '2027-01-31 00:00',
    '1 month',
    berlin,
    '2027-02-28 00:00',
  ],
  ['a leap day', '2028-01-31 00:00', '1 month', berlin, '2028-02-29 00:00'],
  ['a year after a leap day', '2028-02-29 00:00', '1 year', berlin, '2029-02-28 00:00'],
  ['a quarter', '2026-11-30 00:00', '1 quarter', berlin, '2027-02-28 00:00'],
  ['weeks', '2026-03-01 00:00', '2 week', berlin, '2026-03-15 00:00'],
])('%s', (_, from, text, counting, expected) => {
  expect(added(from, text, counting)).toBe(expected);
});

test('rule 12: a chain of months counts from the anchor day, not from the shortened month', () => {
  const first = addSpan(at('2027-01-31 00:00', berlin), span('1 month'), berlin);
  if (!first.ok) throw new Error(first.problem.message);
  expect(first.value.anchorDay).toBe(31);
  expect(added('2027-02-28 00:00', '1 month', berlin, first.value.anchorDay)).toBe(
    '2027-03-31 00:00',
  );
  expect(added('2027-02-28 00:00', '1 month', berlin)).toBe('2027-03-28 00:00');
});

describe('rule 23: business days', () => {
  test.each([
    [
      'two over an observed holiday and a weekend',
      '2026-07-02 15:00',
      '2 business day',
      '2026-07-07 15:00',
    ],
    [
      'a start on Saturday counts from the opening of Monday',
      '2026-07-11 10:00',
      '1 business day',
      '2026-07-14 00:00',
    ],
    ['none at all stays where it is', '2026-07-11 10:00', '0 business day', '2026-07-11 10:00'],
    ['hours run in business days only', '2026-07-02 20:00', '6 business hour', '2026-07-06 02:00'],
    [
      'Veterans Day on a Saturday is observed on Friday',
      '2028-11-09 09:00',
      '1 business day',
      '2028-11-13 09:00',
    ],
  ])('%s', (_, from, text, expected) => {
    expect(added(from, text, chicago)).toBe(expected);
  });

  test('the German calendar knows Easter Monday, weekdays do not', () => {
    expect(added('2026-04-02 09:00', '1 business day', berlin)).toBe('2026-04-07 09:00');
    expect(added('2026-04-02 09:00', '1 business day', { ...berlin, calendar: 'weekdays' })).toBe(
      '2026-04-03 09:00',
    );
  });

  test('outside of the table is an error, never "no holiday"', () => {
    expect(added('2040-12-31 09:00', '2 business day', chicago)).toBe('outside-holiday-table');
    expect(added('2040-12-31 09:00', '2 business day', { ...chicago, calendar: 'weekdays' })).toBe(
      '2041-01-02 09:00',
    );
  });

  test('no calendar and an unknown one are errors', () => {
    expect(added('2026-07-02 15:00', '1 business day', { ...chicago, calendar: null })).toBe(
      'unknown-calendar',
    );
    expect(added('2026-07-02 15:00', '1 business day', { ...chicago, calendar: 'mars' })).toBe(
      'unknown-calendar',
    );
  });
});

describe('rule 24: each day ends at 00:00', () => {
  test.each([
    [
      '14 days from an afternoon reach the end of the last day',
      '2026-03-01 15:00',
      '14 day',
      '2026-03-16 00:00',
    ],
    ['a start at 00:00 is not rounded', '2026-03-01 00:00', '14 day', '2026-03-15 00:00'],
    ['a month from inside a day', '2027-01-30 15:00', '1 month', '2027-03-01 00:00'],
    ['hours keep their minute', '2026-03-01 15:00', '36 hour', '2026-03-03 03:00'],
    ['business days keep their minute', '2026-03-02 15:00', '2 business day', '2026-03-04 15:00'],
  ])('%s', (_, from, text, expected) => {
    expect(added(from, text, berlin)).toBe(expected);
  });

  test('the same hour is kept where the policy says so', () => {
    expect(added('2026-03-01 15:00', '14 day', { ...berlin, dayEnd: 'at-the-same-hour' })).toBe(
      '2026-03-15 15:00',
    );
  });
});

test.each([
  ['the middle of a month', '2026-01-15 10:00', ['2026-02-16', '2026-03-16', '2026-04-16']],
  ['the end of a month', '2026-01-31 10:00', ['2026-03-01', '2026-04-01', '2026-05-01']],
  ['a day before a leap day', '2028-01-29 10:00', ['2028-03-01', '2028-03-30', '2028-04-30']],
  ['a midnight, where nothing is rounded', '2026-01-31 00:00', ['2026-02-28', '2026-03-31']],
])('rules 12 and 24: months chained from %s keep the day that was rounded up', (_, from, days) => {
  let reached = addSpan(at(from, berlin), span('1 month'), berlin);
  for (const day of days) {
    if (!reached.ok) throw new Error(reached.problem.message);
    expect(localTimeAt(reached.value.at, berlin.zone)).toEqual({ ok: true, value: `${day} 00:00` });
    reached = addSpan(reached.value.at, span('1 month'), berlin, reached.value.anchorDay);
  }
});

test('a lead time is counted backwards and never rounded', () => {
  const before = (local: string, text: string) => {
    const reached = subtractSpan(at(local, chicago), span(text), chicago);
    if (!reached.ok) return reached.problem.code;
    const shown = localTimeAt(reached.value, chicago.zone);
    return shown.ok ? shown.value : shown.problem.code;
  };
  expect(before('2026-03-15 09:00', '3 day')).toBe('2026-03-12 09:00');
  expect(before('2026-03-31 09:00', '1 month')).toBe('2026-02-28 09:00');
  expect(before('2026-07-07 15:00', '2 business day')).toBe('2026-07-02 15:00');
  expect(before('2026-07-06 02:00', '6 business hour')).toBe('2026-07-02 20:00');
});

test.each([
  ['a fraction', 1.5],
  ['less than nothing', -1],
  ['far too many', 1e9],
  ['not a number', Number.NaN],
])('an amount that is %s is an error', (_, count) => {
  expect(
    addSpan('2026-03-01T00:00:00.000Z', { count, unit: 'day', business: false }, berlin),
  ).toMatchObject({
    problem: { code: 'invalid-amount' },
  });
});

test('an unknown zone and an instant out of range are errors', () => {
  expect(added('2026-03-01 09:00', '999999 year', berlin)).toBe('out-of-range');
  expect(
    addSpan('2026-03-01T00:00:00.000Z', span('1 day'), { ...berlin, zone: 'Mars/Base' }),
  ).toMatchObject({
    problem: { code: 'unknown-zone' },
  });
});

test('holidays of England and of Japan, with the days that stand in for them', () => {
  // Christmas and Boxing Day of 2027 are a Saturday and a Sunday: Monday and Tuesday are free.
  expect(added('2027-12-24 10:00', '1 business day', london)).toBe('2027-12-29 10:00');
  expect(added('2027-08-27 10:00', '1 business day', london)).toBe('2027-08-31 10:00');
  // A working day between two holidays is one itself.
  expect(added('2026-09-18 10:00', '1 business day', tokyo)).toBe('2026-09-24 10:00');
});
