import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invoiceResource } from './invoice-resource.ts';

/** GET /v1/invoices → 200, a page of `Invoice`, newest first */
export function listInvoices(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listInvoices', edge, {
    read: async ({ caller, query }, rows) => {
      const where = { account: caller.account.id };
      const page = await rows.invoices.list({ ...query, where, order: 'newest' });
      return { items: page.items.map(invoiceResource), nextCursor: page.nextCursor };
    },
  });
}
