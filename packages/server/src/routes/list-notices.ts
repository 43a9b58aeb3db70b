import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { isFor, noticeResource } from './notice-resource.ts';
import { pageWhere } from './page-where.ts';

/** GET /v1/notices → 200, a page of `Notice` for this person, newest first */
export function listNotices(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listNotices', edge, {
    read: async ({ caller, query }, rows) => {
      const where = { account: caller.account.id };
      const page = await pageWhere(
        (limit, cursor) => rows.notices.list({ where, order: 'newest', limit, cursor }),
        (notice) => isFor(notice, caller),
        query,
      );
      const items = page.items.map((notice) => noticeResource(notice, caller));
      return { items, nextCursor: page.nextCursor };
    },
  });
}
