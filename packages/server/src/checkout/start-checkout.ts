import { isGenuine } from '../quotes/sign-quote.ts';
import type { OrderRow, QuoteRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CheckoutAnswer, CheckoutDeps, Payer } from './checkout-deps.ts';
import { settleOrder } from './settle-order.ts';

/**
 * Pays a quote: an order, then the money, then the step with order, invoice and payment in one
 * transaction. A quote has one order that is under way or paid, however often this is called; after
 * a failure the next call makes a new one.
 */
export async function startCheckout(
  deps: CheckoutDeps,
  payer: Payer,
  { quoteId, method }: { readonly quoteId: string; readonly method: string },
): Promise<CheckoutAnswer> {
  const { store, billing, keys } = deps;
  if (!billing.methods.some(({ id }) => id === method))
    return { kind: 'not-found', what: 'method' };
  const quote = await store.read(payer.tenant, (rows) => rows.quotes.get(quoteId));
  const isTheirs = quote?.account === payer.account;
  // Invariant: nobody is charged for figures that this server did not work out.
  if (!isTheirs || !(await isGenuine(payer.tenant, quote.quote, keys))) {
    return { kind: 'not-found', what: 'quote' };
  }
  const opened = await store.transaction(payer.tenant, (rows) =>
    openOrder(rows, deps, quote, method),
  );
  if (opened.kind !== 'order' || opened.order.status !== 'awaiting-payment') return opened;
  const { order } = opened;
  const answer = await billing.collect({
    key: order.id,
    amount: order.total,
    method: order.method,
  });
  return { kind: 'order', order: await settleOrder(deps, payer, { order, quote, answer }) };
}

async function openOrder(
  rows: TenantWrites,
  { commands }: CheckoutDeps,
  { id: quoteId, account, quote, expiresAt }: QuoteRow,
  method: string,
): Promise<CheckoutAnswer> {
  const orders = await rows.orders.all({ quote: quoteId });
  const underWay = orders.find(({ status }) =>
    ['awaiting-payment', 'needs-confirmation', 'paid'].includes(status),
  );
  if (underWay) return { kind: 'order', order: underWay };
  if (quote.decision.outcome !== 'payment') return { kind: 'nothing-to-pay' };
  const startedAt = commands.businessClock.now();
  if (Date.parse(startedAt) >= Date.parse(expiresAt)) return { kind: 'quote-expired' };
  const order: OrderRow = {
    ...{ id: commands.ids.next('ord'), account, quote: quoteId, status: 'awaiting-payment' },
    ...{ total: quote.total, method, failure: null, invoice: null, payment: null },
    ...{ startedAt, finishedAt: null },
  };
  await rows.orders.insert(order);
  return { kind: 'order', order };
}
