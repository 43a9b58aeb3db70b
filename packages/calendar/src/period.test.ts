import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anniversaryPeriodAt, calendarPeriodAt } from './period.ts';

test.each([
  ['day', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['week', '2026-03-02T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['month', '2026-03-01T05:00:00.000Z', '2026-04-01T04:00:00.000Z'],
  ['quarter', '2026-01-01T05:00:00.000Z', '2026-04-01T04:00:00.000Z'],
  ['year', '2026-01-01T05:00:00.000Z', '2027-01-01T05:00:00.000Z'],
  ['hour', '2026-03-08T06:00:00.000Z', '2026-03-08T07:00:00.000Z'],
] as const)('the calendar %s of an instant in New York', (every, start, end) => {
  expect(calendarPeriodAt('2026-03-08T06:30:00.000Z', every, 'America/New_York')).toEqual({
    ok: true,
    value: { start, end },
  });
});

test('the end of a period belongs to the next one', () => {
  expect(calendarPeriodAt('2026-04-01T00:00:00.000Z', 'month', 'UTC')).toMatchObject({
    value: { start: '2026-04-01T00:00:00.000Z' },
  });
});

test('anniversaries keep the day of the anchor through short months', () => {
  const anchor = '2026-01-31T10:00:00.000Z';
  expect(anniversaryPeriodAt('2026-03-15T00:00:00.000Z', 'month', anchor, 'UTC')).toEqual({
    ok: true,
    value: { start: '2026-02-28T10:00:00.000Z', end: '2026-03-31T10:00:00.000Z' },
  });
  expect(anniversaryPeriodAt('2026-01-01T00:00:00.000Z', 'year', anchor, 'UTC')).toMatchObject({
    value: { start: anchor },
  });
});

describe('rule 47: a year that begins on another day than 1 January', () => {
  const local = (every: 'month' | 'quarter' | 'year', on: string, zone: string, begins: string) => {
    const found = calendarPeriodAt(on, every, zone, begins);
    return found.ok ? [found.value.start, found.value.end] : found.problem.message;
  };

  test.each([
    ['year', '2026-04-05T22:59:59.999Z', '2025-04-05T23:00:00.000Z', '2026-04-05T23:00:00.000Z'],
    ['year', '2026-04-05T23:00:00.000Z', '2026-04-05T23:00:00.000Z', '2027-04-05T23:00:00.000Z'],
    ['quarter', '2026-02-10T12:00:00.000Z', '2026-01-06T00:00:00.000Z', '2026-04-05T23:00:00.000Z'],
    ['quarter', '2026-01-05T12:00:00.000Z', '2025-10-05T23:00:00.000Z', '2026-01-06T00:00:00.000Z'],
    ['month', '2026-03-05T12:00:00.000Z', '2026-02-06T00:00:00.000Z', '2026-03-06T00:00:00.000Z'],
  ] as const)(
    'the %s of %s in London, from 6 April, over changes of clocks',
    (every, on, start, end) => {
      expect(local(every, on, 'Europe/London', '04-06')).toEqual([start, end]);
    },
  );

  test('begins on the last day of a month that lacks its day', () => {
    const at = (day: string) => local('quarter', `${day}T12:00:00.000Z`, 'UTC', '08-31');
    const first = (day: string) => `${day}T00:00:00.000Z`;
    expect(at('2026-02-27')).toEqual([first('2025-11-30'), first('2026-02-28')]);
    expect(at('2026-02-28')).toEqual([first('2026-02-28'), first('2026-05-31')]);
    expect(at('2026-12-01')).toEqual([first('2026-11-30'), first('2027-02-28')]);
  });

  test('lies without a gap or an overlap, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('month', 'quarter', 'year'),
        (days, month, day, every) => {
          const on = new Date(Date.UTC(1990, 0, 1 + days, 13)).toISOString();
          const begins = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const [start = '', end = ''] = local(every, on, 'America/New_York', begins);
          expect(start <= on && on < end).toBe(true);
          expect(local(every, end, 'America/New_York', begins)[0]).toBe(end);
        },
      ),
    );
  });
});
