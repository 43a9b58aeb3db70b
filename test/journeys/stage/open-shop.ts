import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSecretKey, type NewTenant } from '@lintel/server';
import {
  createNodeServer,
  openSqliteStore,
  randomBytes,
  randomIds,
  startHttpServer,
  type NodeServer,
} from '@lintel/server/node';
import { acmeClient, type AcmeClient } from '../../../playground/demo/acme-client.ts';
import { acmeTenant, fillShop } from '../../../playground/demo/acme-shop.ts';
import { demoServer } from '../../../playground/demo/demo-server.ts';
import { examplePolicies } from '../../../playground/demo/example-policies.ts';
import { readNoticeTexts } from '../../../playground/demo/read-notice-texts.ts';
import type { Slice } from '../../../playground/demo/world.ts';
import { buildWidgets } from '../../../playground/serve/build-widgets.ts';

/** The demo vendor's shop as `npm start` opens it: SQLite in a folder, the API and the site on ports. */
export interface Shop {
  /** Base of the API. */
  readonly api: string;
  /** Base of the demo vendor's site. */
  readonly site: string;
  readonly server: NodeServer;
  /** Of the demo vendor. */
  readonly secretKey: string;
  /** The API as the vendor's back end and its people call it, over HTTP. */
  readonly acme: AcmeClient;
  close(): Promise<void>;
}

export interface ShopOptions {
  /** Which part of the demo world is in it; at least one. */
  readonly only: readonly Slice[];
  /** Other vendors on the same server. */
  readonly neighbours?: readonly NewTenant[];
}

/** Opens a shop of its own on fresh data and free ports. */
export async function openShop({ only, neighbours = [] }: ShopOptions): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-journey-'));
  const file = join(folder, 'shop.sqlite');
  const widgets = join(folder, 'widgets');
  const secretKey = makeSecretKey(randomBytes);
  const noticeTexts = readNoticeTexts();
  await buildWidgets(widgets);

  const store = openSqliteStore(file);
  const ports = { store, ids: randomIds, noticeTexts, log: () => undefined, secretKey };
  await fillShop(ports, examplePolicies(), { now: new Date().toISOString(), only });
  await store.close();

  const server = await createNodeServer({
    ...{ file, port: 0, development: true, noticeTexts },
    tenants: [acmeTenant(secretKey), ...neighbours],
  });
  const demo = demoServer({
    ...{ api: server.url, secretKey, development: true, widgets },
    site: fileURLToPath(new URL('../../../playground/demo/site', import.meta.url)),
  });
  const site = await startHttpServer(demo, { port: 0 });
  return {
    api: server.url,
    site: site.url,
    server,
    secretKey,
    acme: acmeClient(sendTo(server.url), secretKey, 'journey'),
    async close() {
      await site.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends what is meant for Acme's API to the address where it answers. */
export function sendTo(api: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? undefined : await request.text();
    return fetch(api + pathname + search, {
      method: request.method,
      headers: request.headers,
      ...(body === undefined ? {} : { body }),
    });
  };
}
