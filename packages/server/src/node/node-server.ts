import { engine } from '@lintel/runtime';
import type { BillingPort } from '../adapters/billing/billing-port.ts';
import { ledger } from '../adapters/billing/ledger/ledger.ts';
import { createApp, type App } from '../app.ts';
import type { Log } from '../edge/failures.ts';
import { RATE_LIMITS, type RateLimits } from '../edge/rate-limits.ts';
import { policyLanguage } from '../policies/policy-language.ts';
import { provisionTenant, type NewTenant } from '../sessions/provision-tenant.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { openBusinessClock, type BusinessClock } from '../worker/business-clock.ts';
import type { NoticeTexts } from '../worker/deliver-notice.ts';
import { startHttpServer, type Fetch, type HttpServer } from './http-server.ts';
import { logLine } from './log-line.ts';
import { randomIds, systemClock, timers } from './ports.ts';

export interface NodeServerOptions {
  /** Of the database; made when it is not there. `:memory:` keeps nothing. */
  readonly file: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly host?: string;
  /** Business time may be moved, pages of this machine may call, answers are checked. Never for customers. */
  readonly development: boolean;
  /** Made at the first start; at each start its key and its vendor account are there. */
  readonly tenants?: readonly NewTenant[];
  readonly version?: string;
  /** Base of the API as pages reach it, where that is not the address it listens at. */
  readonly publicUrl?: string;
  readonly billing?: BillingPort;
  readonly noticeTexts?: NoticeTexts;
  readonly log?: Log;
  /** Left out: `RATE_LIMITS`; `null`: nobody is held back. */
  readonly rateLimits?: RateLimits | null;
  /** Stands before the app, such as for pages that the same port serves; `null` hands the request on. */
  readonly before?: (request: Request) => Promise<Response | null>;
}

export interface NodeServer {
  readonly url: string;
  readonly port: number;
  readonly app: App;
  readonly store: Store;
  readonly businessClock: BusinessClock;
  /** Takes no more requests, lets what runs end, then closes the database. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * The server on SQLite: one process with API and worker.
 *
 * @throws {PortTaken} somebody else listens there.
 * @throws {StoreInUse} another process has the file open.
 */
export async function createNodeServer(options: NodeServerOptions): Promise<NodeServer> {
  const store = openSqliteStore(options.file);
  try {
    return await serve(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(store: Store, options: NodeServerOptions): Promise<NodeServer> {
  const wallClock = systemClock;
  const businessClock = await openBusinessClock(store, wallClock);
  for (const tenant of options.tenants ?? []) {
    await provisionTenant({ store, wallClock, businessClock }, tenant);
  }
  const app = createApp({
    ...{ store, engine, language: policyLanguage, wallClock, businessClock },
    ...{ ids: randomIds, scheduler: timers, development: options.development },
    billing: options.billing ?? ledger(),
    noticeTexts: options.noticeTexts ?? { find: () => null },
    version: options.version ?? '0.0.0',
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    log: options.log ?? logLine,
    ...(options.rateLimits === null ? {} : { rateLimits: options.rateLimits ?? RATE_LIMITS }),
  });
  const { before } = options;
  const fetch: Fetch = before
    ? async (request) => (await before(request)) ?? app.fetch(request)
    : (request) => app.fetch(request);
  const http = await startHttpServer(fetch, {
    port: options.port,
    ...(options.host === undefined ? {} : { host: options.host }),
  });
  app.worker.start();
  let stopping: Promise<void> | null = null;
  const { url, port } = http;
  const stop = () => (stopping ??= stopAll(http, app, store));
  return { url, port, app, store, businessClock, stop };
}

async function stopAll(http: HttpServer, app: App, store: Store): Promise<void> {
  await http.stop();
  await app.worker.stop();
  await store.close();
}
