import type { ChangeAction } from '@lintel/contract';
import { type Catalogue } from '@lintel/contract';

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
  /** IANA zone of the account: days are charged as it counts them. */
  readonly zone: string;
}

type Change =
  | Pick<Extract<ChangeAction, { kind: 'change-interval' }>, 'kind' | 'to'>
  | Pick<Extract<ChangeAction, { kind: 'change-plan' }>, 'kind' | 'to'>
  | Pick<Extract<ChangeAction, { kind: 'change-quantity' }>, 'kind' | 'what' | 'by'>;

/**
 * The terms after some changes.
 *
 * A plan that includes more seats than were bought raises the number to its own; one that includes
 * fewer leaves it, and the difference is paid for as extra seats. Add-ons that end with their plan go
 * when the new one is not among those that they are for.
 */
export function termsAfter(
  catalogue: Catalogue,
  terms: SubscriptionTerms,
  changes: readonly Change[],
): SubscriptionTerms {
  return changes.reduce((before, change) => apply(catalogue, before, change), terms);
}

function apply(catalogue: Catalogue, terms: SubscriptionTerms, change: Change): SubscriptionTerms {
  if (change.kind === 'change-interval') return { ...terms, interval: change.to };
  if (change.kind === 'change-plan') {
    const included = includedSeats(catalogue, change.to);
    const seats = Math.max(terms.seats, included ?? 0);
    const { pricedAs, ...rest } = terms;
    return {
      ...rest,
      // Who leaves a retired plan takes its price along, and who goes on from there does not.
      ...(pricedAs !== undefined && pricedAs === terms.plan ? { pricedAs } : {}),
      plan: change.to,
      seats,
      addOns: staying(catalogue, terms.addOns, change.to),
    };
  }
  if (change.what === 'seats') return { ...terms, seats: Math.max(0, terms.seats + change.by) };
  const count = Math.max(0, (terms.addOns[change.what] ?? 0) + change.by);
  return { ...terms, addOns: { ...terms.addOns, [change.what]: count } };
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
