import type { Hono } from 'hono';
import { payOpenInvoice } from '../checkout/pay-open-invoice.ts';
import type { CheckoutDeps } from '../checkout/checkout-deps.ts';
import { actorOf } from '../edge/caller.ts';
import { notFound, Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invoiceResource } from './invoice-resource.ts';
import { invalidField } from './refusals.ts';

/** POST /v1/invoices/{invoice}/pay → 200 `Invoice` | 402 payment-failed | 404 | 409 not open | 422 method */
export function payInvoice(app: Hono, edge: EdgeDeps, checkout: CheckoutDeps): void {
  registerRoute(app, 'payInvoice', edge, {
    apart: async ({ caller, params, body }) => {
      const { tenant, account } = caller;
      const payer = { tenant, account: account.id, actor: actorOf(caller) };
      const given = { invoice: params.invoice, method: body.method };
      const answer = await payOpenInvoice(checkout, payer, given);
      switch (answer.kind) {
        case 'paid':
          return invoiceResource(answer.invoice);
        case 'failed':
          return new Problem('payment-failed', answer.message);
        case 'not-open':
          throw new Problem('conflict', 'the invoice is not open');
        case 'not-found':
          if (answer.what === 'method') throw invalidField('method', 'is no method on offer');
          throw notFound('invoice', params.invoice);
      }
    },
  });
}
