import { beforeEach, describe, expect, test } from 'vitest';
import { base64url, SignJWT } from 'jose';
import { countingIds, START, stoppedClock } from '../edge/edge-fixtures.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { signPortalToken, verifyPortalToken, type PortalClaims } from './portal-token.ts';
import { signingKeys, type SigningKeys } from './signing-keys.ts';

const wallClock = stoppedClock(START);
const claims: PortalClaims = {
  ...{ tenant: 'acme', account: 'nordwind', person: 'olga', name: 'Olga Ø', roles: null },
  ...{ scopes: ['view'], origin: 'https://app.acme.example', actAs: null },
};
let keys: SigningKeys;
let token: string;

beforeEach(async () => {
  wallClock.set(START);
  keys = signingKeys(memoryStore(), wallClock);
  token = (await signPortalToken(claims, { keys, wallClock, ids: countingIds() })).token;
});

const verify = (forged: string) => verifyPortalToken(forged, { keys, wallClock });

async function forge(header: object, payload: object = {}): Promise<string> {
  const { key, keyId } = await keys.signer('acme', 'session');
  const [, body] = token.split('.');
  const genuine = JSON.parse(new TextDecoder().decode(base64url.decode(body ?? ''))) as object;
  return new SignJWT({ ...genuine, ...payload })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'lintel-portal+jwt', kid: keyId, ...header })
    .sign(key);
}

describe('a token', () => {
  test('that we signed says what we put into it', async () => {
    expect(await verify(token)).toMatchObject({ kind: 'valid', token: claims });
  });

  test('is still known after a restart on the same store', async () => {
    const store = memoryStore();
    const before = signingKeys(store, wallClock);
    const made = await signPortalToken(claims, { keys: before, wallClock, ids: countingIds() });
    const after = signingKeys(store, wallClock);
    const answer = await verifyPortalToken(made.token, { keys: after, wallClock });
    expect(answer).toMatchObject({ kind: 'valid' });
  });

  test('forged with the genuine key but nothing changed is valid, so that the refusals below say something', async () => {
    expect(await verify(await forge({}))).toMatchObject({ kind: 'valid' });
  });

  test.each<[string, object, object]>([
    ['of another type', { typ: 'JWT' }, {}],
    ['of a licence', { typ: 'lintel-lic+jws' }, {}],
    ['that brings its own key', { jwk: { kty: 'OKP' } }, {}],
    ['that points to a key', { jku: 'https://evil.example/keys' }, {}],
    ['of an unknown key', { kid: 'acme.session-9' }, {}],
    ['of a key for quotes', { kid: 'acme.quote-1' }, {}],
    ['without a key', { kid: '' }, {}],
    ['for another audience', {}, { aud: 'other' }],
    ['of another issuer', {}, { iss: 'other' }],
    ['that names another tenant than its key', {}, { tenant: 'other' }],
    ['with a scope that does not exist', {}, { scopes: ['everything'] }],
    ['with a claim too many', {}, { admin: true }],
    ['without an end', {}, { exp: undefined }],
  ])('%s is refused', async (_, header, payload) => {
    expect(await verify(await forge(header, payload))).toEqual({ kind: 'invalid' });
  });

  test('with another algorithm is refused, none and HMAC with the public key among them', async () => {
    const [, body] = token.split('.');
    const none = base64url.encode(
      JSON.stringify({ alg: 'none', typ: 'lintel-portal+jwt', kid: 'acme.session-1' }),
    );
    expect(await verify(`${none}.${body ?? ''}.`)).toEqual({ kind: 'invalid' });
    const hmac = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', typ: 'lintel-portal+jwt', kid: 'acme.session-1' })
      .sign(new Uint8Array(32));
    expect(await verify(hmac)).toEqual({ kind: 'invalid' });
  });

  test('with any one byte changed is refused', async () => {
    for (let at = 0; at < token.length; at += 1) {
      const byte = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + byte + token.slice(at + 1);
      const answer = await verify(changed);
      // The last character of a part has bits that mean nothing; those are the same token.
      const same = answer.kind === 'valid' && sameBytes(changed, token);
      expect(answer.kind === 'invalid' || same, `byte ${String(at)}`).toBe(true);
    }
  });

  test.each(['', '.', '..', 'a.b.c', 'x'.repeat(9000), '{}', '💥.💥.💥', token])(
    'that is garbage is refused without a throw: %#',
    async (garbage) => {
      expect(['invalid']).toContain((await verify(`${garbage}x`)).kind);
    },
  );
});

function sameBytes(one: string, other: string): boolean {
  const bytes = (text: string) => text.split('.').map((part) => base64url.decode(part).join());
  return bytes(one).join('.') === bytes(other).join('.');
}
