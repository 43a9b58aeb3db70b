import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleFiles } from '../../test/app-shop.ts';
import { makeSecretKey } from '../sessions/secret-key.ts';
import { StoreInUse } from '../store/sqlite/file-lock.ts';
import { createNodeServer, type NodeServer } from './node-server.ts';
import { randomBytes } from './ports.ts';

const secretKey = makeSecretKey(randomBytes);
const tenant = {
  ...{ id: 'acme', name: 'Acme', origins: ['https://app.acme.example'], secretKey },
  ...{ zone: 'UTC', region: 'EU', currency: 'EUR' },
};
let folder: string;
let running: NodeServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-'));
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(development = true): Promise<NodeServer> {
  const file = join(folder, 'lintel.db');
  const server = await createNodeServer({
    ...{ file, port: 0, development, tenants: [tenant], log: () => undefined },
  });
  running.push(server);
  return server;
}

let intents = 0;
async function call({ url }: NodeServer, method: string, path: string, body?: unknown) {
  const response = await fetch(url + path, {
    method,
    headers: {
      Authorization: `Bearer ${secretKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': `intent-${String((intents += 1))}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the server on SQLite', () => {
  test('keeps what was published, its time and its keys from one start to the next', async () => {
    const first = await start();
    expect((await call(first, 'POST', '/v1/policies', { files: exampleFiles })).status).toBe(201);
    const account = { id: 'nord', kind: 'customer', name: 'Nord', zone: 'UTC' };
    const place = { region: 'EU', currency: 'EUR', parent: 'acme' };
    expect((await call(first, 'POST', '/v1/accounts', { ...account, ...place })).status).toBe(201);
    const moved = await call(first, 'POST', '/v1/dev/clock', { by: { count: 3, unit: 'day' } });
    expect(moved.status).toBe(200);
    await first.stop();
    const second = await start();
    expect((await call(second, 'GET', '/v1/policies')).body['items']).not.toEqual([]);
    expect((await call(second, 'GET', '/v1/accounts')).body).toMatchObject({
      items: [{ id: 'acme' }, { id: 'nord' }],
    });
    const { body } = await call(second, 'GET', '/v1/health');
    expect(Date.parse(String(body['businessTime']))).toBeGreaterThanOrEqual(
      Date.parse(String(moved.body['now'])),
    );
    expect(body).toMatchObject({ store: 'sqlite', status: 'ok' });
  });

  test('does not share its file with another one', async () => {
    await start();
    await expect(start()).rejects.toBeInstanceOf(StoreInUse);
  });

  test('moves no clock in production', async () => {
    const server = await start(false);
    expect(
      await call(server, 'POST', '/v1/dev/clock', { by: { count: 1, unit: 'day' } }),
    ).toMatchObject({ status: 404, body: { code: 'only-in-development' } });
  });

  test('tells pages of changes over HTTP, and forgets those that go away', async () => {
    const server = await start();
    await call(server, 'POST', '/v1/policies', { files: exampleFiles });
    const place = { region: 'EU', currency: 'EUR', parent: 'acme', zone: 'UTC' };
    await call(server, 'POST', '/v1/accounts', {
      id: 'nord',
      kind: 'customer',
      name: 'N',
      ...place,
    });
    const ada = { account: 'nord', person: 'ada', name: 'Ada', roles: ['customer-admin'] };
    await call(server, 'POST', '/v1/members/known', { ...ada, email: 'ada@nord.test' });
    const origin = 'https://app.acme.example';
    const user = { id: 'ada', name: 'Ada' };
    const session = { account: 'nord', user, origin };
    const { body } = await call(server, 'POST', '/v1/portal-sessions', session);
    const open = async (signal: AbortSignal) => {
      const headers = { Authorization: `Bearer ${String(body['token'])}`, Origin: origin };
      return fetch(`${server.url}/v1/stream`, { headers, signal });
    };
    // More pages than one session may have open at once, one after the other.
    for (let count = 0; count < 8; count += 1) {
      const away = new AbortController();
      const response = await open(away.signal);
      expect(response.status).toBe(200);
      const reader = response.body?.getReader();
      await reader?.read();
      away.abort();
      await expect(reader?.read()).rejects.toThrow();
      await vi.waitFor(async () => {
        const free = new AbortController();
        expect((await open(free.signal)).status).toBe(200);
        free.abort();
      });
    }
    const stays = new AbortController();
    const reader = (await open(stays.signal)).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    const bob = { ...ada, person: 'bob', email: 'bob@nord.test' };
    await call(server, 'POST', '/v1/members/known', bob);
    let text = '';
    while (!text.includes('"members"')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('event: change');
    stays.abort();
  });

  test('serves its reference', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/reference`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('API reference');
  });
});
