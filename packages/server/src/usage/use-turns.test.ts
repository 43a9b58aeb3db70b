import { describe, expect, test } from 'vitest';
import { printShop } from '../../test/print-shop.ts';

const text = (meter: string) => `catalogue "Print" version 1 {
  currencies EUR
  role reader "Reader"
  request leave "Leave"
  event sign-up
  feature print "Print"
  meter pages "Pages" ${meter}
  plan casual "Casual" { include print, 100 pages price 5 EUR per month }
}

policy "Pages" version 1 {
  for plan casual
  time zone utc
  each day ends at the same hour
  begin on sign-up
  fact pages-used is number
  start state open "Open" {
    access full
    once pages-used > 90 go to slow
    on leave go to closed
  }
  state slow "Slow" {
    access read-only
    once pages-used < 10 go to open
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`;

async function shopWith(meter: string) {
  const { shop, use } = await printShop(text(meter));
  return {
    shop,
    use,
    standing: async () => {
      const { snapshot, since } = await shop.instance('ana', 'Pages');
      return [snapshot.state, since];
    },
  };
}

describe('rule 72: what was used turns by itself', () => {
  test('at the end of the period, without a report, at its own instant', async () => {
    const { shop, use, standing } = await shopWith('resets every month');
    await use(95);
    expect(await standing()).toEqual(['slow', '2026-05-20T08:00:00.000Z']);
    await shop.goTo('2026-06-03T08:00:00.000Z');
    expect(await standing()).toEqual(['open', '2026-05-31T22:00:00.000Z']);
  });

  test('period after period, also after one in which nothing was used', async () => {
    const { shop, use, standing } = await shopWith('resets every month');
    await use(95);
    await shop.goTo('2026-08-03T08:00:00.000Z');
    await use(92);
    expect((await standing())[0]).toBe('slow');
    await shop.goTo('2026-09-10T08:00:00.000Z');
    expect(await standing()).toEqual(['open', '2026-08-31T22:00:00.000Z']);
    const waiting = await shop.read((rows) => rows.deadlines.pending('ana'));
    expect(waiting.map(({ key, at }) => [key, at])).toEqual([
      ['use:pages', '2026-09-30T22:00:00.000Z'],
    ]);
  });

  test('at midnight where the last days count', async () => {
    const { shop, use, standing } = await shopWith('counts the last 7 days');
    await use(85);
    await shop.goTo('2026-05-22T08:00:00.000Z');
    await use(8);
    expect((await standing())[0]).toBe('slow');
    await shop.goTo('2026-05-28T08:00:00.000Z');
    expect(await standing()).toEqual(['open', '2026-05-26T22:00:00.000Z']);
  });

  test('and what nobody ever reported does not', async () => {
    const { shop } = await shopWith('resets every month');
    expect(await shop.read((rows) => rows.deadlines.pending('ana'))).toEqual([]);
  });
});
