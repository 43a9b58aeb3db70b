import type { CheckoutAnswer, CheckoutDeps, Payer } from './checkout-deps.ts';
import { settleOrder } from './settle-order.ts';

/** The second step of a payment. A wrong code fails the order; the quote may be paid anew. */
export async function confirmCheckout(
  deps: CheckoutDeps,
  payer: Payer,
  { checkout, confirmation }: { readonly checkout: string; readonly confirmation: string },
): Promise<CheckoutAnswer> {
  const { order, quote } = await deps.store.read(payer.tenant, async (rows) => {
    const found = await rows.orders.get(checkout);
    return { order: found, quote: found && (await rows.quotes.get(found.quote)) };
  });
  if (order?.account !== payer.account || !quote) return { kind: 'not-found', what: 'checkout' };
  if (order.status !== 'needs-confirmation' || order.payment === null) {
    return { kind: 'not-waiting' };
  }
  const answer = await deps.billing.confirm(order.payment, confirmation);
  return { kind: 'order', order: await settleOrder(deps, payer, { order, quote, answer }) };
}
