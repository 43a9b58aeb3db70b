import type { Credential } from './credential.ts';
import { Problem } from './problem.ts';

/** A bucket of tokens: so many at once, and so many more each second. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

export interface RateLimits {
  /** One person of one account, whatever number of pages and tokens. */
  readonly portal: RateLimit;
  /** One secret key. */
  readonly secret: RateLimit;
}

/** Far above what pages and back ends need, and low enough that a loop of one does not starve the others. */
export const RATE_LIMITS: RateLimits = {
  portal: { perSecond: 50, burst: 200 },
  secret: { perSecond: 1000, burst: 2000 },
};

interface Bucket {
  tokens: number;
  /** Wall time in milliseconds. */
  at: number;
}

/** Buckets that are kept at a time; those that are full again say nothing and go first. */
const MOST_BUCKETS = 10_000;

/** Counts the calls of each credential in this process. Its time is the wall's: moving business time frees nobody. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /**
   * Takes one call into account.
   *
   * @param now - Wall time in milliseconds.
   * @throws {Problem} `too-many-requests`, with when to come again.
   */
  count(credential: Credential, now: number): void {
    if (credential.kind === 'open') return;
    const limit = this.#limits[credential.kind === 'token' ? 'portal' : 'secret'];
    const bucket = this.#bucket(whose(credential), limit, now);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return;
    }
    const retryAfter = Math.ceil((1 - bucket.tokens) / limit.perSecond);
    throw new Problem(
      'too-many-requests',
      `more than ${String(limit.burst)} calls at once, or ${String(limit.perSecond)} a second`,
      { retryAfter, rateLimit: limit },
    );
  }

  #bucket(key: string, limit: RateLimit, now: number): Bucket {
    const known = this.#buckets.get(key);
    if (known) {
      known.tokens = filled(known, limit, now);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= MOST_BUCKETS) this.#makeRoom(now);
    const fresh: Bucket = { tokens: limit.burst, at: now };
    this.#buckets.set(key, fresh);
    return fresh;
  }

  #makeRoom(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      const limit = this.#limits[key.startsWith('portal') ? 'portal' : 'secret'];
      if (filled(bucket, limit, now) >= limit.burst) this.#buckets.delete(key);
    }
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < MOST_BUCKETS) return;
      this.#buckets.delete(key);
    }
  }
}

function filled({ tokens, at }: Bucket, { perSecond, burst }: RateLimit, now: number): number {
  return Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond);
}

function whose(credential: Exclude<Credential, { kind: 'open' }>): string {
  if (credential.kind === 'secret') return `secret ${credential.tenant} ${credential.keyId}`;
  const { tenant, account, person } = credential.token;
  return `portal ${tenant} ${account} ${person}`;
}
