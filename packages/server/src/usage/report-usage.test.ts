import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import { Look } from '../commands/look.ts';
import { forecastReach } from './forecast.ts';
import { millionths, quantityOf } from './quantity.ts';
import { reportUsage } from './report-usage.ts';
import { measuredUse } from './usage-period.ts';

test('events in any order, any number of times, add up to the same', async () => {
  const shop = await exampleShop('2026-05-20T08:00:00.000Z');
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
      fc.infiniteStream(fc.nat()),
      async (quantities, order) => {
        run += 1;
        const account = `a${String(run)}`;
        await shop.account(account);
        const events = quantities.map((quantity, index) => ({
          ...{ id: `${account}-${String(index)}`, account, meter: 'api-calls' },
          quantity: quantity / 1000,
        }));
        const sent = [...events, ...events, ...events]
          .map((event) => ({ event, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        const first = await shop.write((rows) => reportUsage(rows, shop.deps, sent.slice(0, 20)));
        const rest = await shop.write((rows) => reportUsage(rows, shop.deps, sent.slice(20)));
        expect(first.counted + rest.counted).toBe(events.length);
        const use = await shop.read((rows) =>
          measuredUse(new Look(rows, shop.deps), account, 'api-calls', { per: 'month' }),
        );
        expect(use.used).toBe(quantities.reduce((sum, quantity) => sum + quantity, 0) / 1000);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([0, 0.1, 0.000001, 1, 123456.789, 1e15])('%d is kept exactly', (quantity) => {
  expect(quantityOf(millionths(quantity))).toBe(quantity);
});

test('a million tenths are a hundred thousand', () => {
  const sum = Array.from({ length: 1000 }, () => millionths(0.1)).reduce((a, b) => a + b, 0n);
  expect(quantityOf(sum * 1000n)).toBe(100_000);
});

const week = Array.from({ length: 7 }, (_, index) => ({
  day: `2026-05-${String(14 + index)}`,
  used: 10,
}));
const use = { period: null, used: 70, days: week, measuredAt: null };

test('a limit is reached when the pace of the last seven days says so', () => {
  expect(forecastReach(use, 90, '2026-05-20T12:00:00.000Z')).toBe('2026-05-22T12:00:00.000Z');
});

test('a limit is not foreseen where nothing is used, it is reached already, or the period ends before', () => {
  const now = '2026-05-20T12:00:00.000Z';
  expect(forecastReach({ ...use, days: [] }, 90, now)).toBeNull();
  expect(forecastReach(use, 70, now)).toBeNull();
  const period = { start: '2026-05-01T00:00:00.000Z', end: '2026-05-22T00:00:00.000Z' };
  expect(forecastReach({ ...use, period }, 90, now)).toBeNull();
});
