import type { Hono } from 'hono';
import type { BillingPort } from '../adapters/billing/billing-port.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { paymentMethods } from './payment-methods.ts';

/** GET /v1/payment-methods → 200, what the provider offers and which one is charged */
export function listPaymentMethods(app: Hono, edge: EdgeDeps, billing: BillingPort): void {
  registerRoute(app, 'listPaymentMethods', edge, {
    read: ({ caller }, rows) => paymentMethods(rows, billing, caller.account.id),
  });
}
