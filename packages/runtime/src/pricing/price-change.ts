import type { Catalogue, Money } from '@lintel/contract';
import { money } from '@lintel/contract';
import { bundleOf } from './bundle.ts';
import { type Priced, priced, recurringPrice } from './price-lines.ts';
import { share } from './rounding.ts';
import { type SubscriptionTerms, termsAfter } from './subscription-terms.ts';

/** What some terms cost per month: the recurring price, a yearly one divided by twelve, half up. */
export function monthlyPrice(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  day: string,
): Priced<Money> {
  const recurring = recurringPrice(catalogue, terms, day);
  if (!recurring.ok || terms.interval === 'month') return recurring;
  return priced(money(share(BigInt(recurring.value.minor), 1n, 12n, 'half-up'), terms.currency));
}

/** By how much the monthly price would change if the plan did, or the bundle; the fact `price-change`. */
export function priceChange(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  target: string,
  today: string,
): Priced<Money> {
  const before = monthlyPrice(catalogue, terms, today);
  if (!before.ok) return before;
  const isPlan = catalogue.plans.some(({ name }) => name === target);
  const bundle = isPlan ? undefined : bundleOf(catalogue, target);
  const change = bundle === undefined ? { to: target } : { to: bundle.plan, bundle: bundle.name };
  const changed = termsAfter(catalogue, terms, [{ kind: 'change-plan', ...change }], today);
  const after = monthlyPrice(catalogue, changed, today);
  if (!after.ok) return after;
  return priced(money(BigInt(after.value.minor) - BigInt(before.value.minor), terms.currency));
}
