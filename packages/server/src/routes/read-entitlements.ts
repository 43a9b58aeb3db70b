import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { readEntitlements as read } from '../entitlements/read-entitlements.ts';

/** GET /v1/entitlements → 200 `EntitlementView` | 404 account */
export function readEntitlements(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'readEntitlements', edge, {
    read: async ({ caller, query }, rows) => {
      const { id } = await accountInReach(rows, caller, 'readEntitlements', query.account);
      return read(new Look(rows, commands), id, caller.kind === 'portal' ? caller.person : null);
    },
  });
}
