import type { MadeRequest } from '@lintel/contract';
import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { requestResource } from './request-resource.ts';

/** GET /v1/requests → 200, a page of `MadeRequest`, newest first */
export function listRequests(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listRequests', edge, {
    read: async ({ caller, query }, rows) => {
      const { status, limit, cursor } = query;
      const where = { account: caller.account.id, ...(status === undefined ? {} : { status }) };
      const page = await rows.requests.list({ where, order: 'newest', limit, cursor });
      const look = new Look(rows, commands);
      const items: MadeRequest[] = [];
      for (const row of page.items) items.push(await requestResource(look, row));
      return { items, nextCursor: page.nextCursor };
    },
  });
}
