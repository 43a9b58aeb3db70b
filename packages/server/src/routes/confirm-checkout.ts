import type { Hono } from 'hono';
import type { CheckoutDeps } from '../checkout/checkout-deps.ts';
import { confirmCheckout as confirm } from '../checkout/confirm-checkout.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { checkoutOf } from './checkout-resource.ts';

/** POST /v1/checkouts/{checkout}/confirm → 200 `Checkout`, however it went | 404 | 409 conflict */
export function confirmCheckout(app: Hono, edge: EdgeDeps, checkout: CheckoutDeps): void {
  registerRoute(app, 'confirmCheckout', edge, {
    apart: async ({ caller, params, body }) => {
      const { tenant, account } = caller;
      const payer = { tenant, account: account.id, actor: actorOf(caller) };
      const step = { checkout: params.checkout, confirmation: body.confirmation };
      return checkoutOf(await confirm(checkout, payer, step));
    },
  });
}
