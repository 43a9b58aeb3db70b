import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { CheckBook } from '../entitlements/check-book.ts';
import { checkAnswer } from './check-answer.ts';
import { checkedAccount } from './checked-account.ts';

/** GET /v1/check → 200 `Check`: one look-up in a table | 404 account */
export function checkEntitlement(app: Hono, edge: EdgeDeps, book: CheckBook): void {
  registerRoute(app, 'checkEntitlement', edge, {
    apart: async ({ caller, query }) => {
      const deps = { book, store: edge.store };
      const table = await checkedAccount(deps, caller, 'checkEntitlement', query.account);
      return checkAnswer(table, query.feature, query.value ?? null);
    },
  });
}
