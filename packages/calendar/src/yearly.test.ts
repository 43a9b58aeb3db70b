import { expect, test } from 'vitest';
import { firstAllowed } from './blackout.ts';
import { localTimeAt } from './local-time.ts';
import { nextYearly } from './yearly.ts';

const zone = 'Europe/Berlin';
const shown = (answer: ReturnType<typeof nextYearly>) =>
  answer.ok ? localTimeAt(answer.value, zone) : answer;

test('a day of each year comes strictly after the instant, and 29 February is the 28th where there is none', () => {
  const march = { month: 3, day: 1, at: '08:00' };
  expect(shown(nextYearly('2027-03-01T06:59:59.999Z', march, zone))).toMatchObject({
    value: '2027-03-01 08:00',
  });
  expect(shown(nextYearly('2027-03-01T07:00:00.000Z', march, zone))).toMatchObject({
    value: '2028-03-01 08:00',
  });
  expect(
    shown(nextYearly('2027-01-01T00:00:00.000Z', { month: 2, day: 29, at: '12:00' }, zone)),
  ).toMatchObject({ value: '2027-02-28 12:00' });
});

test('what may not fall on a day keeps its local time over a change of clocks', () => {
  // 28 March 2027 is the Sunday on which the clocks go forward.
  const moved = firstAllowed(
    '2027-03-26T09:30:00.000Z',
    { weekdays: [5, 6], between: [{ from: '03-28', to: '03-28' }] },
    zone,
  );
  expect(shown(moved)).toMatchObject({ value: '2027-03-29 10:30' });
  expect(moved).toMatchObject({ value: '2027-03-29T08:30:00.000Z' });
});

test('days of every year reach over its end', () => {
  const holidays = { weekdays: [], between: [{ from: '12-24', to: '01-02' }] };
  expect(shown(firstAllowed('2027-12-24T09:00:00.000Z', holidays, zone))).toMatchObject({
    value: '2028-01-03 10:00',
  });
  expect(shown(firstAllowed('2027-12-23T09:00:00.000Z', holidays, zone))).toMatchObject({
    value: '2027-12-23 10:00',
  });
});

test('a week without an allowed day has no answer', () => {
  const never = { weekdays: [1, 2, 3, 4, 5, 6, 7], between: [] };
  expect(firstAllowed('2027-12-24T09:00:00.000Z', never, zone)).toMatchObject({ ok: false });
});

test.each([
  ['2026-04-06T08:00:00.000Z', '2026-07-06T07:00:00.000Z'],
  ['2026-10-07T00:00:00.000Z', '2027-01-06T08:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', '2026-01-06T08:00:00.000Z'],
])('every three months from 6 April, after %s', (after, next) => {
  const quarterly = { month: 4, day: 6, at: '08:00', everyMonths: 3 };
  expect(nextYearly(after, quarterly, 'Europe/London')).toEqual({ ok: true, value: next });
});

test('a month that lacks the day of a quarter has it on its last day', () => {
  const quarterly = { month: 8, day: 31, at: '00:00', everyMonths: 3 };
  expect(nextYearly('2026-12-01T00:00:00.000Z', quarterly, 'UTC')).toEqual({
    ok: true,
    value: '2027-02-28T00:00:00.000Z',
  });
});
