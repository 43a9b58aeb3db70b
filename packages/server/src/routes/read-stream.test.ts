import { beforeEach, describe, expect, test } from 'vitest';
import { customer, person, testWorld, type TestWorld } from '../edge/edge-fixtures.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await testWorld({ streamCaps: { perToken: 2, perTenant: 3, inAll: 10 } });
  await world.store.transaction('acme', async (rows) => {
    for (const account of ['nordwind', 'sunny']) {
      await rows.accounts.insert(customer(account));
      await rows.members.insert(person(account, 'olga', ['member']));
    }
  });
});

const change = (account: string) =>
  world.store.transaction('acme', (rows) => rows.changes.append(account, ['members']));

async function open(token: string, lastEventId?: string) {
  const headers = new Headers({ Authorization: `Bearer ${token}` });
  if (lastEventId !== undefined) headers.set('Last-Event-ID', lastEventId);
  const response = await world.app.fetch(new Request('https://api.test/v1/stream', { headers }));
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    response,
    /** Everything read until `wanted` has come, or the stream has ended. */
    async until(wanted: string): Promise<string> {
      while (!text.includes(wanted)) {
        const part = await reader?.read();
        if (!part || part.done) return `${text}(end)`;
        text += decoder.decode(part.value);
      }
      return text;
    },
    cancel: () => reader?.cancel(),
  };
}

describe('the stream', () => {
  test('says where it starts, then tells each change of its own account with an id', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token);
    await stream.until('event: ready');
    await change('sunny');
    const id = await change('nordwind');
    const text = await stream.until('event: change');
    expect(text).toContain(`id: ${String(id)}\n`);
    expect(text).toContain('"kinds":["members"]');
    expect(text).not.toContain('sunny');
    await stream.cancel();
  });

  test('goes on after the last event that a reader has heard', async () => {
    const token = await world.session('nordwind', 'olga');
    const first = await change('nordwind');
    const second = await change('nordwind');
    const third = await change('nordwind');
    const stream = await open(token, String(first));
    const text = await stream.until(`id: ${String(third)}\n`);
    expect(text).toContain(`id: ${String(second)}\n`);
    expect(text).not.toContain(`id: ${String(first)}\n`);
    expect(text).not.toContain('ready');
    await stream.cancel();
  });

  test('tells a reader with an id from another feed to read everything anew', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token, '999999');
    expect(await stream.until('resync')).toContain('event: resync');
    await stream.cancel();
  });

  test.each(['-1', 'abc', '1e9', '9'.repeat(40), '__proto__'])(
    'refuses %s as an id without opening',
    async (lastEventId) => {
      const token = await world.session('nordwind', 'olga');
      expect((await open(token, lastEventId)).response.status).toBe(422);
    },
  );

  test('beats, so that a dead line is noticed', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token);
    await stream.until('ready');
    world.scheduler.goOff();
    expect(await stream.until(': beat')).toContain(': beat');
    await stream.cancel();
    expect(world.scheduler.waiting).toBe(0);
  });

  test('ends with the membership, at the very next change', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token);
    await stream.until('ready');
    await world.store.transaction('acme', async (rows) => {
      await rows.members.put(person('nordwind', 'olga', ['member'], { status: 'removed' }));
      await rows.changes.append('nordwind', ['members']);
    });
    const text = await stream.until('event: change');
    expect(text).toContain('(end)');
    expect(text).not.toContain('event: change');
  });

  test('ends with the session, by wall time', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token);
    await stream.until('ready');
    world.wallClock.set('2026-06-01T09:10:00.000Z');
    world.scheduler.goOff();
    expect(await stream.until('never')).toContain('(end)');
  });

  test('is opened only so many times by one session and one vendor, and again after one was closed', async () => {
    const token = await world.session('nordwind', 'olga');
    const first = await open(token);
    await open(token);
    const refused = await open(token);
    expect(refused.response.status).toBe(429);
    expect(refused.response.headers.get('Retry-After')).toBe('5');
    const other = await world.session('sunny', 'olga');
    expect((await open(other)).response.status).toBe(200);
    expect((await open(other)).response.status).toBe(429);
    await first.cancel();
    expect((await open(other)).response.status).toBe(200);
  });

  test('lets a reader go that does not read', async () => {
    const token = await world.session('nordwind', 'olga');
    const stream = await open(token);
    await stream.until('ready');
    for (let count = 0; count < 1500; count += 1) await change('nordwind');
    const text = await stream.until('never');
    expect(text).toContain('(end)');
    expect(text.length).toBeLessThan(80_000);
  });
});
