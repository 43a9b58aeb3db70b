import type { Quote } from '@lintel/contract';
import { base64url } from 'jose';
import { tenantOfKeyId, type SigningKeys } from '../sessions/signing-keys.ts';
import { canonicalJson } from '../edge/canonical-json.ts';

export type UnsignedQuote = Omit<Quote, 'signature'>;

/** Ed25519 over the quote's content: `key id : signature in base64url`. */
export async function signQuote(
  tenant: string,
  quote: UnsignedQuote,
  keys: SigningKeys,
): Promise<Quote> {
  const { keyId, key } = await keys.signer(tenant, 'quote');
  const bytes = await crypto.subtle.sign('Ed25519', key, contentOf(quote));
  return { ...quote, signature: `${keyId}:${base64url.encode(new Uint8Array(bytes))}` };
}

/** Whether this tenant made exactly this quote. */
export async function isGenuine(
  tenant: string,
  { signature, ...quote }: Quote,
  keys: SigningKeys,
): Promise<boolean> {
  const at = signature.indexOf(':');
  const keyId = signature.slice(0, Math.max(0, at));
  if (tenantOfKeyId(keyId) !== tenant) return false;
  const key = await keys.verifier(keyId, 'quote');
  if (!key) return false;
  return crypto.subtle.verify('Ed25519', key, decode(signature.slice(at + 1)), contentOf(quote));
}

function contentOf(quote: UnsignedQuote): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(quote));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base64url.decode(text));
  } catch (cause) {
    if (cause instanceof TypeError) return new Uint8Array();
    throw cause;
  }
}
