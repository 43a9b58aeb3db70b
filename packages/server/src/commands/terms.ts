import { dateAt } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import type { SubscriptionTerms } from '@lintel/runtime';
import type { SubscriptionRow } from '../store/records.ts';

/** What a subscription's prices depend on; days are counted in the zone of its account. */
export function termsOf(subscription: SubscriptionRow, zone: string): SubscriptionTerms {
  const { plan, interval, seats, addOns, currency, paidThrough, keptPrice, bundle } = subscription;
  const kept = keptPrice ? { pricedAs: keptPrice.plan } : {};
  const held = bundle === undefined ? {} : { bundle };
  return { plan, interval, seats, addOns, currency, paidThrough, ...kept, ...held, zone };
}

/** The date at an instant in the zone of an account. */
export function dayAt(at: Instant, zone: string): string {
  const day = dateAt(at, zone);
  return day.ok ? day.value : at.slice(0, 10);
}
