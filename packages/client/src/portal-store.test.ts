import type { EntitlementView } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { accessTo } from './portal-state.ts';
import { createPortalStore, type PortalStore } from './portal-store.ts';
import {
  fakeWorld,
  openStream,
  problem,
  session,
  settle,
  type Answer,
  type FakeWorld,
} from '../test/fake-world.ts';

/** As much of a view as the store looks at. */
const view = (revision: number, access: 'granted' | 'denied' = 'granted'): object => ({
  revision,
  features: [{ feature: 'exports', access }],
});

function open(
  answers: {
    entitlements: () => Answer | Promise<Answer>;
    stream?: (lastId: string | null) => Answer;
    getSession?: () => Promise<ReturnType<typeof session>>;
  } & Record<string, unknown>,
): { readonly store: PortalStore; readonly world: FakeWorld; readonly seen: string[] } {
  const world = fakeWorld({
    'GET /v1/entitlements': answers.entitlements,
    'GET /v1/stream': ({ headers }) =>
      answers.stream?.(headers.get('last-event-id')) ?? openStream().response,
    'POST /v1/requests': () => ({ request: {}, decision: {} }),
    'POST /v1/decisions': () => ({ decisions: [] }),
  });
  const store = createPortalStore(answers.getSession ?? (async () => session()), world);
  const seen: string[] = [];
  store.watch('entitlements', () => {
    const { status, value } = store.state('entitlements');
    seen.push(`${status} ${value?.revision ?? '-'}`);
  });
  return { store, world, seen };
}

const reads = ({ calls }: FakeWorld): number =>
  calls.filter(({ path }) => path === '/v1/entitlements').length;

describe('reading', () => {
  test('starts with the first watcher, and is shared by the next', async () => {
    const { store, world, seen } = open({ entitlements: () => view(1) });
    store.watch('entitlements', () => undefined);
    await settle();
    expect([reads(world), seen]).toEqual([1, ['loading -', 'ready 1']]);
  });

  test('keeps what was shown while it reads again', async () => {
    let revision = 0;
    const { store, seen } = open({ entitlements: () => view((revision += 1)) });
    await settle();
    store.refresh();
    expect(store.state('entitlements')).toMatchObject({
      status: 'ready',
      isRefreshing: true,
      value: { revision: 1 },
    });
    await settle();
    expect(seen.slice(1)).toEqual(['ready 1', 'ready 1', 'ready 2']);
  });

  test('that fails keeps the last value, and says why', async () => {
    const answers = [view(1), problem(500, 'internal')];
    const { store } = open({ entitlements: () => answers.shift() ?? view(9) });
    await settle();
    store.refresh();
    await settle();
    expect(store.state('entitlements')).toMatchObject({
      status: 'failed',
      value: { revision: 1 },
      problem: { code: 'internal' },
    });
  });

  test('that lost its race is dropped', async () => {
    const late: ((answer: Answer) => void)[] = [];
    const { store, seen } = open({
      entitlements: () => new Promise<Answer>((resolve) => late.push(resolve)),
    });
    await settle();
    store.refresh();
    await settle();
    late[1]?.(view(2));
    await settle();
    late[0]?.(view(1));
    await settle();
    expect(seen.at(-1)).toBe('ready 2');
  });

  test('never goes back to an older revision', async () => {
    const answers = [view(5), view(4)];
    const { store } = open({ entitlements: () => answers.shift() ?? view(6) });
    await settle();
    store.refresh();
    await settle();
    expect(store.state('entitlements').value).toMatchObject({ revision: 5 });
  });
});

describe('access', () => {
  const state = (value: object | null): Parameters<typeof accessTo>[1] =>
    value
      ? { status: 'ready', value: value as EntitlementView, isRefreshing: false }
      : { status: 'loading', value: null };

  test('is unknown before an answer and for what is not named, and never denied by default', () => {
    expect(accessTo('exports', state(null))).toBe('unknown');
    expect(accessTo('imports', state(view(1)))).toBe('unknown');
  });

  test('is what the server said', () => {
    expect(accessTo('exports', state(view(1)))).toBe('granted');
    expect(accessTo('exports', state(view(1, 'denied')))).toBe('denied');
  });
});

describe('writes', () => {
  test('are followed by a fresh read; questions are not', async () => {
    const { store, world } = open({ entitlements: () => view(1) });
    await settle();
    await store.send('decide', { body: { ask: [{ request: 'cancel' }] } });
    await settle();
    expect(reads(world)).toBe(1);
    await store.send('makeRequest', { body: { request: 'cancel' } });
    await settle();
    expect(reads(world)).toBe(2);
  });
});

