import { ROUTES } from '@lintel/contract/schemas';
import type { RouteContract } from '@lintel/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

let shop: AppShop;
beforeAll(async () => {
  shop = await appShop();
  // Something of each kind that another account could reach for.
  const ada = await shop.as('nordwind', 'ada');
  await ada('POST', '/v1/requests', { request: 'request-seats', fields: { requested: 10 } });
  const { body } = await ada('POST', '/v1/quotes', {
    ...{ request: 'request-seats', fields: { requested: 2 } },
  });
  const paid = { quoteId: body['id'], method: 'test-succeeds' };
  await ada('POST', '/v1/checkouts', paid);
});

const BODIES: Partial<Record<string, unknown>> = {
  changeMember: { hasSeat: false },
  decideApproval: { vote: 'approve', contentHash: 'x' },
  answerReview: { member: 'x', answer: 'keep' },
  confirmCheckout: { confirmation: '123456' },
  payInvoice: { method: 'test-succeeds' },
};

/** Ids of nordwind's own rows, by the name that the routes' parameters have. */
async function foreignIds(): Promise<Readonly<Record<string, readonly string[]>>> {
  return shop.store.read('acme', async (rows) => {
    const account = 'nordwind';
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    return {
      member: ids(await rows.members.all({ account })),
      request: ids(await rows.requests.all({ account })),
      approval: ids(await rows.approvals.all({ account })),
      quote: ids(await rows.quotes.all({ account })),
      checkout: ids(await rows.orders.all({ account })),
      invoice: ids(await rows.invoices.all({ account })),
      notice: ids(await rows.notices.all({ account })),
    };
  });
}

const everything = () =>
  shop.store.read('acme', async (rows) => ({
    members: await rows.members.all(),
    requests: await rows.requests.all(),
    approvals: await rows.approvals.all(),
    invoices: await rows.invoices.all(),
    orders: await rows.orders.all(),
    subscriptions: await rows.subscriptions.all(),
    audit: await rows.audit.count(),
    changes: await rows.changes.lastId(),
  }));

const withParameter = Object.entries<RouteContract>(ROUTES).filter(
  ([, { path, by }]) => path.includes('{') && by === 'portal',
);

describe('an id of another account', () => {
  test.each(withParameter)(
    'is not found by %s, whoever asks, and nothing moves',
    async (name, route) => {
      const ids = await foreignIds();
      const parameter = /\{([a-z]+)\}/.exec(route.path)?.[1] ?? '';
      const token = await shop.session('sunny', 'sam');
      const before = await everything();
      let asked = 0;
      for (const id of [...(ids[parameter] ?? []), `${parameter}_of_nobody`]) {
        const path = route.path.replace(`{${parameter}}`, id);
        const body = BODIES[name];
        const answer = await shop.call(
          route.method,
          path,
          body === undefined ? { token } : { token, body },
        );
        expect(answer, `${route.method} ${path}`).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        });
        asked += 1;
      }
      expect(asked).toBeGreaterThan(0);
      expect(await everything()).toEqual(before);
    },
  );

  test('is on record with the one who tried, and with nobody else', async () => {
    const sam = await shop.as('sunny', 'sam');
    await sam('GET', '/v1/quotes/quo_000000');
    const events = async (account: string, person: string) => {
      const as = await shop.as(account, person);
      const { body } = await as('GET', '/v1/audit/security-events');
      return (body as { items: { account: string; code: string }[] }).items;
    };
    const own = await events('sunny', 'sam');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ account }) => account === 'sunny')).toBe(true);
    expect(await events('nordwind', 'olga')).toEqual([]);
  });

  test.each(['/v1/entitlements', '/v1/members', '/v1/check'])(
    'is not found as the account of %s, but one below is',
    async (path) => {
      const feature = path === '/v1/check' ? '&feature=editor' : '';
      const sam = await shop.as('sunny', 'sam');
      expect((await sam('GET', `${path}?account=nordwind${feature}`)).status).toBe(404);
      const lena = await shop.as('labs', 'lena');
      expect((await lena('GET', `${path}?account=nordwind${feature}`)).status).toBe(404);
      const ada = await shop.as('nordwind', 'ada');
      expect((await ada('GET', `${path}?account=labs${feature}`)).status).toBe(200);
    },
  );

  test('of another vendor is not found with a secret key', async () => {
    const token = shop.keys.other;
    const get = (path: string) => shop.call('GET', path, { token });
    expect((await get('/v1/entitlements?account=nordwind')).status).toBe(404);
    expect((await get('/v1/members?account=nordwind')).status).toBe(404);
    expect((await get('/v1/check?feature=editor&account=nordwind')).status).toBe(404);
    const { body } = await get('/v1/accounts');
    expect(body).toMatchObject({ items: [{ id: 'other' }] });
  });
});

describe('a member', () => {
  test('who calls an admin’s route is refused, and the owner sees it among the security events', async () => {
    const milo = await shop.as('nordwind', 'milo');
    const before = await everything();
    const invitation = { email: 'evil@x.test', name: 'Evil', roles: ['account-owner'] };
    expect((await milo('POST', '/v1/members', invitation)).status).toBe(403);
    expect((await milo('GET', '/v1/audit')).status).toBe(403);
    expect(await everything()).toEqual(before);
    const olga = await shop.as('nordwind', 'olga');
    expect((await olga('GET', '/v1/audit/security-events')).body).toMatchObject({
      items: [
        { code: 'forbidden', actor: { id: 'milo' }, method: 'GET', route: '/v1/audit' },
        { code: 'forbidden', actor: { id: 'milo' }, method: 'POST', route: '/v1/members' },
      ],
    });
  });

  test('gives nobody a role that may more than they may, nor takes one from such', async () => {
    const max = await shop.as('nordwind', 'max');
    const invitation = { email: 'new@x.test', name: 'New', roles: ['account-owner'] };
    expect((await max('POST', '/v1/members', invitation)).status).toBe(403);
    const invited = { ...invitation, roles: ['member'], withSeat: false };
    expect((await max('POST', '/v1/members', invited)).status).toBe(201);
    const ids = await shop.store.read('acme', (rows) => rows.members.all({ person: ['olga'] }));
    const path = `/v1/members/${ids[0]?.id ?? ''}`;
    expect((await max('PATCH', path, { roles: ['member'] })).status).toBe(403);
    expect((await max('DELETE', path)).status).toBe(403);
  });
});

test('reading changes nothing, however often', async () => {
  const ada = await shop.as('nordwind', 'ada');
  const before = await everything();
  const reads = Object.values<RouteContract>(ROUTES).filter(
    ({ method, by, path }) => method === 'GET' && by !== 'secret' && !path.includes('{'),
  );
  for (const { path } of reads) {
    if (path === '/v1/stream') continue;
    const query = path === '/v1/check' ? '?feature=editor' : '';
    const status = (await ada('GET', path + query)).status;
    expect((await ada('GET', path + query)).status).toBe(status);
  }
  expect(await everything()).toEqual(before);
});
