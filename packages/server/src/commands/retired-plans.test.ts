import { expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';

const files = (keep = '') => [
  {
    path: 'club.lintel',
    text: `catalogue "Club" version 1 {
  currencies EUR
  role member "Member"
  request leave "Leave"
  request go-solo "Solo"
  event sign-up { paid-through is date }
  feature door "Door"
  plan solo "Solo" {
    include door
    price 5 EUR per month
    retire on 2026-06-01 {
      move to full at renewal
      ${keep}
    }
  }
  plan full "Full" {
    include door
    price 9 EUR per month
  }
}

policy "Club" version 1 {
  for plan solo, full
  time zone utc
  each day ends at the same hour
  prorate by day, round half up
  begin on sign-up
  memory paid-through is date
  deadline term-end is start of paid-through
  start state open "Open" {
    access full
    at term-end {
      charge full
      extend paid-through by 1 month
      go to open
    }
    on go-solo by member change plan to solo
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`,
  },
];

async function clubWith(keep?: string) {
  const given = { files: files(keep) };
  const shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, given);
  await shop.account('ana');
  const subscribe = (account: string, plan: string) =>
    shop.subscription(account, {
      ...{ plan, interval: 'month', event: 'sign-up' },
      fields: { 'paid-through': '2026-06-20' },
    });
  return {
    shop,
    subscribe,
    plan: () =>
      shop.read(async (rows) => (await rows.subscriptions.all({ account: 'ana' })).at(-1)?.plan),
    paid: () =>
      shop.read(async (rows) => {
        const invoices = await rows.invoices.all({ account: 'ana' });
        return invoices.map(({ total }) => total.minor);
      }),
  };
}

test('rule 76: who has a retired plan moves at the next renewal', async () => {
  const { shop, subscribe, plan, paid } = await clubWith();
  await subscribe('ana', 'solo');
  await shop.goTo('2026-06-10T08:00:00.000Z');
  expect(await plan()).toBe('solo');
  await shop.goTo('2026-06-21T08:00:00.000Z');
  expect(await plan()).toBe('full');
  expect(await paid()).toEqual(['900']);
});

test('rule 76: the price is kept for as long as the catalogue says', async () => {
  const { shop, subscribe, plan, paid } = await clubWith('keep the price for 2 months');
  await subscribe('ana', 'solo');
  await shop.goTo('2026-09-21T08:00:00.000Z');
  expect(await plan()).toBe('full');
  expect(await paid()).toEqual(['500', '500', '900', '900']);
});

test('rule 76: a retired plan is not sold, from its day on', async () => {
  const { shop, subscribe } = await clubWith();
  await subscribe('ana', 'full');
  await shop.account('ben');
  await shop.goTo('2026-05-31T08:00:00.000Z');
  await shop.member('ana', 'max', ['member'], false);
  await shop.goTo('2026-06-02T08:00:00.000Z');
  const answer = await shop.request('ana', 'max', ['member'], 'go-solo');
  expect(JSON.stringify(answer)).toContain('not sold any more');
  await expect(subscribe('ben', 'solo')).rejects.toThrow('not sold any more');
});
