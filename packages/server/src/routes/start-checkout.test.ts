import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

let shop: AppShop;
let ada: Awaited<ReturnType<AppShop['as']>>;
beforeEach(async () => {
  shop = await appShop();
  ada = await shop.as('nordwind', 'ada');
});

const quote = async (requested = 2) => {
  const answer = await ada('POST', '/v1/quotes', {
    ...{ request: 'request-seats', fields: { requested } },
  });
  return answer.body as { id: string; total: { minor: string }; lines: unknown[] };
};
const pay = async (quoteId: string, method = 'test-succeeds') =>
  (await ada('POST', '/v1/checkouts', { quoteId, method })).body;
const seats = async () =>
  ((await ada('GET', '/v1/members')).body as { seats: { limit: number } }).seats.limit;
const invoices = async () =>
  ((await ada('GET', '/v1/invoices')).body as { items: Record<string, unknown>[] }).items;

describe('a checkout', () => {
  test('that succeeds does what was asked, and charges exactly what was quoted', async () => {
    const { id, total } = await quote();
    expect(await seats()).toBe(5);
    expect(await pay(id)).toMatchObject({ status: 'paid', quoteId: id, total });
    expect(await seats()).toBe(7);
    expect(await invoices()).toMatchObject([{ status: 'paid', total, quoteId: id }]);
    const { items } = (await ada('GET', '/v1/requests')).body as { items: unknown[] };
    expect(items).toMatchObject([{ request: 'request-seats', status: 'done' }]);
  });

  test('that fails has moved nothing, and the same quote may be paid with another method', async () => {
    const { id } = await quote();
    expect(await pay(id, 'test-declined')).toMatchObject({
      status: 'failed',
      failure: { code: 'card-declined' },
      invoice: null,
    });
    expect(await seats()).toBe(5);
    expect(await invoices()).toEqual([]);
    expect(await pay(id)).toMatchObject({ status: 'paid' });
    expect(await seats()).toBe(7);
  });

  test('with a second step waits for its code; a wrong one fails, the right one pays', async () => {
    const first = await pay((await quote()).id, 'test-confirmation');
    expect(first).toMatchObject({ status: 'needs-confirmation' });
    expect(await seats()).toBe(5);
    const confirm = (id: unknown, confirmation: string) =>
      ada('POST', `/v1/checkouts/${String(id)}/confirm`, { confirmation });
    expect((await confirm(first['id'], '000000')).body).toMatchObject({ status: 'failed' });
    const second = await pay((await quote()).id, 'test-confirmation');
    expect((await confirm(second['id'], '123456')).body).toMatchObject({ status: 'paid' });
    expect(await seats()).toBe(7);
    expect((await confirm(second['id'], '123456')).status).toBe(409);
  });

  test('of one quote happens once, however many ask for it at once', async () => {
    const { id } = await quote();
    const token = await shop.session('nordwind', 'ada');
    const body = { quoteId: id, method: 'test-succeeds' };
    const headers = { 'Idempotency-Key': 'one' };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        shop.call('POST', '/v1/checkouts', { token, body, headers }),
      ),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const again = await shop.call('POST', '/v1/checkouts', { token, body, headers });
    expect(again.body).toMatchObject({ status: 'paid' });
    await Promise.all(Array.from({ length: 20 }, () => pay(id)));
    const kept = await shop.store.read('acme', async (rows) => ({
      orders: await rows.orders.count(),
      payments: await rows.payments.count(),
    }));
    expect(kept).toEqual({ orders: 1, payments: 1 });
    expect(await seats()).toBe(7);
    expect(await invoices()).toHaveLength(1);
  });

  test('is void, and the money goes back, when the price is not what was quoted', async () => {
    const { id } = await quote();
    const other = await quote(1);
    await pay(other.id);
    await shop.goTo('2026-06-01T09:20:00.000Z');
    await shop.store.transaction('acme', async (rows) => {
      const subscription = await rows.subscriptions.get('nordwind-sub');
      if (subscription)
        await rows.subscriptions.put({ ...subscription, paidThrough: '2026-12-01' });
    });
    expect(await pay(id)).toMatchObject({ status: 'void', failure: { code: 'quote-changed' } });
    expect(await seats()).toBe(6);
    const voided = await shop.store.read('acme', (rows) => rows.payments.count({}));
    expect(voided).toBe(2);
    expect(await invoices()).toHaveLength(1);
  });

  test('of a quote that has expired, by business time, is refused', async () => {
    const { id } = await quote();
    await shop.goTo('2026-06-01T09:30:00.000Z');
    const answer = await ada('POST', '/v1/checkouts', { quoteId: id, method: 'test-succeeds' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'quote-expired' } });
  });

  test('of somebody else’s quote, or with a method that is not offered, is refused', async () => {
    const { id } = await quote();
    const sam = await shop.as('sunny', 'sam');
    const body = { quoteId: id, method: 'test-succeeds' };
    expect((await sam('POST', '/v1/checkouts', body)).status).toBe(404);
    expect((await ada('POST', '/v1/checkouts', { ...body, method: 'gold' })).status).toBe(422);
  });

  test('of a quote whose figures were changed in the store is refused', async () => {
    const { id } = await quote();
    await shop.store.transaction('acme', async (rows) => {
      const row = await rows.quotes.get(id);
      if (!row) return;
      const total = { ...row.quote.total, minor: '1' };
      await rows.quotes.put({ ...row, quote: { ...row.quote, total } });
    });
    const body = { quoteId: id, method: 'test-succeeds' };
    expect((await ada('POST', '/v1/checkouts', body)).status).toBe(404);
  });

  test('is not for members without the right to pay', async () => {
    const milo = await shop.as('nordwind', 'milo');
    const body = { request: 'request-seats', fields: { requested: 2 } };
    expect((await milo('POST', '/v1/quotes', body)).status).toBe(403);
  });
});

describe('a quote', () => {
  test('is the sum of its lines, and says what it will cost from then on', async () => {
    const made = (
      await ada('POST', '/v1/quotes', {
        ...{ request: 'request-upgrade', fields: { target: 'growth' } },
      })
    ).body as { lines: { amount: { minor: string } }[]; total: { minor: string } };
    const sum = made.lines.reduce((total, { amount }) => total + BigInt(amount.minor), 0n);
    expect(String(sum)).toBe(made.total.minor);
  });

  test('of what the policy refuses is not made: the refusal is the answer', async () => {
    const answer = await ada('POST', '/v1/quotes', {
      ...{ request: 'remove-seats', fields: { removed: 5 } },
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'refused', detail: 'At least one seat stays. Cancel instead.' },
    });
  });
});
