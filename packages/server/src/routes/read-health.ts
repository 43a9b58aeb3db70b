import type { Clock } from '@lintel/contract';
import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';

export interface ReadHealthDeps {
  readonly businessClock: Clock;
  readonly version: string;
}

/** GET /v1/health → 200; `degraded` when something was left alone after too many failures */
export function readHealth(
  app: Hono,
  edge: EdgeDeps,
  { businessClock, version }: ReadHealthDeps,
): void {
  registerRoute(app, 'readHealth', edge, {
    apart: async () => {
      const parked = await edge.store.system.parked();
      return {
        status: parked.deadlines + parked.outbox === 0 ? 'ok' : 'degraded',
        version,
        store: edge.store.kind,
        businessTime: businessClock.now(),
        development: edge.development,
        parkedDeadlines: parked.deadlines,
      };
    },
  });
}
