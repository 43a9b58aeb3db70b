import type { Clock } from '@lintel/contract';
import type { Store } from '../store/store.ts';
import { isSecretKey, sha256Hex } from './secret-key.ts';

export interface NewTenant {
  readonly id: string;
  readonly name: string;
  /** Exact origins of the pages that will use portal sessions, such as `https://app.example.com`. */
  readonly origins: readonly string[];
  /** Of `makeSecretKey`; only its hash is kept. */
  readonly secretKey: string;
  /** Of the account at the root of the vendor's tree. */
  readonly zone: string;
  readonly region: string;
  readonly currency: string;
}

/**
 * Makes a tenant with its vendor account and its first secret key. Safe to repeat at each start:
 * what is there stays, and a key that is new is added.
 */
export async function provisionTenant(
  { store, wallClock, businessClock }: { store: Store; wallClock: Clock; businessClock: Clock },
  { id, name, origins, secretKey, zone, region, currency }: NewTenant,
): Promise<void> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) {
    throw new Error('internal: a tenant id is 1 to 64 letters, digits, `_` or `-`');
  }
  if (!isSecretKey(secretKey)) throw new Error('internal: not a key that makeSecretKey made');
  const createdAt = wallClock.now();
  await store.system.createTenant({ id, name, origins, createdAt });
  const hash = await sha256Hex(secretKey);
  await store.transaction(id, async (rows) => {
    const keyId = `key_${hash.slice(0, 16)}`;
    await rows.apiKeys.insert({
      ...{ id: keyId, hash, name: 'Secret key', createdAt, revokedAt: null },
    });
    await rows.accounts.insert({
      ...{ id, kind: 'vendor', name, parent: null, zone, region, currency, locale: null },
      ...{ revision: 1, facts: {}, createdAt: businessClock.now() },
    });
  });
}
