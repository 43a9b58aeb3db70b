import type { Store } from '../store/store.ts';

/** Which pages may call the API from a browser. */
export interface Origins {
  /** With a tenant: of that one; without: of any, because a preflight does not say whose it is. */
  allows(origin: string, tenant?: string): Promise<boolean>;
}

/**
 * The origins that tenants have named, compared exactly as browsers send them. In development every
 * page on this very machine is allowed too, because ports there come and go.
 */
export function tenantOrigins(store: Pick<Store, 'system'>, development: boolean): Origins {
  // An origin that was allowed once stays so until the next start: origins are only ever added.
  const known = new Set<string>();
  return {
    async allows(origin, tenant) {
      if (development && isLoopback(origin)) return true;
      const key = `${tenant ?? ''} ${origin}`;
      if (known.has(key)) return true;
      const tenants = await store.system.tenants();
      const allowed = tenants.some(
        ({ id, origins }) => (tenant === undefined || id === tenant) && origins.includes(origin),
      );
      if (allowed) known.add(key);
      return allowed;
    },
  };
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}

const ALLOWED_HEADERS = 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID';
const ALLOWED_METHODS = 'GET, POST, PATCH, DELETE';
const EXPOSED_HEADERS = 'Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed';

/** The answer of a preflight: nobody is told anything but whether this very origin may ask. */
export async function preflightResponse(origin: string, origins: Origins): Promise<Response> {
  const headers = new Headers({ Vary: 'Origin' });
  if (await origins.allows(origin)) {
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
export async function addCorsHeaders(
  headers: Headers,
  origin: string | null,
  origins: Origins,
): Promise<void> {
  if (headers.get('Vary') !== 'Origin') headers.append('Vary', 'Origin');
  if (origin === null || !(await origins.allows(origin))) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}
