import type { Catalogue, CatalogueBundle, Money, Price, QuoteLine } from '@lintel/contract';
import { money } from '@lintel/contract';
import { type Less, bundleOf, discountOn, reduced } from './bundle.ts';
import { type SubscriptionTerms, hasUnlimitedSeats, includedSeats } from './subscription-terms.ts';

/** There is no price in the catalogue for something that would have to be charged; never read it as 0. */
export interface NoPrice {
  readonly ok: false;
  readonly code: 'no-price';
  /** Name of the plan, add-on or quantity without a price. */
  readonly what: string;
}

export type Priced<T> = { readonly ok: true; readonly value: T } | NoPrice;

export function priced<T>(value: T): Priced<T> {
  return { ok: true, value };
}

export function noPrice(what: string): NoPrice {
  return { ok: false, code: 'no-price', what };
}

/** One thing that is paid for in every interval. */
export interface RecurringLine {
  readonly kind: Extract<QuoteLine['kind'], 'plan' | 'bundle' | 'extra' | 'add-on'>;
  readonly what: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitMinor: bigint;
  /** What is off the unit price already. */
  readonly less?: Less;
}

/**
 * What one interval costs, line by line: the plan, each seat above the included ones, each add-on.
 * A bundle is one line in the place of its plan and of the add-ons that it holds (rule 79).
 * A yearly price that the catalogue does not have is twelve monthly ones, for extras and add-ons
 * only: a plan is sold for the intervals it has prices for.
 *
 * @param day - On which the interval begins, in the zone of the terms: a discount may be over then.
 */
export function recurringLines(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  day: string,
): Priced<readonly RecurringLine[]> {
  const plan = catalogue.plans.find(({ name }) => name === terms.plan);
  const bundle = terms.bundle && bundleOf(catalogue, terms.bundle.name);
  if (terms.bundle && !bundle) return noPrice(terms.bundle.name);
  if (!plan || (plan.onRequest && bundle?.prices === undefined)) return noPrice(terms.plan);
  const lines: RecurringLine[] = [];
  if (bundle && terms.bundle) {
    const whole = bundlePrice(catalogue, bundle, terms);
    if (!whole.ok) return whole;
    const less = discountOn(bundle, terms.bundle, day, terms.zone);
    lines.push({
      ...{ kind: 'bundle', what: bundle.name, title: bundle.title, quantity: 1 },
      unitMinor: reduced(whole.value, less),
      ...(less === null ? {} : { less }),
    });
  } else {
    const asBefore = catalogue.plans.find(({ name }) => name === terms.pricedAs);
    const { prices } = asBefore ?? plan;
    if (prices.length > 0) {
      const unitMinor = amountFor(prices, terms.interval, terms.currency);
      if (unitMinor === null) return noPrice(plan.name);
      lines.push({ kind: 'plan', what: plan.name, title: plan.title, quantity: 1, unitMinor });
    }
  }
  const included = includedSeats(catalogue, terms.plan);
  const extra = plan.extras.find(({ on }) => on === 'seats');
  const least = extra === undefined ? 0 : (catalogue.seats?.billsAtLeast ?? 0);
  const billed = Math.max(terms.seats, least);
  const extraSeats = hasUnlimitedSeats(catalogue, terms.plan) ? 0 : billed - (included ?? 0);
  if (extraSeats > 0) {
    const unitMinor = extra ? stretchedAmount(extra.prices, terms) : null;
    if (unitMinor === null) return noPrice('seats');
    lines.push({
      kind: 'extra',
      what: 'seats',
      title: catalogue.seats?.title ?? 'Seats',
      quantity: extraSeats,
      unitMinor,
    });
  }
  for (const [name, bought] of Object.entries(terms.addOns)) {
    const held = bundle?.addOns.find((part) => part.addOn === name)?.times ?? 0;
    const quantity = bought - held;
    if (quantity <= 0) continue;
    const addOn = catalogue.addOns.find((entry) => entry.name === name);
    const unitMinor = addOn ? stretchedAmount(addOn.prices, terms) : null;
    if (!addOn || unitMinor === null) return noPrice(name);
    lines.push({ kind: 'add-on', what: name, title: addOn.title, quantity, unitMinor });
  }
  return priced(lines);
}

/** What a bundle costs in all: its own price, else that of its parts. */
function bundlePrice(
  catalogue: Catalogue,
  bundle: CatalogueBundle,
  terms: SubscriptionTerms,
): Priced<bigint> {
  if (bundle.prices !== undefined) {
    const own = amountFor(bundle.prices, terms.interval, terms.currency);
    return own === null ? noPrice(bundle.name) : priced(own);
  }
  const plan = catalogue.plans.find(({ name }) => name === bundle.plan);
  const prices = plan?.prices ?? [];
  const ofPlan = prices.length === 0 ? 0n : amountFor(prices, terms.interval, terms.currency);
  if (plan === undefined || ofPlan === null) return noPrice(bundle.plan);
  let sum = ofPlan;
  for (const { addOn: name, times } of bundle.addOns) {
    const addOn = catalogue.addOns.find((each) => each.name === name);
    const unit = addOn ? stretchedAmount(addOn.prices, terms) : null;
    if (unit === null) return noPrice(name);
    sum += BigInt(times) * unit;
  }
  return priced(sum);
}

/** Sum of the recurring lines, in minor units. */
export function recurringTotal(lines: readonly RecurringLine[]): bigint {
  return lines.reduce((sum, { quantity, unitMinor }) => sum + BigInt(quantity) * unitMinor, 0n);
}

/** What one interval that begins on a day costs in all. */
export function recurringPrice(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  day: string,
): Priced<Money> {
  const lines = recurringLines(catalogue, terms, day);
  return lines.ok ? priced(money(recurringTotal(lines.value), terms.currency)) : lines;
}

function amountFor(prices: readonly Price[], per: string, currency: string): bigint | null {
  const amount = prices
    .find((price) => price.per === per)
    ?.amounts.find((entry) => entry.currency === currency);
  return amount ? BigInt(amount.minor) : null;
}

function stretchedAmount(
  prices: readonly Price[],
  { interval, currency }: SubscriptionTerms,
): bigint | null {
  const own = amountFor(prices, interval, currency);
  if (own !== null || interval === 'month') return own;
  const monthly = amountFor(prices, 'month', currency);
  return monthly === null ? null : monthly * 12n;
}
