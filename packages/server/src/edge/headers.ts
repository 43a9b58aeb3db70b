/** On every answer of the API, whatever it is. A page of the reference may narrow the policy further. */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  // Pages of vendors live on other sites; who may read is CORS's and the token's matter.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

/** Adds what is missing; an answer may bring its own, fitter ones. */
export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of SECURITY_HEADERS) {
    if (!headers.has(name)) headers.set(name, value);
  }
}
