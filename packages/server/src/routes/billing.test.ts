import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

type Person = Awaited<ReturnType<AppShop['as']>>;
let shop: AppShop;
let ada: Person;
beforeEach(async () => {
  shop = await appShop();
  ada = await shop.as('nordwind', 'ada');
});

/** An open invoice: the subscription renews, and the method that is charged declines. */
async function openInvoice(): Promise<{ id: string; total: object }> {
  await ada('POST', '/v1/payment-methods/default', { method: 'test-declined' });
  await shop.goTo('2027-06-01T12:00:00.000Z');
  ada = await shop.as('nordwind', 'ada');
  const { items } = (await ada('GET', '/v1/invoices')).body as {
    items: { id: string; status: string; total: object }[];
  };
  const open = items.find(({ status }) => status === 'open');
  if (!open) throw new Error(JSON.stringify(items));
  return open;
}

describe('payment methods', () => {
  test('are honest about being for development, and one is chosen at a time', async () => {
    expect((await ada('GET', '/v1/payment-methods')).body).toMatchObject({
      provider: 'ledger',
      development: true,
      items: [{ isDefault: false }, { isDefault: false }, { isDefault: false }],
    });
    const choose = (method: string) => ada('POST', '/v1/payment-methods/default', { method });
    await choose('test-declined');
    const { body } = await choose('test-succeeds');
    const { items } = body as { items: { id: string; isDefault: boolean }[] };
    expect(items.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([
      'test-succeeds',
    ]);
    expect((await choose('gold')).status).toBe(422);
  });
});

describe('an open invoice', () => {
  test('stays open when its payment fails, and is paid with another method', async () => {
    const { id } = await openInvoice();
    const pay = (method: string) => ada('POST', `/v1/invoices/${id}/pay`, { method });
    expect(await pay('test-declined')).toMatchObject({
      status: 402,
      body: { code: 'payment-failed', detail: 'The card was declined.' },
    });
    expect((await pay('test-confirmation')).status).toBe(402);
    expect(await pay('test-succeeds')).toMatchObject({ status: 200, body: { status: 'paid' } });
    expect(await pay('test-succeeds')).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  test('of another account is not found', async () => {
    const { id } = await openInvoice();
    const sam = await shop.as('sunny', 'sam');
    const answer = await sam('POST', `/v1/invoices/${id}/pay`, { method: 'test-succeeds' });
    expect(answer.status).toBe(404);
  });

  test('makes the account look at it: it is among what needs attention', async () => {
    await openInvoice();
    const { attention } = (await ada('GET', '/v1/entitlements')).body as {
      attention: { code: string }[];
    };
    expect(attention.map(({ code }) => code)).toContain('payment-failed');
  });
});

describe('the clock', () => {
  test('moves to the next deadline, does what falls due, and tells the pages', async () => {
    const before = await shop.store.read('acme', (rows) => rows.changes.lastId());
    const moved = await shop.vendor('POST', '/v1/dev/clock', { toNextDeadline: true });
    expect(moved).toMatchObject({ status: 200, body: { before: '2026-06-01T09:00:00.000Z' } });
    expect(Number(moved.body['fired'])).toBeGreaterThan(0);
    expect(await shop.store.read('acme', (rows) => rows.changes.lastId())).toBeGreaterThan(before);
  });

  test('does not move backwards, nor for a page', async () => {
    const back = { to: '2026-05-01T00:00:00.000Z' };
    expect((await shop.vendor('POST', '/v1/dev/clock', back)).status).toBe(422);
    expect((await ada('POST', '/v1/dev/clock', { to: '2027-01-01T00:00:00Z' })).status).toBe(403);
  });

  test('logs nobody out, because sessions go by wall time', async () => {
    await shop.vendor('POST', '/v1/dev/clock', { by: { count: 1, unit: 'day' } });
    expect((await ada('GET', '/v1/session')).status).toBe(200);
  });
});
