import type { Clock, Ids, Instant, Scope } from '@lintel/contract';
import { SCOPES } from '@lintel/contract';
import { z } from '@lintel/contract/schemas';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { tenantOfKeyId, type SigningKeys } from './signing-keys.ts';

/** Long enough for a click, short enough that a stolen one is soon worthless. */
export const SESSION_LIFETIME_MS = 600_000;
const TYPE = 'lintel-portal+jwt';
const ALGORITHM = 'EdDSA';
const ISSUER = 'lintel';
const AUDIENCE = 'lintel-portal-api';
const LONGEST_TOKEN = 8192;

/** Who a portal session is for, and what it may at most do. */
export interface PortalClaims {
  readonly tenant: string;
  readonly account: string;
  /** Id of the person in the vendor's user base. */
  readonly person: string;
  readonly name: string;
  /** Roles asked for at minting; `null`: whatever the member has at the time of each call. */
  readonly roles: readonly string[] | null;
  /** The widgets' scopes; each call cuts them down to what the person's roles allow then. */
  readonly scopes: readonly Scope[];
  readonly origin: string;
  /** Set when vendor staff act for the customer. */
  readonly actAs: { readonly reason: string } | null;
}

export interface PortalToken extends PortalClaims {
  readonly tokenId: string;
  readonly expiresAt: Instant;
}

const claims = z.strictObject({
  iss: z.literal(ISSUER),
  aud: z.literal(AUDIENCE),
  sub: z.string(),
  jti: z.string(),
  iat: z.int(),
  exp: z.int(),
  tenant: z.string(),
  account: z.string(),
  name: z.string(),
  roles: z.array(z.string()).nullable(),
  scopes: z.array(z.enum(SCOPES)),
  origin: z.string(),
  act: z.strictObject({ reason: z.string() }).nullable(),
});

/** @param wallClock - Wall time, never the business clock: moving that must log nobody out. */
export async function signPortalToken(
  { tenant, account, person, name, roles, scopes, origin, actAs }: PortalClaims,
  { keys, wallClock, ids }: { keys: SigningKeys; wallClock: Clock; ids: Ids },
): Promise<{ readonly token: string; readonly expiresAt: Instant }> {
  const { keyId, key } = await keys.signer(tenant, 'session');
  const issuedAt = Math.floor(Date.parse(wallClock.now()) / 1000);
  const expiresAt = issuedAt + SESSION_LIFETIME_MS / 1000;
  const token = await new SignJWT({ tenant, account, name, roles, scopes, origin, act: actAs })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: keyId })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(person)
    .setJti(ids.next('ses'))
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key);
  return { token, expiresAt: new Date(expiresAt * 1000).toISOString() };
}

export type TokenAnswer =
  | { readonly kind: 'valid'; readonly token: PortalToken }
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

/** Signature, type, algorithm and key first; what it claims is read only after those hold. */
export async function verifyPortalToken(
  token: string,
  { keys, wallClock }: { keys: SigningKeys; wallClock: Clock },
): Promise<TokenAnswer> {
  if (token.length > LONGEST_TOKEN || !hasOurHeader(token)) return { kind: 'invalid' };
  try {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = await keys.verifier(kid ?? '', 'session');
        if (!key) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'iat', 'jti'],
        currentDate: new Date(wallClock.now()),
      },
    );
    const read = claims.safeParse(payload);
    if (!read.success) return { kind: 'invalid' };
    // Invariant: a key speaks for the tenant it belongs to, and for no other.
    if (tenantOfKeyId(protectedHeader.kid ?? '') !== read.data.tenant) return { kind: 'invalid' };
    const { sub, jti, exp, act, tenant, account, name, roles, scopes, origin } = read.data;
    const expiresAt = new Date(exp * 1000).toISOString();
    return {
      kind: 'valid',
      token: {
        ...{ tenant, account, person: sub, name, roles, scopes, origin },
        ...{ actAs: act, tokenId: jti, expiresAt },
      },
    };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) return { kind: 'expired' };
    if (cause instanceof errors.JOSEError || cause instanceof TypeError) return { kind: 'invalid' };
    throw cause;
  }
}

/** A header with anything but our three members (`jwk`, `jku`, `x5u`, `crit`, …) is not one of ours. */
function hasOurHeader(token: string): boolean {
  try {
    const names = Object.keys(decodeProtectedHeader(token)).sort();
    return names.join() === 'alg,kid,typ';
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof errors.JOSEError) return false;
    throw cause;
  }
}
