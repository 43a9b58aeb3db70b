/** `http-server.ts raw|lintel`: one server of the benchmark, in a process of its own that tells its CPU time. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeServer } from '@lintel/server/node';
import { exampleTexts } from './example-texts.ts';

const [kind] = process.argv.slice(2);

/** What is told to the benchmark once it can be asked. */
export interface Ready {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** As little as Node can do: the answer looked up by a word of the query, with its two headers. */
async function raw(): Promise<Ready> {
  const known = new Map([['editor', { feature: 'editor', access: 'granted', limit: 5000 }]]);
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const check = known.get(url.slice(url.lastIndexOf('=') + 1)) ?? { access: 'denied' };
    const body = JSON.stringify(check);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    path: '/v1/check?account=globex&feature=editor',
    headers: {},
  };
}

/** The server that customers get, with the example policies and one account. */
async function lintel(): Promise<Ready> {
  const secretKey = `lsk_${Buffer.alloc(32, 7).toString('base64url')}`;
  const { url } = await createNodeServer({
    ...{ file: ':memory:', port: 0, development: false, rateLimits: null },
    tenants: [
      {
        ...{ id: 'acme', name: 'Acme', origins: [], secretKey },
        ...{ zone: 'UTC', region: 'EU', currency: 'EUR' },
      },
    ],
  });
  const headers = { authorization: `Bearer ${secretKey}` };
  let intents = 0;
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'idempotency-key': String((intents += 1)),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  await post('/v1/policies', { files: exampleTexts });
  await post('/v1/accounts', {
    ...{ id: 'globex', kind: 'customer', name: 'Globex', zone: 'UTC', region: 'EU' },
    currency: 'EUR',
  });
  await post('/v1/accounts/globex/subscriptions', {
    ...{ plan: 'starter', interval: 'year', event: 'subscribed' },
    fields: { 'paid-through': '2099-01-01' },
  });
  return { url, path: '/v1/check?account=globex&feature=editor', headers };
}

process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
process.send?.(await (kind === 'raw' ? raw() : lintel()));
