import type { Checkout, Quote } from '@lintel/contract';
import type { CheckoutController } from './checkout-controller.ts';

/*
 * What a purchase sends. What is paid is always a quote that was shown: one that holds no more is made anew and read
 * again before anything is charged.
 */

/** Keeps a method for later: some policies ask for one before anything is bought. */
export async function keepMethod(purchase: CheckoutController, method: string): Promise<void> {
  const body = { method };
  const answer = await purchase.writes.run('method', body, (options) =>
    purchase.source.act('setPaymentMethod', { body }, options),
  );
  if (answer) purchase.methods = answer;
  purchase.host.requestUpdate();
}

export async function pay(purchase: CheckoutController, method: string): Promise<void> {
  const { quote } = purchase;
  if (!quote) return;
  const body = { quoteId: quote.id, method };
  const answer = await purchase.writes.run('pay', body, (options) =>
    purchase.source.act('startCheckout', { body }, options),
  );
  if (answer) await follow(purchase, answer, quote);
  else if (purchase.writes.problemOf('pay')?.code === 'quote-expired')
    await purchase.priceAnew(quote);
}

export async function confirm(purchase: CheckoutController, confirmation: string): Promise<void> {
  const { quote, checkout } = purchase;
  if (!quote || !checkout) return;
  const input = { params: { checkout: checkout.id }, body: { confirmation } };
  const answer = await purchase.writes.run('pay', input, (options) =>
    purchase.source.act('confirmCheckout', input, options),
  );
  if (answer) await follow(purchase, answer, quote);
}

/** How a payment stands whose outcome is not known yet. */
export async function look(purchase: CheckoutController): Promise<void> {
  const { quote, checkout } = purchase;
  if (!quote || !checkout) return;
  const answer = await purchase.writes.run('pay', checkout.id, () =>
    purchase.source.ask('readCheckout', { params: { checkout: checkout.id } }),
  );
  if (answer) await follow(purchase, answer, quote);
}

/** For what is not paid now: it is done at once, or others are asked. */
export async function submit(purchase: CheckoutController, justification: string): Promise<void> {
  const { quote } = purchase;
  if (!quote) return;
  const { request, fields, decision } = quote;
  const body = {
    ...{ request, fields, decisionId: decision.id },
    ...(justification ? { justification } : {}),
  };
  const answer = await purchase.writes.run('submit', body, (options) =>
    purchase.source.act('makeRequest', { body }, options),
  );
  if (!answer) return;
  if (answer.request.status === 'needs-payment') {
    await purchase.priceAnew(quote);
    return;
  }
  purchase.made = answer.request;
  purchase.source.tell('lintel-request-made', purchase.made);
  purchase.goTo('done');
}

async function follow(
  purchase: CheckoutController,
  checkout: Checkout,
  quote: Quote,
): Promise<void> {
  purchase.checkout = checkout;
  purchase.host.requestUpdate();
  if (checkout.status === 'paid') {
    purchase.source.tell('lintel-checkout-completed', checkout);
    purchase.goTo('done');
  } else if (checkout.failure) {
    purchase.source.tell('lintel-checkout-failed', checkout);
    if (checkout.status === 'void') await purchase.priceAnew(quote);
  }
}
