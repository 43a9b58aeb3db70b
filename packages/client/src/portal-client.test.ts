import { describe, expect, test } from 'vitest';
import { createPortalClient, type PortalClient } from './portal-client.ts';
import { keepSession } from './session.ts';
import { fakeWorld, problem, session, type FakeWorld } from '../test/fake-world.ts';

function clientFor(world: FakeWorld, tokens: readonly string[] = ['token-1']): PortalClient {
  const left = [...tokens];
  return createPortalClient(
    keepSession(async () => {
      const token = left.shift();
      if (token === undefined) throw new TypeError('no more sessions');
      return session(token);
    }, world),
    world,
  );
}

describe('a call', () => {
  test('carries the session, the parameters and the query', async () => {
    const world = fakeWorld({ 'GET /v1/members': () => ({ items: [] }) });
    await clientFor(world).call('listMembers', { query: { search: 'ana & co', limit: 5 } });
    expect(world.calls[0]).toMatchObject({
      method: 'GET',
      path: '/v1/members?search=ana+%26+co&limit=5',
    });
    expect(world.calls[0]?.headers.get('authorization')).toBe('Bearer token-1');
    expect(world.calls[0]?.headers.has('idempotency-key')).toBe(false);
  });

  test('sends no cookies', async () => {
    const modes: (RequestCredentials | undefined)[] = [];
    const fetch = (_: string, init: RequestInit): Promise<Response> => {
      modes.push(init.credentials);
      return Promise.resolve(Response.json({}));
    };
    await clientFor({ ...fakeWorld({}), fetch }).call('readSession', {});
    expect(modes).toEqual(['omit']);
  });

  test('cannot leave its route through a parameter', async () => {
    const world = fakeWorld({});
    await clientFor(world)
      .call('removeMember', { params: { member: '../../v1/x?y' } })
      .catch(() => null);
    expect(world.calls[0]?.path).toBe('/v1/members/..%2F..%2Fv1%2Fx%3Fy');
  });

  test('that writes carries a fresh idempotency key, or the one of its intent', async () => {
    const world = fakeWorld({ 'POST /v1/requests': () => ({ request: {}, decision: {} }) });
    const client = clientFor(world);
    await client.call('makeRequest', { body: { request: 'request-seats', fields: { seats: 2 } } });
    await client.call(
      'makeRequest',
      { body: { request: 'request-seats' } },
      { idempotencyKey: 'mine' },
    );
    expect(world.calls.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'id-1',
      'mine',
    ]);
    expect(world.calls[0]?.body).toEqual({ request: 'request-seats', fields: { seats: 2 } });
  });
});

describe('a refused session', () => {
  test('is renewed once, and the same write sent again under the same key', async () => {
    const world = fakeWorld({
      'POST /v1/requests': ({ headers }) =>
        headers.get('authorization') === 'Bearer token-2'
          ? { ok: true }
          : problem(401, 'session-expired'),
    });
    await clientFor(world, ['token-1', 'token-2']).call('makeRequest', {
      body: { request: 'cancel' },
    });
    expect(world.calls.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'id-1',
      'id-1',
    ]);
  });

  test('twice is the end', async () => {
    const world = fakeWorld({ 'GET /v1/session': () => problem(401, 'session-expired') });
    await expect(
      clientFor(world, ['token-1', 'token-2']).call('readSession', {}),
    ).rejects.toMatchObject({ code: 'session-expired' });
    expect(world.calls).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  test('is told in the words of the problem document', async () => {
    const reasons = [
      {
        code: 'refused-by-policy',
        message: 'Not in the first month',
        lang: 'en',
        source: null,
        data: {},
      },
    ];
    const world = fakeWorld({ 'POST /v1/requests': () => problem(409, 'refused', { reasons }) });
    await expect(
      clientFor(world).call('makeRequest', { body: { request: 'cancel' } }),
    ).rejects.toMatchObject({
      code: 'refused',
      isRetryable: false,
      details: { status: 409, reasons, instance: 'ans_1' },
    });
  });

  test.each([
    ['a gateway', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'internal', true],
    ['another server', new Response('hello'), 'not-understood', false],
    ['a wrong address', new Response('{"error":"no"}', { status: 404 }), 'not-understood', false],
  ])('%s answers: %s', async (_, answer, code, isRetryable) => {
    const world = fakeWorld({ 'GET /v1/session': () => answer });
    await expect(clientFor(world).call('readSession', {})).rejects.toMatchObject({
      code,
      isRetryable,
    });
  });

  test('a network that fails can be tried again, and the token is in no message', async () => {
    const world = { ...fakeWorld({}), fetch: () => Promise.reject(new TypeError('fetch failed')) };
    const failure: unknown = await clientFor(world)
      .call('readSession', {})
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'network', isRetryable: true });
    expect(JSON.stringify(failure)).not.toContain('token-1');
  });

  test('an abort is an abort', async () => {
    const abort = new AbortController();
    const world = fakeWorld({ 'GET /v1/session': () => new Promise(() => undefined) });
    const call = clientFor(world).call('readSession', {}, { signal: abort.signal });
    abort.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});
