import type {
  Catalogue,
  Engine,
  Plan,
  Simulation,
  SimulationGiven,
  Value,
  Values,
} from '@lintel/contract';
import { renewsByYear } from '@lintel/dsl';
import { includedSeats, priceActions } from '@lintel/runtime';

export interface Charged {
  readonly engine: Engine;
  /** The policy that is replayed first, then those that run beside it. */
  readonly plans: readonly [Plan, ...Plan[]];
  readonly catalogue: Catalogue;
  readonly given: Pick<SimulationGiven, 'plan' | 'quantities' | 'zone'>;
  /** `null`: the first of the catalogue. */
  readonly currency: string | null;
  /** `null`: years where a policy extends its term by a year, else months. */
  readonly interval: 'month' | 'year' | null;
}

/**
 * Prices what a simulation charges. A part of a term needs to know until when it is paid: a date
 * `paid-through` that a policy remembers or is told; without one it stays unknown.
 *
 * @param current - The simulation once it runs; what was bought meanwhile counts.
 */
export function priceCharges(
  charged: Charged,
  current: () => Simulation | null,
): NonNullable<SimulationGiven['price']> {
  const { catalogue, given, plans } = charged;
  const interval = charged.interval ?? (plans.some(renewsByYear) ? 'year' : 'month');
  const currency = charged.currency ?? catalogue.currencies[0];
  return (money, now, changes) => {
    const simulation = current();
    const view = simulation?.view();
    const bought = view?.plan ?? given.plan;
    if (bought === null || currency === undefined) return null;
    const quantities = view?.quantities ?? given.quantities;
    const { seats = includedSeats(catalogue, bought) ?? 0 } = quantities;
    const paidThrough = simulation === null ? null : paidThroughIn(charged, simulation, now);
    if (money.amount === 'prorated' && paidThrough === null) return null;
    const priced = priceActions({
      catalogue,
      terms: {
        ...{ plan: bought, interval, seats, addOns: addOnsIn(catalogue, quantities) },
        ...{ currency, paidThrough, zone: given.zone },
      },
      prorate: plans.find(({ policy }) => policy === money.source.policy)?.prorate ?? null,
      money: [money],
      changes,
      now,
    });
    return priced.ok ? priced.value.total : null;
  };
}

function addOnsIn(
  { addOns }: Catalogue,
  quantities: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = new Set(addOns.map(({ name }) => name));
  return Object.fromEntries(Object.entries(quantities).filter(([name]) => names.has(name)));
}

function paidThroughIn(
  { engine, plans }: Charged,
  simulation: Simulation,
  now: string,
): string | null {
  for (const plan of plans) {
    const { snapshot } = simulation.view(plan.policy);
    const { memory, facts } = engine.explain(plan, snapshot, now);
    const date = dateNamed(memory) ?? dateNamed(facts);
    if (date !== null) return date;
  }
  return null;
}

function dateNamed(values: Values): string | null {
  const value: Value | undefined = Object.hasOwn(values, 'paid-through')
    ? values['paid-through']
    : undefined;
  return typeof value === 'string' ? value : null;
}
