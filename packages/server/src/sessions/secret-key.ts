/** `lsk_` and 256 bits in base64url: enough that nobody guesses it, and that leak scanners know it. */
const SECRET_KEY = /^lsk_[A-Za-z0-9_-]{43}$/;

/** Fills an array with bytes that cannot be guessed; `crypto.getRandomValues` at a composition root. */
export type RandomBytes = (count: number) => Uint8Array;

/** A fresh key. It is shown once to whoever asked for it; only its hash is kept. */
export function makeSecretKey(randomBytes: RandomBytes): string {
  return `lsk_${base64Url(randomBytes(32))}`;
}

export function isSecretKey(credential: string): boolean {
  return SECRET_KEY.test(credential);
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares two hashes in a time that does not tell where they differ. */
export function equalHashes(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % Math.max(1, other.length));
  }
  return difference === 0;
}

export function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
