import { describe, expect, test } from 'vitest';
import { printShop } from '../../test/print-shop.ts';
import { Look } from '../commands/look.ts';
import { reportUsage } from '../usage/report-usage.ts';
import { readEntitlements } from './read-entitlements.ts';

const catalogue = (lines: string) => `catalogue "Print" version 1 {
  currencies EUR
  role reader "Reader"
  request leave "Leave"
  event sign-up
  feature print "Print"
  feature fax "Fax"
${lines}
}

policy "Pages" version 1 {
  for plan casual, large
  time zone utc
  each day ends at the same hour
  begin on sign-up
  start state open "Open" {
    access full
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`;

async function shopWith(meter: string, more = '') {
  const text = catalogue(`  meter pages "Pages" ${meter}
  plan casual "Casual" { include print, 100 pages price 5 EUR per month }
  plan large "Large" { include print, fax, 1000 pages price 50 EUR per month }
${more}`);
  const { shop, use } = await printShop(text);
  return {
    shop,
    use,
    pages: async (account = 'ana') => {
      const view = await shop.read((rows) => readEntitlements(new Look(rows, shop.deps), account));
      return view.limits.find(({ on }) => on === 'pages');
    },
  };
}

describe('rule 72: the periods of a meter', () => {
  test('count from the day on which the subscription began', async () => {
    const { shop, use, pages } = await shopWith('resets every month from begin');
    await use(30);
    await shop.goTo('2026-06-10T08:00:00.000Z');
    await use(12);
    expect(await pages()).toMatchObject({
      used: 42,
      resetsAt: '2026-06-19T22:00:00.000Z',
    });
    await shop.goTo('2026-06-20T08:00:00.000Z');
    expect(await pages()).toMatchObject({ used: 0, remaining: 100 });
  });

  test('are those of the fiscal year (rule 47)', async () => {
    const begins = '  fiscal year begins on 6 April';
    const { shop, use, pages } = await shopWith('resets every fiscal quarter', begins);
    await use(30);
    await shop.goTo('2026-07-05T21:59:00.000Z');
    expect(await pages()).toMatchObject({ used: 30, resetsAt: '2026-07-05T22:00:00.000Z' });
    await shop.goTo('2026-07-05T22:01:00.000Z');
    expect(await pages()).toMatchObject({ used: 0, resetsAt: '2026-10-05T22:00:00.000Z' });
  });

  test('are none where the last days count', async () => {
    const { shop, use, pages } = await shopWith('counts the last 7 days');
    await use(30);
    await shop.goTo('2026-05-24T08:00:00.000Z');
    await use(12);
    expect(await pages()).toMatchObject({ used: 42, resetsAt: null });
    await shop.goTo('2026-05-26T12:00:00.000Z');
    expect(await pages()).toMatchObject({ used: 42 });
    await shop.goTo('2026-05-27T08:00:00.000Z');
    expect(await pages()).toMatchObject({ used: 12 });
  });
});

describe('rule 73: what is not used', () => {
  test('is added to the next period, is used first there, and goes no further', async () => {
    const { shop, use, pages } = await shopWith('resets every month unused rolls over up to 60');
    await use(70);
    await shop.goTo('2026-06-10T08:00:00.000Z');
    expect(await pages()).toMatchObject({ limit: 130 });
    await use(20);
    await shop.goTo('2026-07-10T08:00:00.000Z');
    expect(await pages()).toMatchObject({ limit: 160 });
    await use(150);
    await shop.goTo('2026-08-10T08:00:00.000Z');
    expect(await pages()).toMatchObject({ limit: 110 });
  });

  test('is lost without such a line', async () => {
    const { shop, use, pages } = await shopWith('resets every month');
    await use(70);
    await shop.goTo('2026-06-10T08:00:00.000Z');
    expect(await pages()).toMatchObject({ limit: 100 });
  });
});

test('rule 74: what is locked is as the customer has it, whatever a sub-account buys', async () => {
  const lock = '  lock fax, pages for sub-accounts\n  own entitlements win over inherited\n';
  for (const more of [lock, '  own entitlements win over inherited\n']) {
    const { shop, pages } = await shopWith('resets every month', more);
    await shop.account('below', { kind: 'sub-account', parent: 'ana' });
    await shop.subscription('below', { plan: 'large', event: 'sign-up' });
    const { features } = await shop.read((rows) =>
      readEntitlements(new Look(rows, shop.deps), 'below'),
    );
    const locked = more === lock;
    expect(features.find(({ feature }) => feature === 'fax')).toMatchObject({
      access: locked ? 'denied' : 'granted',
      availableIn: [],
    });
    expect(await pages('below')).toMatchObject({ limit: locked ? 100 : 1000 });
  }
});

test('rule 77: what is shared is used up together, and by nobody alone beyond a share', async () => {
  const order = '  own entitlements win over inherited\n';
  const pool = `  pool pages across sub-accounts, each at most 60 %\n${order}`;
  const { shop, use, pages } = await shopWith('resets every month', pool);
  for (const id of ['north', 'south'])
    await shop.account(id, { kind: 'sub-account', parent: 'ana' });
  await use(10);
  const report = (account: string, quantity: number) =>
    shop.write((rows) =>
      reportUsage(rows, shop.deps, [{ id: account, account, meter: 'pages', quantity }]),
    );
  expect(await pages('north')).toMatchObject({ limit: 60, used: 0 });
  await report('north', 50);
  expect(await pages('north')).toMatchObject({ limit: 60, used: 50, remaining: 10 });
  expect(await pages('south')).toMatchObject({ limit: 100, used: 60, remaining: 40 });
  expect(await pages()).toMatchObject({ limit: 100, used: 60 });
});
