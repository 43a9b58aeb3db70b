import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop, type Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { setFacts } from './set-facts.ts';

const files = [
  {
    path: 'desk.lintel',
    text: `catalogue "Desk" version 1 {
  currencies EUR
  role clerk   "Clerk"
  role manager "Manager"
  request buy   "Buy"   by clerk { pieces is number at least 1 }
  request leave "Leave"
  event sign-up
  feature desk "Desk"
  add-on chair "Chair" for basic { include desk price 1 EUR per month }
  plan basic "Basic" { include desk price 10 EUR per month }
}

approval purchase {
  requester cannot approve
  unused approval lapses after 30 days
  stage "Manager" {
    ask any 1 of manager
    one denial denies
    after 5 days deny "Nobody decided."
  }
}

policy "Desk" version 1 {
  for plan basic
  time zone utc
  each day ends at the same hour
  begin on sign-up
  fact stock is number
  start state open "Open" {
    access full
    on buy by clerk when pieces <= stock ask approval purchase {
      when approved change chair up by pieces
      when denied record "No"
      when timed-out record "Late"
      when withdrawn record "Not any more"
    }
    on buy by clerk otherwise refuse "Not in stock."
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`,
  },
];

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account('nord');
  await shop.subscription('nord', { plan: 'basic', event: 'sign-up' });
  await shop.member('nord', 'ana', ['clerk'], false);
  await shop.member('nord', 'max', ['manager'], false);
  // Agreed to while nothing is in stock any more.
  await stock(5);
  await buy();
  await stock(0);
  await shop.approve('max');
  await stock(5);
});

const stock = (pieces: number) =>
  shop.write((rows) =>
    setFacts(rows, shop.deps, { actor: SYSTEM }, { account: 'nord', facts: { stock: pieces } }),
  );
const buy = () => shop.request('nord', 'ana', ['clerk'], 'buy', { pieces: 2 });
const chairs = async () =>
  (await shop.read((rows) => rows.subscriptions.get('nord-sub')))?.addOns['chair'] ?? 0;
const waiting = () => shop.read((rows) => rows.approvals.all({ status: 'waiting' }));
const texts = () =>
  shop.read(async (rows) => (await rows.audit.all({ account: 'nord' })).map(({ text }) => text));

describe('what was agreed to and could not be done (rule 67)', () => {
  test('is done when it is asked for again, and nobody is asked', async () => {
    expect(await chairs()).toBe(0);
    expect(await texts()).toContain(
      'Agreed by the approval purchase, and not done: it may be asked for again.',
    );
    expect(await buy()).toMatchObject({ kind: 'accepted', request: { status: 'done' } });
    expect(await chairs()).toBe(2);
    expect(await waiting()).toEqual([]);
  });

  test('is done once: the next time somebody is asked', async () => {
    await buy();
    expect(await buy()).toMatchObject({ kind: 'accepted', request: { status: 'waiting' } });
    expect(await chairs()).toBe(2);
    await shop.goTo('2026-07-20T08:00:00.000Z');
    expect(await texts()).not.toContain(
      'Agreed by the approval purchase, and not used in time: it has lapsed.',
    );
  });

  test('lapses after its time: that is recorded, and whoever asked is told', async () => {
    await shop.goTo('2026-06-19T07:59:00.000Z');
    const lapsed = 'Agreed by the approval purchase, and not used in time: it has lapsed.';
    expect(await texts()).not.toContain(lapsed);
    await shop.goTo('2026-06-19T08:00:00.000Z');
    expect(await texts()).toContain(lapsed);
    const notices = await shop.read((rows) => rows.notices.all({ account: 'nord' }));
    expect(notices.at(-1)).toMatchObject({ template: 'approval-lapsed', persons: ['ana'] });
    expect(await buy()).toMatchObject({ request: { status: 'waiting' } });
    expect(await chairs()).toBe(0);
  });

  test('ends with the policy that asked', async () => {
    await shop.request('nord', 'ana', ['clerk'], 'leave');
    await shop.goTo('2026-07-20T08:00:00.000Z');
    expect((await texts()).filter((text) => text?.includes('lapsed'))).toEqual([]);
    expect(shop.failures).toEqual([]);
  });
});
