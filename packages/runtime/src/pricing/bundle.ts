import { addSpan, dateAt, startOfDate } from '@lintel/calendar';
import type { Catalogue, CatalogueBundle, HeldBundle } from '@lintel/contract';
import { own } from '../own.ts';
import { share } from './rounding.ts';

type AddOns = Readonly<Record<string, number>>;

/** A bundle of the catalogue by its name. */
export function bundleOf({ bundles }: Catalogue, name: string): CatalogueBundle | undefined {
  return bundles.find((bundle) => bundle.name === name);
}

/** Whether everything that a bundle holds is there. More of it is bought beside it. */
export function isWhole(
  bundle: CatalogueBundle,
  { plan, addOns }: { readonly plan: string; readonly addOns: AddOns },
): boolean {
  return (
    bundle.plan === plan &&
    bundle.addOns.every(({ addOn, times }) => (own(addOns, addOn) ?? 0) >= times)
  );
}

/** What was there becomes a part of the bundle: each add-on is there at least as often as it says. */
export function withParts({ addOns: parts }: CatalogueBundle, addOns: AddOns): AddOns {
  return parts.reduce(
    (all: AddOns, { addOn, times }) => ({
      ...all,
      [addOn]: Math.max(own(all, addOn) ?? 0, times),
    }),
    addOns,
  );
}

/** What is left when a bundle is given up: all of it, or without what the bundle brought. */
export function withoutParts({ addOns: parts, addOnsEnd }: CatalogueBundle, addOns: AddOns) {
  if (addOnsEnd !== true) return addOns;
  return parts.reduce(
    (all: AddOns, { addOn, times }) => ({
      ...all,
      [addOn]: Math.max(0, (own(all, addOn) ?? 0) - times),
    }),
    addOns,
  );
}

/** What is off the price of a bundle; `until` is the first day without it, `null` where it is for good. */
export interface Less {
  readonly percent: number;
  readonly until: string | null;
}

/**
 * The discount of a bundle on a term that begins on `day` (`2026-06-01`, in `zone`); `null` where it
 * has none, or has had it.
 */
export function discountOn(
  { discount }: CatalogueBundle,
  { since }: HeldBundle,
  day: string,
  zone: string,
): Less | null {
  if (discount === null) return null;
  if (discount.for === null) return { percent: discount.percent, until: null };
  const began = startOfDate(since, zone);
  const end = began.ok
    ? addSpan(began.value, discount.for, { zone, dayEnd: 'at-the-same-hour', calendar: null })
    : began;
  const until = end.ok ? dateAt(end.value.at, zone) : end;
  return until.ok && day < until.value ? { percent: discount.percent, until: until.value } : null;
}

/** A price less so many percent; what is off is rounded half up to the minor unit. */
export function reduced(minor: bigint, less: Less | null): bigint {
  if (less === null) return minor;
  return minor - share(minor, BigInt(Math.round(less.percent * 1000)), 100_000n, 'half-up');
}