describe('the end of a session', () => {
  test('keeps the value, and goes on after it', async () => {
    let signedIn = true;
    let good = 'token-1';
    const { store, world } = open({
      entitlements: () =>
        world.calls.at(-1)?.headers.get('authorization') === `Bearer ${good}`
          ? view(1)
          : problem(401, 'session-expired'),
      getSession: async () => {
        if (!signedIn) throw Object.assign(new Error(), {});
        return session(good);
      },
    });
    await settle();
    good = 'token-2';
    signedIn = false;
    store.refresh();
    await settle();
    expect(store.state('entitlements')).toMatchObject({ status: 'failed', value: { revision: 1 } });
    signedIn = true;
    store.refresh();
    await settle();
    expect(store.state('entitlements')).toMatchObject({ status: 'ready', value: { revision: 1 } });
  });

  test.each([
    ['is told though nothing is asked: the feed cannot come back', 401, 'expired', 2],
    ['is not told for a feed that fails by itself', 500, 'ready', 1],
  ] as const)('%s', async (_, status, expected, count) => {
    let isSignedIn = true;
    const stream = openStream();
    const { store, world } = open({
      entitlements: () => (isSignedIn ? view(1) : problem(401, 'session-expired')),
      stream: () => (isSignedIn ? stream.response : problem(status, 'internal')),
    });
    await settle();
    isSignedIn = false;
    stream.end();
    for (let i = 0; i < 3; i += 1) {
      await settle();
      const again = world.waiting.findIndex(({ milliseconds }) => milliseconds <= 30_000);
      world.waiting.splice(again, 1)[0]?.run();
    }
    await settle();
    expect(store.state('entitlements')).toMatchObject({ status: expected, value: { revision: 1 } });
    // Sent once more with a session renewed, and then left alone.
    const refused = status === 401 ? 1 : 0;
    expect(reads(world)).toBe(count + refused);
  });

  test('is told apart from a failure when the session is refused twice', async () => {
    const answers: Answer[] = [view(1)];
    const { store } = open({
      entitlements: () => answers.shift() ?? problem(401, 'session-expired'),
    });
    await settle();
    store.refresh();
    await settle();
    expect(store.state('entitlements')).toMatchObject({
      status: 'expired',
      value: { revision: 1 },
    });
  });
});

describe('the change feed', () => {
  test('reads again what an event touches, and only that', async () => {
    const stream = openStream();
    let revision = 0;
    const { world, seen } = open({
      entitlements: () => view((revision += 1)),
      stream: () => stream.response,
    });
    await settle();
    stream.write('id: 1\ndata: {"id":1,"account":"a","kinds":["members"]}\n\n');
    await settle();
    expect(reads(world)).toBe(1);
    stream.write('id: 2\ndata: {"id":2,"account":"a","kinds":["entitlements"]}\n\n');
    await settle();
    expect(seen.at(-1)).toBe('ready 2');
  });

  test('comes back after the last event heard', async () => {
    const streams = [openStream(), openStream()];
    const asked: (string | null)[] = [];
    const { world } = open({
      entitlements: () => view(1),
      stream: (lastId) => {
        asked.push(lastId);
        return (streams[asked.length - 1] ?? openStream()).response;
      },
    });
    await settle();
    streams[0]?.write('id: 41\ndata: {"id":41,"account":"a","kinds":["billing"]}\n\n');
    streams[0]?.end();
    await settle();
    world.waiting.find(({ milliseconds }) => milliseconds <= 1_000)?.run();
    await settle();
    expect(asked).toEqual([null, '41']);
  });

  test('waits longer after each failure, up to half a minute', async () => {
    const waits: number[] = [];
    const { world } = open({ entitlements: () => view(1), stream: () => problem(500, 'internal') });
    for (let i = 0; i < 7; i += 1) {
      await settle();
      const timer = world.waiting.find(({ milliseconds }) => milliseconds <= 30_000);
      waits.push(timer?.milliseconds ?? 0);
      if (timer) world.waiting.splice(world.waiting.indexOf(timer), 1);
      timer?.run();
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  test('that falls silent is opened again', async () => {
    let opened = 0;
    const { world } = open({
      entitlements: () => view(1),
      stream: () => {
        opened += 1;
        return openStream().response;
      },
    });
    await settle();
    world.waiting.find(({ milliseconds }) => milliseconds === 45_000)?.run();
    await settle();
    world.waiting.find(({ milliseconds }) => milliseconds <= 1_000)?.run();
    await settle();
    expect(opened).toBe(2);
  });

  test('an event that is not understood means: read everything', async () => {
    const stream = openStream();
    const { world } = open({ entitlements: () => view(1), stream: () => stream.response });
    await settle();
    stream.write('data: nonsense\n\n');
    await settle();
    expect(reads(world)).toBe(2);
  });

  test('ends with the last watcher', async () => {
    const { store, world } = open({ entitlements: () => view(1) });
    await settle();
    store.close();
    expect(world.waiting).toEqual([]);
  });
});
