import type { SubscriptionTerms } from '@lintel/runtime';
import type { SubscriptionRow } from '../store/records.ts';

/** What a subscription's prices depend on; days are counted in the zone of its account. */
export function termsOf(subscription: SubscriptionRow, zone: string): SubscriptionTerms {
  const { plan, interval, seats, addOns, currency, paidThrough, keptPrice } = subscription;
  const kept = keptPrice ? { pricedAs: keptPrice.plan } : {};
  return { plan, interval, seats, addOns, currency, paidThrough, ...kept, zone };
}
