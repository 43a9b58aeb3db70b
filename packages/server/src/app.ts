import type { Clock, Ids } from '@lintel/contract';
import { Hono } from 'hono';
import { ROLE_SCOPES, type RoleTable } from './authorisation/table.ts';
import { answerUnknownPaths } from './edge/answer-unknown-paths.ts';
import { guardAnswers } from './edge/guard-answers.ts';
import type { Log } from './edge/failures.ts';
import { tenantOrigins } from './edge/origins.ts';
import type { EdgeDeps } from './edge/register-route.ts';
import { serveReference } from './openapi/serve-reference.ts';
import { createPortalSession } from './routes/create-portal-session.ts';
import { dismissNotice } from './routes/dismiss-notice.ts';
import { listAccounts } from './routes/list-accounts.ts';
import { listAudit } from './routes/list-audit.ts';
import { listInvoices } from './routes/list-invoices.ts';
import { listNotices } from './routes/list-notices.ts';
import { listPolicies } from './routes/list-policies.ts';
import { listSecurityEvents } from './routes/list-security-events.ts';
import { readHealth } from './routes/read-health.ts';
import { readSession } from './routes/read-session.ts';
import { readStream } from './routes/read-stream.ts';
import { signingKeys } from './sessions/signing-keys.ts';
import type { Store } from './store/store.ts';
import type { Scheduler } from './stream/scheduler.ts';
import { STREAM_CAPS, type StreamCaps } from './stream/stream-room.ts';

/** What the app is made of; each is handed in, so that the same app runs on Node, in a page and in a test. */
export interface AppDeps {
  readonly store: Store;
  readonly wallClock: Clock;
  readonly businessClock: Clock;
  readonly ids: Ids;
  readonly scheduler: Scheduler;
  /** Checks answers, allows pages on this machine, and lets business time be moved. */
  readonly development: boolean;
  readonly version: string;
  /** Base of the API as pages reach it; left out: as the vendor's back end reached it. */
  readonly publicUrl?: string;
  /** What each role may do; left out: `ROLE_SCOPES`. */
  readonly roles?: RoleTable;
  readonly streamCaps?: StreamCaps;
  readonly log: Log;
}

/** The whole API as one function from request to answer. */
export interface App {
  fetch(request: Request): Promise<Response>;
}

/** Puts the app together. This is the only list of its routes. */
export function createApp(deps: AppDeps): App {
  const { store, wallClock, businessClock, ids, scheduler, development, version, log } = deps;
  const app = new Hono();
  const keys = signingKeys(store, wallClock);
  const origins = tenantOrigins(store, development);
  const roles = deps.roles ?? ROLE_SCOPES;
  const publicUrl = deps.publicUrl ?? null;
  const edge: EdgeDeps = { store, keys, wallClock, ids, roles, development, log };

  guardAnswers(app, { origins, ids, log });

  createPortalSession(app, edge, { businessClock, ids, origins, publicUrl });
  readSession(app, edge);
  listAccounts(app, edge);
  listNotices(app, edge);
  dismissNotice(app, edge);
  listInvoices(app, edge);
  listAudit(app, edge);
  listSecurityEvents(app, edge);
  listPolicies(app, edge);
  readStream(app, edge, { scheduler, caps: deps.streamCaps ?? STREAM_CAPS });
  readHealth(app, edge, { businessClock, version });

  serveReference(app, version);
  answerUnknownPaths(app, ids);
  return { fetch: async (request) => app.fetch(request) };
}
