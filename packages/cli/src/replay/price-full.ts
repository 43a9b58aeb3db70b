import type { Catalogue, Plan, Simulation, SimulationGiven } from '@lintel/contract';
import { includedSeats, priceActions } from '@lintel/runtime';

/**
 * Prices what a time line charges in full, in the first currency of the catalogue. An amount for
 * what is left of a term depends on a subscription that a time line does not have: it stays unknown.
 *
 * @param current - The simulation once it runs; what was bought meanwhile counts.
 */
export function priceFull(
  plan: Plan,
  catalogue: Catalogue,
  given: Pick<SimulationGiven, 'plan' | 'quantities' | 'zone'>,
  current: () => Simulation | null,
): NonNullable<SimulationGiven['price']> {
  const interval = renewsByYear(plan) ? 'year' : 'month';
  return (money, now) => {
    const view = current()?.view();
    const bought = view?.plan ?? given.plan;
    const [currency] = catalogue.currencies;
    if (money.amount === 'prorated' || bought === null || currency === undefined) return null;
    const { seats = includedSeats(catalogue, bought) ?? 0 } = view?.quantities ?? given.quantities;
    const priced = priceActions({
      catalogue,
      terms: {
        ...{ plan: bought, interval, seats, addOns: {} },
        ...{ currency, paidThrough: null, zone: given.zone },
      },
      prorate: null,
      money: [money],
      changes: [],
      now,
    });
    return priced.ok ? priced.value.total : null;
  };
}

/** A policy that extends its term by a year sells years; others sell months. */
function renewsByYear({ states }: Plan): boolean {
  const actions = states.flatMap(({ rules }) => rules.flatMap((rule) => rule.actions));
  return actions.some(
    (action) =>
      action.do === 'extend' &&
      action.target.kind === 'memory' &&
      action.by.kind === 'span' &&
      action.by.span.unit === 'year',
  );
}
