import type { Clock } from '@lintel/contract';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { SigningKeyRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What a key is for; a key of one purpose verifies nothing of another. */
export type KeyPurpose = 'session' | 'quote';

/** The Ed25519 keys of all tenants, kept in the store so that every node and every start shares them. */
export interface SigningKeys {
  /** The newest key of the tenant that is not retired; made when there is none. */
  signer(
    tenant: string,
    purpose: KeyPurpose,
  ): Promise<{ readonly keyId: string; readonly key: CryptoKey }>;
  /** `null`: no such key, or it is for something else. */
  verifier(keyId: string, purpose: KeyPurpose): Promise<CryptoKey | null>;
}

const ALGORITHM = 'EdDSA';

/** Key ids are `tenant.purpose-number`, so that a verifier knows where to look before it trusts anything. */
export function tenantOfKeyId(keyId: string): string {
  return keyId.slice(0, Math.max(0, keyId.indexOf('.')));
}

interface LoadedKey {
  readonly signs: CryptoKey;
  readonly verifies: CryptoKey;
}

export function signingKeys(store: Store, wallClock: Clock): SigningKeys {
  const loaded = new Map<string, LoadedKey>();
  const active = new Map<string, string>();

  async function load(tenant: string, row: SigningKeyRow): Promise<LoadedKey> {
    const keyId = `${tenant}.${row.id}`;
    const known = loaded.get(keyId);
    if (known) return known;
    const key = {
      signs: (await importJWK(row.privateKey as JWK, ALGORITHM)) as CryptoKey,
      verifies: (await importJWK(row.publicKey as JWK, ALGORITHM)) as CryptoKey,
    };
    loaded.set(keyId, key);
    return key;
  }

  async function activeRow(tenant: string, purpose: KeyPurpose): Promise<SigningKeyRow | null> {
    const rows = await store.read(tenant, (read) => read.signingKeys.all());
    const usable = rows.filter((row) => row.retiredAt === null && row.id.startsWith(`${purpose}-`));
    return usable.at(-1) ?? null;
  }

  async function makeRow(tenant: string, purpose: KeyPurpose): Promise<SigningKeyRow> {
    const pair = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const row: SigningKeyRow = {
      id: `${purpose}-1`,
      algorithm: ALGORITHM,
      privateKey: { ...(await exportJWK(pair.privateKey)) },
      publicKey: { ...(await exportJWK(pair.publicKey)) },
      createdAt: wallClock.now(),
      retiredAt: null,
    };
    // Two nodes may both find none; the id decides which key is kept.
    await store.transaction(tenant, (rows) => rows.signingKeys.insert(row));
    return (await activeRow(tenant, purpose)) ?? row;
  }

  return {
    async signer(tenant, purpose) {
      const slot = `${tenant}.${purpose}`;
      const knownId = active.get(slot);
      const known = knownId === undefined ? undefined : loaded.get(knownId);
      if (knownId !== undefined && known) return { keyId: knownId, key: known.signs };
      const row = (await activeRow(tenant, purpose)) ?? (await makeRow(tenant, purpose));
      const keyId = `${tenant}.${row.id}`;
      active.set(slot, keyId);
      return { keyId, key: (await load(tenant, row)).signs };
    },

    async verifier(keyId, purpose) {
      const tenant = tenantOfKeyId(keyId);
      const id = keyId.slice(tenant.length + 1);
      if (tenant === '' || !id.startsWith(`${purpose}-`)) return null;
      const known = loaded.get(keyId);
      if (known) return known.verifies;
      const row = await store.read(tenant, (rows) => rows.signingKeys.get(id));
      if (!row || row.retiredAt !== null) return null;
      return (await load(tenant, row)).verifies;
    },
  };
}
