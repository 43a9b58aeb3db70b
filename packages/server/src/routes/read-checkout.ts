import type { Hono } from 'hono';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { checkoutResource } from './checkout-resource.ts';

/** GET /v1/checkouts/{checkout} → 200 `Checkout` | 404 */
export function readCheckout(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'readCheckout', edge, {
    read: async ({ caller, params }, rows) => {
      const row = await rows.orders.get(params.checkout);
      const isTheirs = row?.account === caller.account.id;
      return checkoutResource(found(isTheirs ? row : null, 'checkout', params.checkout));
    },
  });
}
