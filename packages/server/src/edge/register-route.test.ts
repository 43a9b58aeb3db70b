import { beforeEach, describe, expect, test } from 'vitest';
import { customer, ORIGIN, person, testWorld, type TestWorld } from './edge-fixtures.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await testWorld();
  await world.store.transaction('acme', async (rows) => {
    await rows.accounts.insert(customer('nordwind'));
    await rows.accounts.insert(
      customer('nordwind-de', { kind: 'sub-account', parent: 'nordwind' }),
    );
    await rows.accounts.insert(customer('sunny'));
    await rows.members.insert(person('nordwind', 'olga', ['account-owner']));
    await rows.members.insert(person('nordwind', 'milo', ['member']));
    await rows.members.insert(person('sunny', 'sam', ['account-owner']));
    for (const account of ['nordwind', 'sunny']) {
      await rows.notices.insert({
        ...{ id: `ntc_${account}`, account, template: 'trial-ending', to: 'account-owner' },
        ...{ persons: [], title: 'Soon', body: '', lang: 'en', at: '2026-06-01T09:00:00.000Z' },
        ...{ dismissedBy: [], policy: 'Free trial', source: null },
      });
    }
  });
});

const events = (token: string) => world.call('GET', '/v1/audit/security-events', { token });

describe('a credential', () => {
  test('is needed', async () => {
    const answer = await world.call('GET', '/v1/session');
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  });

  test('that is a session answers who it is', async () => {
    const token = await world.session('nordwind', 'olga');
    const answer = await world.call('GET', '/v1/session', { token, headers: { Origin: ORIGIN } });
    expect(answer).toMatchObject({
      status: 200,
      body: { user: { id: 'olga' }, roles: ['account-owner'], account: { id: 'nordwind' } },
    });
  });

  test('of another origin is refused, and kept on record', async () => {
    const token = await world.session('nordwind', 'olga');
    const headers = { Origin: 'https://evil.example' };
    const answer = await world.call('GET', '/v1/session', { token, headers });
    expect(answer).toMatchObject({ status: 401, body: { code: 'origin-mismatch' } });
    expect((await events(token)).body).toMatchObject({ items: [{ code: 'origin-mismatch' }] });
  });

  test('expires by wall time, after ten minutes', async () => {
    const token = await world.session('nordwind', 'olga');
    await world.businessClock.moveTo('2027-01-01T00:00:00.000Z');
    world.wallClock.set('2026-06-01T09:09:59.000Z');
    expect((await world.call('GET', '/v1/session', { token })).status).toBe(200);
    world.wallClock.set('2026-06-01T09:10:00.000Z');
    expect(await world.call('GET', '/v1/session', { token })).toMatchObject({
      status: 401,
      body: { code: 'session-expired' },
    });
  });

  test('of a member who was removed is worthless at once', async () => {
    const token = await world.session('nordwind', 'olga');
    await world.store.transaction('acme', (rows) =>
      rows.members.put(person('nordwind', 'olga', ['account-owner'], { status: 'removed' })),
    );
    const answer = await world.call('GET', '/v1/session', { token });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('follows the roles that the member has now', async () => {
    const token = await world.session('nordwind', 'olga');
    expect((await world.call('GET', '/v1/audit', { token })).status).toBe(200);
    await world.store.transaction('acme', (rows) =>
      rows.members.put(person('nordwind', 'olga', ['member'])),
    );
    expect((await world.call('GET', '/v1/audit', { token })).status).toBe(403);
  });

  test('cannot be widened by asking for more roles than the member has', async () => {
    const token = await world.session('nordwind', 'milo', { roles: ['account-owner', 'member'] });
    const answer = await world.call('GET', '/v1/session', { token });
    expect(answer.body).toMatchObject({ roles: ['member'] });
  });

  test('is made for a member only, on an origin of the tenant only', async () => {
    const ask = (body: unknown) =>
      world.call('POST', '/v1/portal-sessions', { token: world.keys.acme, body });
    const milo = { account: 'nordwind', user: { id: 'milo', name: 'Milo' }, origin: ORIGIN };
    expect((await ask(milo)).status).toBe(201);
    expect((await ask({ ...milo, user: { id: 'nobody', name: 'N' } })).status).toBe(404);
    expect((await ask({ ...milo, account: 'no-such' })).status).toBe(404);
    expect(await ask({ ...milo, origin: 'https://evil.example' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'origin' }] },
    });
    expect((await ask({ ...milo, origin: `${ORIGIN}/page` })).status).toBe(422);
  });

  test('of another vendor reaches nothing of this one', async () => {
    const body = { account: 'nordwind', user: { id: 'olga', name: 'O' }, origin: ORIGIN };
    const options = { token: world.keys.other, body };
    expect((await world.call('POST', '/v1/portal-sessions', options)).status).toBe(404);
  });

  test('that is a secret key is worthless soon after it was revoked', async () => {
    const accounts = () => world.call('GET', '/v1/accounts', { token: world.keys.acme });
    expect((await accounts()).status).toBe(200);
    await world.store.transaction('acme', async (rows) => {
      for (const key of await rows.apiKeys.all()) {
        await rows.apiKeys.put({ ...key, revokedAt: '2026-06-01T09:00:00.000Z' });
      }
    });
    world.wallClock.set('2026-06-01T09:00:01.000Z');
    expect(await accounts()).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('that is a secret key does not stand in for a person', async () => {
    const answer = await world.call('GET', '/v1/session', { token: world.keys.acme });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('of staff shows in whose place they act, and cannot decide or pay', async () => {
    const token = await world.session('nordwind', 'zoe', { actAs: { reason: 'ticket 17' } });
    const answer = await world.call('GET', '/v1/session', { token });
    expect(answer.body).toMatchObject({ actingFor: true, user: { id: 'zoe' } });
    expect(answer.body['scopes']).toContain('support');
    expect(answer.body['scopes']).not.toContain('approvals:decide');
    expect(answer.body['scopes']).not.toContain('checkout');
  });
});

describe('an attempt that is refused', () => {
  test('by role is kept for the owner to see, and changes nothing else', async () => {
    const milo = await world.session('nordwind', 'milo');
    const answer = await world.call('GET', '/v1/audit', { token: milo });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const olga = await world.session('nordwind', 'olga');
    expect((await events(olga)).body).toMatchObject({
      items: [{ code: 'forbidden', actor: { id: 'milo' }, route: '/v1/audit', method: 'GET' }],
    });
  });

  test('at a foreign id is not found, and on record with the one who tried', async () => {
    const milo = await world.session('nordwind', 'milo');
    const foreign = await world.call('POST', '/v1/notices/ntc_sunny/dismiss', { token: milo });
    const missing = await world.call('POST', '/v1/notices/ntc_nowhere/dismiss', { token: milo });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(missing).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const olga = await world.session('nordwind', 'olga');
    expect((await events(olga)).body['items']).toHaveLength(2);
    const sam = await world.session('sunny', 'sam');
    expect((await events(sam)).body['items']).toEqual([]);
  });

  test('is beside one that succeeds: the owner dismisses their own notice', async () => {
    const token = await world.session('nordwind', 'olga');
    const answer = await world.call('POST', '/v1/notices/ntc_nordwind/dismiss', { token });
    expect(answer).toMatchObject({ status: 200, body: { dismissed: true } });
  });
});

describe('an intent', () => {
  const dismiss = '/v1/notices/ntc_nordwind/dismiss';

  test('needs a key', async () => {
    const token = await world.session('nordwind', 'olga');
    const headers = { 'Idempotency-Key': ' ' };
    const answer = await world.call('POST', dismiss, { token, headers });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
  });

  test('that is repeated gets the first answer again, and is not done twice', async () => {
    const token = await world.session('nordwind', 'olga');
    const headers = { 'Idempotency-Key': 'one' };
    const first = await world.call('POST', dismiss, { token, headers });
    const changes = () => world.store.read('acme', (rows) => rows.changes.lastId());
    const before = await changes();
    const again = await world.call('POST', dismiss, { token, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await changes()).toBe(before);
  });

  test('cannot be changed under the same key, nor replayed by somebody else', async () => {
    const olga = await world.session('nordwind', 'olga');
    const headers = { 'Idempotency-Key': 'one' };
    await world.call('POST', dismiss, { token: olga, headers });
    const other = '/v1/notices/ntc_sunny/dismiss';
    expect(await world.call('POST', other, { token: olga, headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const milo = await world.session('nordwind', 'milo');
    expect((await world.call('POST', dismiss, { token: milo, headers })).status).toBe(404);
  });

  test('that failed may be tried again under the same key', async () => {
    const token = await world.session('nordwind', 'milo');
    const headers = { 'Idempotency-Key': 'one' };
    expect((await world.call('POST', dismiss, { token, headers })).status).toBe(404);
    await world.store.transaction('acme', (rows) =>
      rows.members.put(person('nordwind', 'milo', ['account-owner'])),
    );
    expect((await world.call('POST', dismiss, { token, headers })).status).toBe(200);
  });

  test('that is sent many times at once is done once', async () => {
    const token = await world.session('nordwind', 'olga');
    const headers = { 'Idempotency-Key': 'one' };
    const before = await world.store.read('acme', (rows) => rows.changes.lastId());
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => world.call('POST', dismiss, { token, headers })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const after = await world.store.read('acme', (rows) => rows.changes.lastId());
    expect(after - before).toBe(1);
  });
});

describe('input', () => {
  test.each([
    ['an unknown field of the query', '/v1/audit?colour=red', 'query.colour'],
    ['a field of the query twice', '/v1/audit?limit=1&limit=2', 'query.limit'],
    ['a number out of range', '/v1/audit?limit=100000', 'query.limit'],
    ['a prototype in the query', '/v1/audit?__proto__=1', 'query.__proto__'],
    ['a query where none belongs', '/v1/session?x=1', 'query.x'],
  ])('with %s is refused at its place', async (_, path, place) => {
    const token = await world.session('nordwind', 'olga');
    const answer = await world.call('GET', path, { token });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: place }] } });
  });

  test('with an unknown field of the body is refused at its place', async () => {
    const body = {
      account: 'nordwind',
      user: { id: 'olga', name: 'O', admin: true },
      origin: ORIGIN,
    };
    const options = { token: world.keys.acme, body };
    expect(await world.call('POST', '/v1/portal-sessions', options)).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', errors: [{ path: 'user' }] },
    });
  });

  test('in a form is refused by its type, before anything is looked at', async () => {
    const request = new Request('https://api.test/v1/portal-sessions', {
      method: 'POST',
      body: 'account=nordwind',
      headers: {
        Authorization: `Bearer ${world.keys.acme}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    });
    expect((await world.app.fetch(request)).status).toBe(415);
  });

  test('where none belongs is refused', async () => {
    const token = await world.session('nordwind', 'olga');
    const path = '/v1/notices/ntc_nordwind/dismiss';
    expect((await world.call('POST', path, { token, body: { x: 1 } })).status).toBe(422);
    expect((await world.call('POST', path, { token, body: {} })).status).toBe(200);
  });
});

describe('every answer', () => {
  test.each([
    ['an answer', 'GET', '/v1/health', 200],
    ['an unknown path', 'GET', '/v1/nothing', 404],
    ['an unknown method', 'PATCH', '/v1/session', 405],
    ['a refusal', 'GET', '/v1/session', 401],
  ])('carries the headers that keep browsers careful: %s', async (_, method, path, status) => {
    const answer = await world.call(method, path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      vary: 'Origin',
    });
  });

  test('that is a problem names its code, its fix and an id that support can find', async () => {
    const { body, headers } = await world.call('GET', '/v1/nothing');
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'not-found' });
    expect(String(body['fix'])).not.toBe('');
    expect(String(body['instance'])).toMatch(/^ans_/);
  });

  test('of a known path with another method says which there are', async () => {
    expect((await world.call('PATCH', '/v1/session')).headers.get('Allow')).toBe('GET');
  });

  test('is readable for the page that may call, and for no other', async () => {
    const from = async (origin: string) =>
      (await world.call('GET', '/v1/health', { headers: { Origin: origin } })).headers.get(
        'Access-Control-Allow-Origin',
      );
    expect(await from(ORIGIN)).toBe(ORIGIN);
    expect(await from('https://evil.example')).toBeNull();
  });
});

test('a fault of ours says nothing of its inside, and is in the log', async () => {
  const token = await world.session('nordwind', 'olga');
  await world.store.transaction('acme', (rows) =>
    rows.notices.put({
      ...{ id: 'ntc_bad', account: 'nordwind', template: 't', to: 'account-owner', persons: [] },
      ...{ title: 'x', body: '', lang: 'en', at: 'never', dismissedBy: [], policy: 'p' },
      source: null,
    }),
  );
  const answer = await world.call('GET', '/v1/notices', { token });
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(answer.body)).not.toContain('schema');
  expect(world.log).toMatchObject([{ level: 'error', answerId: answer.body['instance'] }]);
});
