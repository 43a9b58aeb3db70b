/** Which pages may call the API from a browser. */
export interface Origins {
  allows(origin: string): boolean;
}

/**
 * Exact origins, as browsers send them: scheme, host and port, nothing after. In development every
 * page on this very machine is allowed too, because ports there come and go.
 */
export function originList(origins: readonly string[], development: boolean): Origins {
  const exact = new Set(origins);
  return {
    allows: (origin) => exact.has(origin) || (development && isLoopback(origin)),
  };
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}

const ALLOWED_HEADERS = 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID';
const ALLOWED_METHODS = 'GET, POST, PATCH, DELETE';
const EXPOSED_HEADERS = 'Retry-After, Idempotency-Replayed';

/** The answer of a preflight: nobody is told anything but whether this very origin may ask. */
export function preflightResponse(origin: string, origins: Origins): Response {
  const headers = new Headers({ Vary: 'Origin' });
  if (origins.allows(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Methods', ALLOWED_METHODS);
    headers.set('Access-Control-Allow-Headers', ALLOWED_HEADERS);
    headers.set('Access-Control-Max-Age', '600');
  }
  return new Response(null, { status: 204, headers });
}

/**
 * Lets the page read the answer. Never a wildcard and never credentials: the token is the only
 * thing that says who asks, and it is bound to its origin by itself.
 */
export function addCorsHeaders(headers: Headers, origin: string | null, origins: Origins): void {
  headers.append('Vary', 'Origin');
  if (origin === null || !origins.allows(origin)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}
