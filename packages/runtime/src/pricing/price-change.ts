import type { Catalogue, Money } from '@lintel/contract';
import { money } from '@lintel/contract';
import { type Priced, priced, recurringPrice } from './price-lines.ts';
import { share } from './rounding.ts';
import { type SubscriptionTerms, termsAfter } from './subscription-terms.ts';

/** What some terms cost per month: the recurring price, a yearly one divided by twelve, half up. */
export function monthlyPrice(catalogue: Catalogue, terms: SubscriptionTerms): Priced<Money> {
  const recurring = recurringPrice(catalogue, terms);
  if (!recurring.ok || terms.interval === 'month') return recurring;
  return priced(money(share(BigInt(recurring.value.minor), 1n, 12n, 'half-up'), terms.currency));
}

/** By how much the monthly price would change if the plan did; the fact `price-change`. */
export function priceChange(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  target: string,
): Priced<Money> {
  const before = monthlyPrice(catalogue, terms);
  if (!before.ok) return before;
  const after = monthlyPrice(
    catalogue,
    termsAfter(catalogue, terms, [{ kind: 'change-plan', to: target }]),
  );
  if (!after.ok) return after;
  return priced(money(BigInt(after.value.minor) - BigInt(before.value.minor), terms.currency));
}
