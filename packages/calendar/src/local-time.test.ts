import { expect, test } from 'vitest';
import { parseInstant, shiftByMs } from './instant.ts';
import {
  dateAt,
  dateNotBefore,
  daysBetween,
  endOfDate,
  instantAtLocal,
  isDate,
  localTimeAt,
  startOfDate,
} from './local-time.ts';
import { isZone } from './zone.ts';

const ok = (value: unknown) => ({ ok: true, value });

test.each([
  ['2026-03-15T13:00:00Z', '2026-03-15T13:00:00.000Z'],
  ['2026-03-15T13:00Z', '2026-03-15T13:00:00.000Z'],
  ['2026-03-15T15:00:00.1239+02:00', '2026-03-15T13:00:00.123Z'],
])('an instant %s is stored as %s', (text, stored) => {
  expect(parseInstant(text)).toEqual(ok(stored));
});

test.each([
  '',
  'now',
  '2026-02-30T00:00:00Z',
  '2026-03-15 13:00',
  '2026-03-15T13:00:00',
  '0000-01-01T00:00:00Z',
  `${'9'.repeat(99)}Z`,
])('%j is not an instant', (text) => {
  expect(parseInstant(text).ok).toBe(false);
});

test('a local time is found in its zone', () => {
  expect(instantAtLocal('2026-03-15 09:00', 'America/New_York')).toEqual(
    ok('2026-03-15T13:00:00.000Z'),
  );
  expect(instantAtLocal('2026-03-15T09:00', 'America/New_York')).toEqual(
    ok('2026-03-15T13:00:00.000Z'),
  );
  expect(instantAtLocal('2026-02-30 09:00', 'America/New_York').ok).toBe(false);
  expect(instantAtLocal('2026-03-15 09:00', 'Nowhere/Else').ok).toBe(false);
});

test('skipped and doubled local times: after the gap, and the first showing', () => {
  expect(instantAtLocal('2026-03-08 02:30', 'America/New_York')).toEqual(
    ok('2026-03-08T07:30:00.000Z'),
  );
  expect(instantAtLocal('2026-11-01 01:30', 'America/New_York')).toEqual(
    ok('2026-11-01T05:30:00.000Z'),
  );
});

test('a date starts at its first instant, also where midnight is skipped, and ends with its last', () => {
  expect(startOfDate('2026-09-01', 'Europe/Dublin')).toEqual(ok('2026-08-31T23:00:00.000Z'));
  expect(startOfDate('2018-11-04', 'America/Sao_Paulo')).toEqual(ok('2018-11-04T03:00:00.000Z'));
  expect(endOfDate('2026-09-01', 'Europe/Dublin')).toEqual(ok('2026-09-01T22:59:59.999Z'));
  expect(startOfDate('2026-02-30', 'Europe/Dublin').ok).toBe(false);
});

test('an instant inside a day is rounded up to the next date, its start is not', () => {
  expect(dateNotBefore('2026-08-31T23:00:00.000Z', 'Europe/Dublin')).toEqual(ok('2026-09-01'));
  expect(dateNotBefore('2026-08-31T23:00:00.001Z', 'Europe/Dublin')).toEqual(ok('2026-09-02'));
  expect(dateAt('2026-08-31T23:00:00.001Z', 'Europe/Dublin')).toEqual(ok('2026-09-01'));
});

test('days between dates do not feel the change of clocks', () => {
  expect(daysBetween('2026-03-01', '2026-04-01')).toEqual(ok(31));
  expect(daysBetween('2026-04-01', '2026-03-01')).toEqual(ok(-31));
});

test('local times are shown to the minute', () => {
  expect(localTimeAt('2026-03-15T13:00:00.000Z', 'America/New_York')).toEqual(
    ok('2026-03-15 09:00'),
  );
  expect(localTimeAt('2026-03-15T13:00:07.000Z', 'America/New_York')).toEqual(
    ok('2026-03-15 09:00:07'),
  );
});

test('dates, zones and shifts are told from what only looks like them', () => {
  expect([isDate('2028-02-29'), isDate('2027-02-29'), isDate('2026-3-1')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isZone('Europe/Berlin'), isZone('UTC'), isZone('+02:00'), isZone('__proto__')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(shiftByMs('2026-03-15T13:00:00.000Z', 1)).toEqual(ok('2026-03-15T13:00:00.001Z'));
  expect(shiftByMs('9999-12-31T23:59:59.999Z', 1).ok).toBe(false);
});
