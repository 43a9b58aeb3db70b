import type { Clock } from '@lintel/contract';
import { verifyPortalToken, type PortalToken } from '../sessions/portal-token.ts';
import { equalHashes, isSecretKey, sha256Hex } from '../sessions/secret-key.ts';
import type { SigningKeys } from '../sessions/signing-keys.ts';
import type { Store } from '../store/store.ts';
import type { OpenCaller, SecretCaller } from './caller.ts';
import type { KnownKeys } from './known-keys.ts';
import { Problem } from './problem.ts';

/** What the caller has proved; who a token's person is now is looked up with the request's own rows. */
export type Credential =
  SecretCaller | OpenCaller | { readonly kind: 'token'; readonly token: PortalToken };

export interface CredentialDeps {
  readonly store: Store;
  readonly keys: SigningKeys;
  readonly wallClock: Clock;
  readonly knownKeys: KnownKeys;
}

/**
 * Checks the credential of a request against what the route wants.
 *
 * @throws {Problem} `unauthenticated`, `session-expired`, or `forbidden` for the wrong kind.
 */
export async function readCredential(
  request: Request,
  by: 'secret' | 'portal' | 'either' | 'open',
  deps: CredentialDeps,
): Promise<Credential> {
  if (by === 'open') return { kind: 'open' };
  const header = request.headers.get('authorization') ?? '';
  const bearer = /^Bearer ([\x21-\x7e]{1,9000})$/i.exec(header)?.[1];
  if (bearer === undefined) {
    throw new Problem('unauthenticated', 'no `Authorization: Bearer …` header was sent');
  }
  if (bearer.startsWith('lsk_')) {
    const caller = await secretCaller(bearer, deps);
    if (by === 'portal') {
      throw new Problem('forbidden', 'this route is for portal sessions, not for secret keys');
    }
    return caller;
  }
  const answer = await verifyPortalToken(bearer, deps);
  if (answer.kind === 'expired') throw new Problem('session-expired', 'the session has expired');
  if (answer.kind === 'invalid') {
    throw new Problem('unauthenticated', 'the credential is neither a key nor a session of ours');
  }
  return { kind: 'token', token: answer.token };
}

async function secretCaller(
  bearer: string,
  { store, knownKeys, wallClock }: CredentialDeps,
): Promise<SecretCaller> {
  const known = knownKeys.find(bearer, wallClock.now());
  if (known) return known;
  const hash = await sha256Hex(bearer);
  const found = isSecretKey(bearer) ? await store.system.findApiKey(hash) : null;
  if (!found || !equalHashes(found.key.hash, hash) || found.key.revokedAt !== null) {
    throw new Problem('unauthenticated', 'the secret key is not known, or was revoked');
  }
  const { tenant, key } = found;
  const caller: SecretCaller = { kind: 'secret', tenant, keyId: key.id, keyName: key.name };
  knownKeys.keep(bearer, caller, wallClock.now());
  return caller;
}

/** A token is good only on the page it was minted for. Requests without an origin are not from a page. */
export function refuseOtherOrigin(request: Request, token: PortalToken): void {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== token.origin) {
    throw new Problem('origin-mismatch', `the session is for \`${token.origin}\``);
  }
}
