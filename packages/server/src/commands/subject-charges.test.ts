import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { makeRequest } from './make-request.ts';
import { beginSubject } from './subjects.ts';

const text = `catalogue "Harbour" version 1 {
  currencies EUR
  role skipper "Skipper"
  request wash   "Wash"
  request repair "Repair" {
    cost is money in EUR
  }
  request leave  "Leave"
  event sign-up
  event payment-failed
  feature pier "Pier"
  subject boat "Boat" of account
  plan berth "Berth" {
    include pier
    price 100 EUR per month
  }
}

policy "Berth" version 1 {
  for plan berth
  time zone utc
  each day ends at the same hour
  begin on sign-up
  start state open "Open" {
    access full
    on leave go to left
  }
  end state left "Left" { access none }
}

policy "Boat" version 1 {
  for every boat
  time zone utc
  each day ends at the same hour
  start state dirty "Dirty" {
    access full
    on wash by skipper {
      charge 20 EUR
      go to clean
    }
    on repair by skipper invoice cost
  }
  state clean "Clean" {
    access full
    on payment-failed go to dirty
    on leave go to gone
  }
  end state gone "Gone" { access none }
}
`;

const account = 'ana';
let shop: Shop;
beforeEach(async () => {
  const files = [{ path: 'harbour.lintel', text }];
  shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account(account);
  const given = { account, kind: 'boat', id: 'Anna', facts: {} };
  await shop.write((rows) => beginSubject(rows, shop.deps, { actor: SYSTEM }, given));
});

const ask = (request: string, fields = {}) =>
  shop.write((rows) =>
    makeRequest(
      rows,
      shop.deps,
      { actor: SYSTEM },
      {
        ...{ account, subject: 'Anna', request, fields },
        requester: { person: 'ada', name: 'Ada', roles: ['skipper'] },
      },
    ),
  );
const invoices = () =>
  shop.read(async (rows) =>
    (await rows.invoices.all({ account })).map(({ total, status, subscription }) => [
      ...[total.minor, status, subscription],
    ]),
  );
const buy = async () => {
  await shop.subscription(account, { plan: 'berth', interval: 'month', event: 'sign-up' });
  const [bought] = await shop.read((rows) => rows.subscriptions.all({ account }));
  return { id: bought?.id ?? '' };
};

describe('rule 85: what a request about a subject charges', () => {
  test('is invoiced to the subscription of its account, and collected afterwards', async () => {
    const { id } = await buy();
    await shop.payBy(account, 'test-succeeds');
    const asked = await ask('wash');
    expect(asked).toMatchObject({
      kind: 'accepted',
      decision: { outcome: 'instant', priced: { total: { minor: '2000', currency: 'EUR' } } },
    });
    expect(await invoices()).toEqual([['2000', 'open', id]]);
    await shop.worker.drain();
    expect(await invoices()).toEqual([['2000', 'paid', id]]);
    expect((await shop.instance(account, 'Boat')).snapshot.state).toBe('clean');
  });

  test('that cannot be collected is told to the policy about the subject', async () => {
    await buy();
    await shop.payBy(account, 'test-declined');
    await ask('wash');
    await shop.worker.drain();
    expect((await invoices()).map(([, status]) => status)).toEqual(['open']);
    expect((await shop.instance(account, 'Boat')).snapshot.state).toBe('dirty');
  });

  test('is left open where it is only invoiced', async () => {
    const { id } = await buy();
    const cost = { minor: '4500', exponent: 2, currency: 'EUR' };
    expect((await ask('repair', { cost })).kind).toBe('accepted');
    await shop.worker.drain();
    expect(await invoices()).toEqual([['4500', 'open', id]]);
  });

  test('is refused where the account has nothing that is billed', async () => {
    expect(await ask('wash')).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ code: 'no-price' }] },
    });
    expect(await invoices()).toEqual([]);
    expect((await shop.instance(account, 'Boat')).snapshot.state).toBe('dirty');
  });
});
