import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { CheckBook } from '../entitlements/check-book.ts';
import { checkAnswer } from './check-answer.ts';
import { checkedAccount } from './checked-account.ts';

/** POST /v1/checks → 200, one `Check` for each feature, in their order, of one revision | 404 account */
export function checkEntitlements(app: Hono, edge: EdgeDeps, book: CheckBook): void {
  registerRoute(app, 'checkEntitlements', edge, {
    apart: async ({ caller, body }) => {
      const deps = { book, store: edge.store };
      const table = await checkedAccount(deps, caller, 'checkEntitlements', body.account);
      const checks = body.features.map((feature) => checkAnswer(table, feature));
      return { checks, revision: table.revision };
    },
  });
}
