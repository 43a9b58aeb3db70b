import type { Clock, Instant } from '@lintel/contract';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from '../sessions/secret-key.ts';
import type { IdempotencyRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { PortalCaller, SecretCaller } from './caller.ts';
import { Problem } from './problem.ts';

/** After this long a first request that never finished is given up, and a repeat may run. Wall time. */
const GIVEN_UP_AFTER_MS = 60_000;

/** When first requests are given up. */
export interface Patience {
  readonly wallClock: Clock;
  /**
   * When this process began, if it has the store for itself: a claim from before died with the
   * process that made it. `null`: another process may still be at work on it.
   */
  readonly aloneSince: Instant | null;
}

/** One intent of one caller. */
export interface Intent {
  readonly id: string;
  /** Hash of what is asked, so that a key cannot be used for two things. */
  readonly requestHash: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Reads `Idempotency-Key`. Keys of different callers never meet.
 *
 * @throws {Problem} `idempotency-key-missing` when there is none, or it is not 1 to 255 printable characters.
 */
export async function readIntent(
  request: Request,
  caller: SecretCaller | PortalCaller,
  body: unknown,
): Promise<Intent> {
  const key = request.headers.get('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('idempotency-key-missing', 'no usable `Idempotency-Key` header was sent');
  }
  const whose = caller.kind === 'secret' ? caller.keyId : `${caller.account.id}/${caller.person}`;
  const { pathname, search } = new URL(request.url);
  return {
    id: await sha256Hex(`${caller.kind}/${whose}/${key}`),
    requestHash: await sha256Hex(`${request.method} ${pathname}${search} ${canonicalJson(body)}`),
  };
}

/**
 * The answer that this intent already has, or `null` after having claimed it in this transaction.
 *
 * @throws {Problem} When the key was used for something else, or its first request still runs.
 */
export async function claimIntent(
  rows: TenantWrites,
  { id, requestHash }: Intent,
  patience: Patience,
): Promise<StoredAnswer | null> {
  const claim: IdempotencyRow = {
    ...{ id, requestHash, status: 'running', answer: null, createdAt: patience.wallClock.now() },
  };
  if (await rows.idempotency.insert(claim)) return null;
  const first = await rows.idempotency.get(id);
  if (!first) throw new Error('internal: an idempotency row vanished in its own transaction');
  if (first.requestHash !== requestHash) {
    throw new Problem(
      'idempotency-key-reused',
      'the key belongs to a request with another content',
    );
  }
  if (first.answer) return first.answer;
  if (!isGivenUp(first, patience)) {
    throw new Problem('idempotency-in-flight', 'the first request is still running', {
      retryAfter: 1,
    });
  }
  await rows.idempotency.put(claim);
  return null;
}

function isGivenUp({ createdAt }: IdempotencyRow, { wallClock, aloneSince }: Patience): boolean {
  const since = Date.parse(createdAt);
  if (aloneSince !== null && since < Date.parse(aloneSince)) return true;
  return Date.parse(wallClock.now()) - since >= GIVEN_UP_AFTER_MS;
}

/** Keeps the answer for whoever repeats the intent. */
export async function finishIntent(
  rows: TenantWrites,
  { id, requestHash }: Intent,
  answer: StoredAnswer,
  wallClock: Clock,
): Promise<void> {
  await rows.idempotency.put({
    ...{ id, requestHash, status: 'done', answer, createdAt: wallClock.now() },
  });
}
