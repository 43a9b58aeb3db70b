import type { Hono } from 'hono';
import type { CheckoutDeps } from '../checkout/checkout-deps.ts';
import { startCheckout as start } from '../checkout/start-checkout.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { checkoutOf } from './checkout-resource.ts';

/** POST /v1/checkouts → 201 `Checkout`, however the payment went | 404 | 409 quote-expired | 422 method */
export function startCheckout(app: Hono, edge: EdgeDeps, checkout: CheckoutDeps): void {
  registerRoute(app, 'startCheckout', edge, {
    apart: async ({ caller, body }) => {
      const { tenant, account } = caller;
      const payer = { tenant, account: account.id, actor: actorOf(caller) };
      return checkoutOf(await start(checkout, payer, body));
    },
  });
}
