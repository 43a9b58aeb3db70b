import type { Catalogue, CatalogueBundle, CataloguePlan } from '@lintel/contract';
import { includedSeats, includedWithAddOns, recurringPrice, withParts } from '@lintel/runtime';

/** Long enough apart that every discount that ends is over. */
const [LONG_AGO, LATER] = ['2000-01-01', '9000-01-01'];

/** A plan as it is offered, without the way there. */
export function planOffer(plan: CataloguePlan, currency: string, catalogue: Catalogue | undefined) {
  const features = catalogue?.features ?? [];
  return {
    plan: plan.name,
    title: plan.title,
    features: plan.features.map(({ feature, level }) => ({
      ...{ feature, level },
      title: features.find(({ name }) => name === feature)?.title ?? feature,
    })),
    quantities: plan.quantities.map(({ on, amount, per }) => {
      const meter = catalogue?.meters.find(({ name }) => name === on);
      const title = on === 'seats' ? (catalogue?.seats?.title ?? on) : (meter?.title ?? on);
      return { on, title, amount, per, measure: meter?.measure ?? null };
    }),
    prices: plan.prices.flatMap(({ per, amounts }) => {
      const amount = amounts.find((each) => each.currency === currency);
      return amount && (per === 'month' || per === 'year') ? [{ per, amount }] : [];
    }),
    retiresOn: plan.retire?.on ?? null,
  };
}

/** As a plan with everything that the bundle holds, at its price without a discount that ends. */
export function bundleOffer(bundle: CatalogueBundle, currency: string, catalogue: Catalogue) {
  const plan = catalogue.plans.find(({ name }) => name === bundle.plan);
  if (!plan) return null;
  const { name, title, retire } = bundle;
  const addOns = withParts(bundle, {});
  const parts = catalogue.addOns.filter((addOn) => Object.hasOwn(addOns, addOn.name));
  const all = [plan, ...parts];
  const features = all.flatMap((each) => each.features);
  const quantities = all.flatMap((each) => each.quantities);
  const held = {
    ...plan,
    ...{ name, title },
    features: features.filter(
      ({ feature }, at) => features.findIndex((each) => each.feature === feature) === at,
    ),
    quantities: quantities
      .filter(({ on }, at) => quantities.findIndex((each) => each.on === on) === at)
      .map(({ on, per }) => ({
        ...{ on, per },
        amount: includedWithAddOns({ catalogue, plan: plan.name, addOns }, on),
      })),
    prices: (['month', 'year'] as const).flatMap((interval) => {
      const priced = recurringPrice(
        catalogue,
        {
          ...{ plan: plan.name, interval, addOns, currency, paidThrough: null, zone: 'UTC' },
          ...{ seats: includedSeats(catalogue, plan.name) ?? 0, bundle: { name, since: LONG_AGO } },
        },
        LATER,
      );
      return priced.ok ? [{ per: interval, amounts: [priced.value] }] : [];
    }),
    retire: retire ? { ...retire, keepPriceFor: null } : null,
  };
  return {
    ...planOffer(held, currency, catalogue),
    bundle: {
      plan: plan.name,
      addOns: parts.map((part) => ({
        ...{ name: part.name, title: part.title, count: addOns[part.name] ?? 1 },
      })),
    },
  };
}
