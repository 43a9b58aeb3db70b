import { describe, expect, test } from 'vitest';
import { memoryStore } from '../store/memory/memory-store.ts';
import { claimIntent, finishIntent, type Patience } from './idempotency.ts';

const intent = { id: 'of-olga', requestHash: 'pay-quote-1' };
const at = (now: string, aloneSince: string | null = null): Patience => ({
  wallClock: { now: () => `2026-06-01T09:${now}.000Z` },
  aloneSince: aloneSince && `2026-06-01T09:${aloneSince}.000Z`,
});
const claimed = async () => {
  const store = memoryStore();
  const claim = (patience: Patience) =>
    store.transaction('acme', (rows) => claimIntent(rows, intent, patience));
  expect(await claim(at('00:00'))).toBe(null);
  return { store, claim };
};

describe('a first request that never finished', () => {
  test('holds its key for a minute, as another process may be at work on it', async () => {
    const { claim } = await claimed();
    await expect(claim(at('00:59'))).rejects.toMatchObject({ code: 'idempotency-in-flight' });
    expect(await claim(at('01:00'))).toBe(null);
  });

  test('is given up at once by a process that has the store alone and began after it', async () => {
    const { claim } = await claimed();
    expect(await claim(at('00:03', '00:02'))).toBe(null);
  });

  test('keeps its key from a repeat in the same process', async () => {
    const { claim } = await claimed();
    await expect(claim(at('00:03', '00:00'))).rejects.toMatchObject({
      code: 'idempotency-in-flight',
    });
  });

  test('is not given up once it has its answer', async () => {
    const { store, claim } = await claimed();
    const answer = { status: 201, body: '{}' };
    await store.transaction('acme', (rows) =>
      finishIntent(rows, intent, answer, at('00:01').wallClock),
    );
    expect(await claim(at('30:00', '20:00'))).toEqual(answer);
  });
});
