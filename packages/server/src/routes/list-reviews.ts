import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { accountsBelow } from './list-accounts.ts';
import { pageWhere } from './page-where.ts';
import { readerOf, seenBy, windowResource, type ShownWindow } from './review-resource.ts';

/**
 * GET /v1/reviews → 200, a page of `ReviewWindowItem`, newest first: those in which this person is
 * asked, in the own account and below, and all of the own for those who oversee it | 404 account
 */
export function listReviews(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listReviews', edge, {
    read: async ({ caller, query }, rows) => {
      const { status, account: named } = query;
      const { id } = await accountInReach(rows, caller, 'listReviews', named);
      const below = caller.kind === 'portal' && named === undefined;
      const accounts = below ? (await accountsBelow(rows, id)).map((each) => each.id) : [];
      const where = { account: [id, ...accounts], status };
      const page = await pageWhere(
        (limit, cursor) => rows.reviewWindows.list({ where, order: 'newest', limit, cursor }),
        (row) => {
          const reader = readerOf(caller, row.account);
          return reader.overseesAll || seenBy(row, reader).length > 0;
        },
        query,
      );
      const look = new Look(rows, commands);
      const items: ShownWindow[] = [];
      for (const row of page.items)
        items.push(await windowResource(look, row, readerOf(caller, row.account)));
      return { items, nextCursor: page.nextCursor };
    },
  });
}
