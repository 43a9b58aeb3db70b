import type { Instant } from '@lintel/contract';
import type { Row } from './row.ts';

/** Id is the caller's key with the credential it came from. Wall time. */
export interface IdempotencyRow extends Row {
  readonly requestHash: string;
  readonly status: 'running' | 'done';
  readonly answer: { readonly status: number; readonly body: string } | null;
  readonly createdAt: Instant;
}

export interface ApiKeyRow extends Row {
  /** SHA-256 of the key, hex; the key itself is never stored. */
  readonly hash: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface TenantRow extends Row {
  readonly name: string;
  /** Exact origins of pages that may use sessions of this tenant. */
  readonly origins: readonly string[];
  readonly createdAt: Instant;
}

/** A key that signs sessions and quotes; several may be valid while one is replaced. */
export interface SigningKeyRow extends Row {
  readonly algorithm: string;
  readonly privateKey: Readonly<Record<string, unknown>>;
  readonly publicKey: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}
