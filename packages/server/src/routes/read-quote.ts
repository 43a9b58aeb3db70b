import type { Hono } from 'hono';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';

/** GET /v1/quotes/{quote} → 200 `Quote` | 404 */
export function readQuote(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'readQuote', edge, {
    read: async ({ caller, params }, rows) => {
      const row = await rows.quotes.get(params.quote);
      const isTheirs = row?.account === caller.account.id;
      return found(isTheirs ? row : null, 'quote', params.quote).quote;
    },
  });
}
