import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CUSTOMERS, findViewer } from './who-is-looking.ts';
import { mintSession } from './vendor-server.ts';

export interface DemoSettings {
  /** Base of Lintel's API. */
  readonly api: string;
  readonly secretKey: string;
  /** Shows the clock in the bar; the API moves it in development alone. */
  readonly development: boolean;
  /** Folder of the page. */
  readonly site: string;
  /** Folder of the built loader and its chunks. */
  readonly widgets: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The demo vendor's web server: its page, its session route, and what the bar of the demo asks. */
export function demoServer(settings: DemoSettings): (request: Request) => Promise<Response> {
  const { api, secretKey } = settings;
  const signedIn = (request: Request) => findViewer(viewerCookie(request)).viewer.signedIn;
  return async (request) => {
    const { pathname } = new URL(request.url);
    switch (`${request.method} ${pathname}`) {
      case 'POST /lintel-session':
        return mintSession(request, { api, secretKey, signedIn });
      case 'GET /demo/state':
        return readState(request, settings);
      case 'POST /demo/sign-in':
        return signInAs(request);
      case 'POST /demo/clock':
        return moveClock(request, settings);
      default:
        return request.method === 'GET' || request.method === 'HEAD'
          ? readPage(pathname, settings)
          : plain(405, 'Method not allowed');
    }
  };
}

async function readState(request: Request, { api, development }: DemoSettings): Promise<Response> {
  const { customer, viewer } = findViewer(viewerCookie(request));
  const health = (await (await fetch(`${api}/v1/health`)).json()) as { businessTime: string };
  return json({
    development,
    businessTime: health.businessTime,
    signedIn: { customer: customer.id, person: viewer.key },
    customers: CUSTOMERS.map(({ people, ...known }) => ({
      ...known,
      people: people.map(({ key, as, name }) => ({ key, as, name })),
    })),
  });
}

async function signInAs(request: Request): Promise<Response> {
  const body = await readJson(request);
  if (!fromOwnPage(request) || typeof body.person !== 'string') return plain(403, 'Not from here');
  const { viewer } = findViewer(body.person);
  const cookie = `acme-viewer=${viewer.key}; Path=/; HttpOnly; SameSite=Lax`;
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
}

async function moveClock(request: Request, settings: DemoSettings): Promise<Response> {
  if (!fromOwnPage(request) || !settings.development) return plain(403, 'Not from here');
  const answer = await fetch(`${settings.api}/v1/dev/clock`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${settings.secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(await readJson(request)),
  });
  return json(await answer.json(), answer.status);
}

async function readPage(pathname: string, settings: DemoSettings): Promise<Response> {
  const { api, site, widgets } = settings;
  const isWidget = pathname.startsWith('/lintel/');
  const root = isWidget ? widgets : site;
  const asked = isWidget ? pathname.slice('/lintel/'.length) : pathname;
  const path = normalize(join(root, asked === '/' ? 'index.html' : decodeURIComponent(asked)));
  const type = TYPES[extname(path)];
  if (!path.startsWith(root + sep) || type === undefined) return plain(404, 'Not found');
  const content = await readFile(path).catch(() => null);
  if (content === null) return plain(404, 'Not found');
  return new Response(new Uint8Array(content), { headers: pageHeaders(type) });

  function pageHeaders(contentType: string): Record<string, string> {
    return {
      'content-type': contentType,
      // Chunks carry a hash in their names; the page and the loader are asked for anew.
      'cache-control': /-[\w-]{8,}\.js$/.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
      ...SECURITY_HEADERS,
      'content-security-policy': policy(api),
    };
  }
}

/** As strict as a careful vendor's: the widgets need Lintel's API, and nothing more. */
function policy(api: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${api}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

function viewerCookie(request: Request): string | undefined {
  return /(?:^|;\s*)acme-viewer=([a-z-]+\/[a-z]+)/i.exec(request.headers.get('cookie') ?? '')?.[1];
}

function fromOwnPage(request: Request): boolean {
  return request.headers.get('origin') === new URL(request.url).origin;
}

async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: SECURITY_HEADERS });
}
