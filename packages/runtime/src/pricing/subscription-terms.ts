import type { ChangeAction } from '@lintel/contract';
import { type Catalogue, type HeldBundle } from '@lintel/contract';
import { bundleOf, isWhole, withoutParts, withParts } from './bundle.ts';

/** What prices depend on: what is bought, for which interval, in which currency, and until when it is paid. */
export interface SubscriptionTerms {
  readonly plan: string;
  readonly interval: 'month' | 'year';
  /** Bought seats; those above the plan's included number are paid for one by one. */
  readonly seats: number;
  /** How often each add-on is bought. */
  readonly addOns: Readonly<Record<string, number>>;
  readonly currency: string;
  /** First day that is not paid for, `2027-06-01`, in `zone`; `null` before the first full charge. */
  readonly paidThrough: string | null;
  /** The plan whose price is paid still, after its own was retired. */
  readonly pricedAs?: string;
  /** What the plan and some of the add-ons are bought as. */
  readonly bundle?: HeldBundle;
  /** IANA zone of the account: days are charged as it counts them. */
  readonly zone: string;
}

type Change =
  | Pick<Extract<ChangeAction, { kind: 'change-interval' }>, 'kind' | 'to'>
  | Pick<Extract<ChangeAction, { kind: 'change-plan' }>, 'kind' | 'to' | 'bundle'>
  | Pick<Extract<ChangeAction, { kind: 'change-quantity' }>, 'kind' | 'what' | 'by'>;

/**
 * The terms after some changes.
 *
 * A plan that includes more seats than were bought raises the number to its own; one that includes
 * fewer leaves it, and the difference is paid for as extra seats. Add-ons that end with their plan go
 * when the new one is not among those that they are for. A bundle is given up when the plan changes,
 * or when less is bought than it holds.
 *
 * @param today - The date in the zone of the terms: a bundle that is taken is held since then.
 */
export function termsAfter(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  changes: readonly Change[],
  today: string,
): SubscriptionTerms {
  return changes.reduce((before, change) => apply(catalogue, before, change, today), terms);
}

function apply(
  catalogue: Catalogue,
  given: SubscriptionTerms,
  change: Change,
  today: string,
): SubscriptionTerms {
  if (change.kind === 'change-interval') return { ...given, interval: change.to };
  if (change.kind === 'change-plan') {
    if (change.bundle !== undefined && change.bundle === given.bundle?.name) return given;
    const terms = withoutBundle(catalogue, given);
    const included = includedSeats(catalogue, change.to);
    const seats = Math.max(terms.seats, included ?? 0);
    const { pricedAs, ...rest } = terms;
    const addOns = staying(catalogue, terms.addOns, change.to);
    const bundle = change.bundle === undefined ? undefined : bundleOf(catalogue, change.bundle);
    return {
      ...rest,
      ...(change.bundle === undefined ? {} : { bundle: { name: change.bundle, since: today } }),
      // Who leaves a retired plan takes its price along, and who goes on from there does not.
      ...(pricedAs !== undefined && pricedAs === terms.plan ? { pricedAs } : {}),
      plan: change.to,
      seats,
      addOns: bundle === undefined ? addOns : withParts(bundle, addOns),
    };
  }
  if (change.what === 'seats') return { ...given, seats: Math.max(0, given.seats + change.by) };
  const count = Math.max(0, (given.addOns[change.what] ?? 0) + change.by);
  const after = { ...given, addOns: { ...given.addOns, [change.what]: count } };
  const bundle = after.bundle && bundleOf(catalogue, after.bundle.name);
  return bundle === undefined || isWhole(bundle, after) ? after : withoutBundle(catalogue, after);
}

/** The same object where there is none. */
function withoutBundle(catalogue: Catalogue, terms: SubscriptionTerms): SubscriptionTerms {
  if (terms.bundle === undefined) return terms;
  const { bundle: held, ...rest } = terms;
  const bundle = bundleOf(catalogue, held.name);
  return bundle === undefined ? rest : { ...rest, addOns: withoutParts(bundle, rest.addOns) };
}

/** The same object where none goes, so that nothing looks changed. */
function staying(
  catalogue: Catalogue,
  addOns: SubscriptionTerms['addOns'],
  plan: string,
): SubscriptionTerms['addOns'] {
  const ending = catalogue.addOns.filter(
    ({ name, endsWithPlan, forPlans }) =>
      endsWithPlan === true && !forPlans.includes(plan) && Object.hasOwn(addOns, name),
  );
  if (ending.length === 0) return addOns;
  const gone = new Set(ending.map(({ name }) => name));
  return Object.fromEntries(Object.entries(addOns).filter(([name]) => !gone.has(name)));
}

/** Seats that a plan includes; `null` when it has none or unlimited ones. */
export function includedSeats(catalogue: Catalogue, plan: string): number | null {
  const entry = catalogue.plans.find(({ name }) => name === plan);
  return entry?.quantities.find(({ on }) => on === 'seats')?.amount ?? null;
}

/** Whether a plan sets no bound to seats, so that none of them is an extra one. */
export function hasUnlimitedSeats(catalogue: Catalogue, plan: string): boolean {
  const entry = catalogue.plans.find(({ name }) => name === plan);
  return entry?.quantities.some(({ on, amount }) => on === 'seats' && amount === null) ?? false;
}
