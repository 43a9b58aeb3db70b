import { beforeEach, describe, expect, test } from 'vitest';
import { testWorld, type TestWorld } from '../edge/edge-fixtures.ts';

const CATALOGUE = `catalogue "Pool" version 1 {
  currencies EUR
  role customer-admin "Administrator"
  request take-bundle "Take a bundle"   { target is bundle }
  request change-plan "Change the plan" { target is plan }
  request leave       "Leave"
  event subscribed { paid-through is date }
  feature pool  "Pool"
  feature sauna "Sauna"
  meter visits "Visits" resets every month
  plan dipper "Dipper" {
    include pool, 10 visits per month
    price 30 EUR per month
  }
  plan regular "Regular" {
    include pool, 20 visits per month
    price 45 EUR per month
  }
  add-on sauna-pass "Sauna pass" for regular {
    include sauna, 5 visits per month
    price 10 EUR per month
    at most 2
  }
  bundle winter "Winter" {
    plan regular
    add-on sauna-pass
    discount 10 % for 1 month
  }
  bundle opening-offer "Opening offer" {
    plan regular
    price 20 EUR per month
    retire on 2026-06-20 { move to winter at renewal }
  }
}
`;
const POLICY = `policy "Season" version 1 {
  for plan dipper, regular
  time zone "Europe/Berlin"
  each day ends at 00:00
  prorate by day, round half up
  begin on subscribed
  memory paid-through is date
  deadline term-end is start of paid-through
  start state open "Open" {
    access full
    on take-bundle by customer-admin {
      charge prorated
      change bundle to target
    }
    on change-plan by customer-admin change plan to target from term-end
    at term-end {
      charge full
      extend paid-through by 1 month
    }
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`;

let world: TestWorld;
let ada: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
const vendor = async (method: string, path: string, body: unknown) => {
  const answer = await world.call(method, path, { token: world.keys.acme, body });
  return answer;
};
const subscribe = (plan: string, bundle?: string) =>
  vendor('POST', '/v1/accounts/nord/subscriptions', {
    ...{ id: 'nord-sub', plan, interval: 'month', event: 'subscribed' },
    ...(bundle === undefined ? {} : { bundle }),
    fields: { 'paid-through': '2026-07-01' },
  });
const goTo = (to: string) => vendor('POST', '/v1/dev/clock', { to });
const invoices = async () =>
  ((await ada('GET', '/v1/invoices'))['items'] as { lines: unknown[]; total: unknown }[]).reverse();
const view = () => ada('GET', '/v1/entitlements');

beforeEach(async () => {
  world = await testWorld();
  await vendor('POST', '/v1/policies', {
    files: [
      { path: 'catalogue.lintel', text: CATALOGUE },
      { path: 'season.lintel', text: POLICY },
    ],
  });
  await vendor('POST', '/v1/accounts', {
    ...{ id: 'nord', kind: 'customer', name: 'Nord', zone: 'Europe/Berlin' },
    ...{ region: 'EU', currency: 'EUR', parent: 'acme' },
  });
  await vendor('POST', '/v1/members/known', {
    ...{
      account: 'nord',
      person: 'ada',
      name: 'Ada',
      email: 'ada@nord.test',
      roles: ['customer-admin'],
    },
  });
  const token = await world.session('nord', 'ada');
  ada = async (method, path, body) => {
    const answer = await world.call(method, path, body === undefined ? { token } : { token, body });
    return answer.body as Record<string, unknown>;
  };
});

