import type { Checkout } from '@lintel/contract';
import type { CheckoutAnswer } from '../checkout/checkout-deps.ts';
import { Problem } from '../edge/problem.ts';
import type { OrderRow } from '../store/records.ts';
import { invalidField } from './refusals.ts';

/** The order as the API shows it. */
export function checkoutResource(row: OrderRow): Checkout {
  const { id, quote, status, total, failure, invoice, startedAt, finishedAt } = row;
  return { id, quoteId: quote, status, total, failure, invoice, startedAt, finishedAt };
}

/** @throws {Problem} What a checkout says other than how the order stands. */
export function checkoutOf(answer: CheckoutAnswer): Checkout {
  switch (answer.kind) {
    case 'order':
      return checkoutResource(answer.order);
    case 'quote-expired':
      throw new Problem('quote-expired', 'the quote holds for half an hour');
    case 'nothing-to-pay':
      throw new Problem('conflict', 'this is not paid before it is done; make the request');
    case 'not-waiting':
      throw new Problem('conflict', 'the checkout does not wait for a second step');
    case 'not-found':
      if (answer.what === 'method') throw invalidField('method', 'is no method on offer');
      throw new Problem('not-found', `no such ${answer.what} in reach of this caller`);
  }
}
