import { describe, expect, test } from 'vitest';
import { appShop } from '../../test/app-shop.ts';
import { RATE_LIMITS, RateLimiter } from './rate-limits.ts';

const secret = (keyId: string) => ({
  ...{ kind: 'secret' as const, tenant: 'acme', keyId, keyName: 'key' },
});

/** How many of so many calls go through. */
function passed(limiter: RateLimiter, keyId: string, calls: number, now: number): number {
  let count = 0;
  for (let call = 0; call < calls; call += 1) {
    try {
      limiter.count(secret(keyId), now);
      count += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'too-many-requests' });
    }
  }
  return count;
}

describe('the rate of one credential', () => {
  const limits = { ...RATE_LIMITS, secret: { perSecond: 10, burst: 20 } };

  test('is a burst at once, and then so many a second', () => {
    const limiter = new RateLimiter(limits);
    expect(passed(limiter, 'a', 50, 0)).toBe(20);
    expect(passed(limiter, 'a', 50, 1000)).toBe(10);
    expect(passed(limiter, 'a', 50, 1050)).toBe(0);
    expect(passed(limiter, 'a', 50, 1100)).toBe(1);
    expect(passed(limiter, 'a', 50, 60_000)).toBe(20);
  });

  test('is its own: another one is not held back', () => {
    const limiter = new RateLimiter(limits);
    passed(limiter, 'a', 50, 0);
    expect(passed(limiter, 'b', 50, 0)).toBe(20);
  });

  test('is not forgotten for the sake of thousands of others that are full again', () => {
    const limiter = new RateLimiter(limits);
    for (let other = 0; other < 9_999; other += 1)
      limiter.count(secret(`other-${String(other)}`), 0);
    passed(limiter, 'a', 50, 5000);
    limiter.count(secret('one-more'), 5000);
    expect(passed(limiter, 'a', 5, 5000)).toBe(0);
  });

  test('a clock that goes back frees nobody and locks nobody out', () => {
    const limiter = new RateLimiter(limits);
    expect(passed(limiter, 'a', 15, 10_000)).toBe(15);
    expect(passed(limiter, 'a', 50, 0)).toBe(5);
    expect(passed(limiter, 'a', 50, 1000)).toBe(10);
  });
});

test('a page that asks too often is told when to come again, and the vendor goes on', async () => {
  const shop = await appShop({
    rateLimits: { ...RATE_LIMITS, portal: { perSecond: 2, burst: 3 } },
  });
  const ada = await shop.as('nordwind', 'ada');
  const again = await shop.as('nordwind', 'ada');
  for (const ask of [ada, again, ada]) {
    expect((await ask('GET', '/v1/session')).status).toBe(200);
  }
  const refused = await again('GET', '/v1/session');
  expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  expect(refused.headers.get('Retry-After')).toBe('1');
  expect(refused.headers.get('RateLimit-Policy')).toBe('"calls";q=3;w=2');
  expect(refused.headers.get('RateLimit')).toBe('"calls";r=0;t=1');
  expect(refused.body).not.toHaveProperty('rateLimit');
  const milo = await shop.as('nordwind', 'milo');
  expect((await milo('GET', '/v1/session')).status).toBe(200);
  shop.wallClock.set('2026-06-01T09:00:00.500Z');
  expect((await ada('GET', '/v1/session')).status).toBe(200);
});
