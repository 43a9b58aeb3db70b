import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { memberResources, readerOf, seenBy, windowResource } from './review-resource.ts';

/**
 * GET /v1/reviews/{review} → 200, the window and a page of its subjects in their order: those that
 * this person is asked about, or all for those who oversee the account | 404
 */
export function readReview(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'readReview', edge, {
    read: async ({ caller, params, query: { limit, cursor } }, rows) => {
      const row = found(await rows.reviewWindows.get(params.review), 'review', params.review);
      await accountInReach(rows, caller, 'readReview', row.account);
      const reader = readerOf(caller, row.account);
      const seen = seenBy(row, reader);
      const isTheirs = reader.overseesAll || seen.length > 0;
      found(isTheirs ? row : null, 'review', params.review);
      const look = new Look(rows, commands);
      const start = Math.max(0, seen.findIndex(({ id }) => id === cursor) + 1);
      const page = seen.slice(start, start + limit);
      const last = start + page.length < seen.length ? page.at(-1) : undefined;
      return {
        ...(await windowResource(look, row, reader)),
        items: await memberResources(look, row, page, reader),
        nextCursor: last?.id ?? null,
      };
    },
  });
}
