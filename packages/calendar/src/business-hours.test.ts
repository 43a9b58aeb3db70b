import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counting, addSpan, subtractSpan } from './add-span.ts';
import { businessCalendar, isBusinessDay } from './business-calendar.ts';
import { instantFromMs, msOf } from './instant.ts';
import { dateAt, instantAtLocal, localTimeAt } from './local-time.ts';

const zone = 'America/New_York';
const hours = { from: '09:00', to: '17:00', cutOff: '16:00' };
const counting: Counting = { zone, dayEnd: 'at-the-same-hour', calendar: 'us-business', hours };
const hour = 3_600_000;

function at(local: string): string {
  const found = instantAtLocal(local, zone);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

function after(from: string, count: number, unit: 'hour' | 'day'): string {
  const found = addSpan(from, { count, unit, business: true }, counting);
  if (!found.ok) throw new Error(found.problem.message);
  const shown = localTimeAt(found.value.at, zone);
  return shown.ok ? shown.value : '';
}

test('business hours are counted while it is open, over nights, weekends and holidays', () => {
  expect(after(at('2027-03-04 15:00'), 4, 'hour')).toBe('2027-03-05 11:00');
  expect(after(at('2027-03-05 17:00'), 1, 'hour')).toBe('2027-03-08 10:00');
  expect(after(at('2027-03-06 12:00'), 8, 'hour')).toBe('2027-03-08 17:00');
  // 5 July 2027 is the observed holiday.
  expect(after(at('2027-07-02 16:00'), 2, 'hour')).toBe('2027-07-06 10:00');
});

test('a business day that starts after the cut-off counts from the opening of the next', () => {
  expect(after(at('2027-03-01 16:00'), 1, 'day')).toBe('2027-03-02 16:00');
  expect(after(at('2027-03-01 16:01'), 1, 'day')).toBe('2027-03-03 09:00');
  expect(after(at('2027-03-05 16:01'), 1, 'day')).toBe('2027-03-09 09:00');
});

/** Half hours in which it is open, one by one. */
function openHalfHours(from: number, to: number): number {
  const calendar = businessCalendar('us-business');
  if (!calendar.ok) throw new Error(calendar.problem.message);
  let open = 0;
  for (let ms = from; ms < to; ms += hour / 2) {
    const instant = instantFromMs(ms);
    if (!instant.ok) throw new Error(instant.problem.message);
    const date = dateAt(instant.value, zone);
    const local = localTimeAt(instant.value, zone);
    if (!date.ok || !local.ok) throw new Error('no local time');
    const weekday = new Date(`${date.value}T00:00:00Z`).getUTCDay() || 7;
    const worked = isBusinessDay(calendar.value, date.value, weekday);
    const time = local.value.slice(11);
    if (worked.ok && worked.value && time >= hours.from && time < hours.to) open += 1;
  }
  return open;
}

// From October to April, so that both changes of clocks lie in it.
const halfHourInWinter = fc
  .integer({ min: 0, max: 48 * 180 })
  .map((half) => msOf('2026-10-15T00:00:00.000Z') + half * (hour / 2));

test('exactly so many open hours lie between a start and the end, also over changes of clocks', () => {
  fc.assert(
    fc.property(halfHourInWinter, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const from = instantFromMs(start);
      if (!from.ok) throw new Error(from.problem.message);
      const end = addSpan(from.value, { count, unit: 'hour', business: true }, counting);
      if (!end.ok) throw new Error(end.problem.message);
      expect(openHalfHours(start, msOf(end.value.at))).toBe(2 * count);
    }),
    { numRuns: 60 },
  );
});

test('going back as many business hours leaves as many of them between', () => {
  fc.assert(
    fc.property(halfHourInWinter, fc.integer({ min: 1, max: 60 }), (end, count) => {
      const to = instantFromMs(end);
      if (!to.ok) throw new Error(to.problem.message);
      const start = subtractSpan(to.value, { count, unit: 'hour', business: true }, counting);
      if (!start.ok) throw new Error(start.problem.message);
      expect(openHalfHours(msOf(start.value), end)).toBe(2 * count);
    }),
    { numRuns: 60 },
  );
});