describe('a bundle (rule 79)', () => {
  test('is on offer beside the plans, with all that it holds', async () => {
    await subscribe('dipper');
    const items = (await ada('GET', '/v1/plans'))['items'] as { plan: string }[];
    expect(items.map(({ plan }) => plan)).toEqual(['dipper', 'regular', 'winter', 'opening-offer']);
    expect(items[2]).toMatchObject({
      ...{ title: 'Winter', current: false, fields: { target: 'winter' } },
      features: [{ feature: 'pool' }, { feature: 'sauna' }],
      quantities: [{ on: 'visits', amount: 25 }],
      prices: [{ per: 'month', amount: { minor: '5500' } }],
      bundle: { plan: 'regular', addOns: [{ name: 'sauna-pass', count: 1 }] },
      decision: { request: 'take-bundle', outcome: 'payment' },
    });
  });

  test('that no request leads to is not on offer', async () => {
    const lines = CATALOGUE.replace(/ {2}request take-bundle.*\n/, '');
    const policy = POLICY.replace(/ {4}on take-bundle [^}]*\}\n/, '');
    await vendor('POST', '/v1/policies', {
      files: [
        { path: 'catalogue.lintel', text: lines.replace('version 1', 'version 2') },
        { path: 'season.lintel', text: policy.replace('version 1', 'version 2') },
      ],
    });
    await subscribe('dipper');
    const items = (await ada('GET', '/v1/plans'))['items'] as { plan: string }[];
    expect(items.map(({ plan }) => plan)).toEqual(['dipper', 'regular']);
  });

  test('is quoted, paid and granted as one thing, and renewed as one line', async () => {
    await subscribe('dipper');
    const quote = await ada('POST', '/v1/quotes', {
      ...{ request: 'take-bundle', fields: { target: 'winter' } },
    });
    // The whole of June: 49.50 for 30.00 euros.
    expect(quote).toMatchObject({
      total: { minor: '1950' },
      lines: [
        { kind: 'credit', what: 'dipper', amount: { minor: '-3000' } },
        { kind: 'bundle', title: 'Winter', less: { percent: 10, until: '2026-07-01' } },
      ],
      recurring: { before: { minor: '3000' }, after: { minor: '5500' } },
    });
    const paid = await ada('POST', '/v1/checkouts', {
      ...{ quoteId: quote['id'], method: 'test-succeeds' },
    });
    expect(paid).toMatchObject({ status: 'paid' });
    const after = await view();
    expect(after['subscription']).toMatchObject({
      ...{ plan: 'regular', bundle: { name: 'winter', title: 'Winter' } },
      addOns: [{ name: 'sauna-pass', count: 1 }],
    });
    expect(after['features']).toMatchObject([
      { feature: 'pool', access: 'granted' },
      { feature: 'sauna', access: 'granted' },
    ]);
    expect(after['limits']).toMatchObject([{ on: 'visits', limit: 25 }]);
    await goTo('2026-07-02T08:00:00.000Z');
    expect(await invoices()).toMatchObject([
      { total: { minor: '1950' } },
      { total: { minor: '5500' }, lines: [{ kind: 'bundle', title: 'Winter', quantity: 1 }] },
    ]);
  });

  test('is left for a plan at the end of the term; its add-ons stay at their own prices', async () => {
    await subscribe('regular', 'winter');
    expect((await view())['subscription']).toMatchObject({ bundle: { name: 'winter' } });
    await ada('POST', '/v1/requests', { request: 'change-plan', fields: { target: 'regular' } });
    await goTo('2026-07-02T08:00:00.000Z');
    expect((await view())['subscription']).not.toHaveProperty('bundle');
    expect(await invoices()).toMatchObject([
      { lines: [{ what: 'regular' }, { what: 'sauna-pass' }], total: { minor: '5500' } },
    ]);
  });

  test('that is retired is sold no more, and goes on as another from the next charge', async () => {
    await subscribe('regular', 'opening-offer');
    await goTo('2026-06-21T08:00:00.000Z');
    expect((await view())['subscription']).toMatchObject({ bundle: { name: 'opening-offer' } });
    await goTo('2026-07-02T08:00:00.000Z');
    expect((await view())['subscription']).toMatchObject({ bundle: { name: 'winter' } });
    // July begins on the day on which Winter is taken, so it is the cheaper month of it.
    expect(await invoices()).toMatchObject([{ total: { minor: '4950' } }]);
    const quote = await ada('POST', '/v1/quotes', {
      ...{ request: 'take-bundle', fields: { target: 'opening-offer' } },
    });
    expect(JSON.stringify(quote)).toContain('not sold any more');
  });

  test('of another plan, or one that nobody sells, begins nothing', async () => {
    for (const [plan, bundle] of [
      ['dipper', 'winter'],
      ['regular', 'summer'],
    ] as const)
      expect(await subscribe(plan, bundle)).toMatchObject({ status: 422 });
    expect(await subscribe('regular', 'winter')).toMatchObject({ status: 201 });
  });
});
