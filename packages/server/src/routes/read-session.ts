import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';

/** GET /v1/session → 200 `WhoAmI` */
export function readSession(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'readSession', edge, {
    read: ({ caller }) => {
      const { id, name, kind, zone, currency } = caller.account;
      return Promise.resolve({
        account: { id, name, kind, zone, currency },
        user: { id: caller.person, name: caller.name },
        roles: [...caller.roles],
        scopes: [...caller.scopes],
        actingFor: caller.actAs !== null,
        expiresAt: caller.expiresAt,
      });
    },
  });
}
