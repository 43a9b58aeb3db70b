import { expect, test } from 'vitest';
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
