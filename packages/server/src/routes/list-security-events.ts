import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';

/** GET /v1/audit/security-events → 200, a page of `SecurityEvent`, newest first */
export function listSecurityEvents(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listSecurityEvents', edge, {
    read: async ({ caller, query }, rows) => {
      const where = { account: caller.account.id };
      const page = await rows.securityEvents.list({ ...query, where, order: 'newest' });
      return { items: [...page.items], nextCursor: page.nextCursor };
    },
  });
}
