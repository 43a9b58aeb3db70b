import type {
  Billing,
  ChangeAction,
  CreditEffect,
  InstanceSnapshot,
  MoneyAction,
  Plan,
  SimulationGiven,
  SubjectContext,
  Value,
} from '@lintel/contract';
import { money } from '@lintel/contract';
import { strictestBilling } from '../combine.ts';
import { entitlements } from '../entitlements.ts';
import { creditLines } from '../pricing/credit.ts';
import { priceActions } from '../pricing/quote-lines.ts';
import { type SubscriptionTerms, includedSeats } from '../pricing/subscription-terms.ts';
import { own } from '../own.ts';
import { contextOf } from '../snapshot.ts';

interface Instance {
  readonly plan: Plan;
  readonly snapshot: InstanceSnapshot;
}

/** What money is worth in a simulation, as things stood before a step. */
export interface WorldPrices {
  /** The strictest line of all policies, as they stand after the step. */
  readonly billing: Billing;
  /** `null` where nobody can tell. */
  charge(action: MoneyAction, changes: readonly ChangeAction[]): Value;
  credit(time: CreditEffect['time'], policy: string): Value;
}

/** @param before - The instances of policies before the step: until when is paid is what they say. */
export function worldPrices(
  given: SimulationGiven,
  subject: SubjectContext,
  before: readonly Instance[],
  after: readonly Instance[],
  now: string,
): WorldPrices {
  const billing = strictestBilling(
    after
      .filter(({ snapshot }) => snapshot.status === 'running')
      .map(({ plan, snapshot }) => entitlements(plan, snapshot).billing),
  );
  const { catalogue } = given;
  const terms = termsIn(given, subject, before);
  const prorateOf = (policy: string) =>
    after.find(({ plan }) => plan.policy === policy)?.plan.prorate ?? null;
  return {
    billing,
    charge: (action, changes) => {
      if (given.price !== undefined) return given.price(action, now, changes);
      if (typeof action.amount !== 'string' && !('extra' in action.amount)) return action.amount;
      if (catalogue === undefined || terms === null) return null;
      const prorate = prorateOf(action.source.policy);
      const priced = priceActions({ catalogue, terms, prorate, money: [action], changes, now });
      return priced.ok ? priced.value.total : null;
    },
    credit: (time, policy) => {
      if (catalogue === undefined || terms === null) return null;
      const lines = creditLines({ catalogue, terms, prorate: prorateOf(policy), time, now });
      if (!lines.ok) return null;
      const total = lines.value.reduce((sum, { amount }) => sum - BigInt(amount.minor), 0n);
      return money(total, terms.currency);
    },
  };
}

/** What is bought, as far as prices depend on it; `null` where nobody can tell. */
export function termsIn(
  { catalogue, currency, interval, zone }: SimulationGiven,
  subject: SubjectContext,
  before: readonly Instance[],
): SubscriptionTerms | null {
  const paidIn = currency ?? catalogue?.currencies[0];
  if (catalogue === undefined || paidIn === undefined || subject.plan === null) return null;
  const names = new Set(catalogue.addOns.map(({ name }) => name));
  return {
    plan: subject.plan,
    interval: subject.interval ?? interval ?? 'month',
    seats: own(subject.quantities, 'seats') ?? includedSeats(catalogue, subject.plan) ?? 0,
    addOns: Object.fromEntries(
      Object.entries(subject.quantities).filter(([name]) => names.has(name)),
    ),
    currency: paidIn,
    paidThrough: paidThroughIn(before),
    ...(subject.bundle === undefined ? {} : { bundle: subject.bundle }),
    zone,
  };
}

/** The date `paid-through` that a policy remembers or is told. */
function paidThroughIn(instances: readonly Instance[]): string | null {
  for (const { snapshot } of instances) {
    if (snapshot.kind !== 'policy') continue;
    const { memory, facts } = contextOf(snapshot);
    const value = own(memory, 'paid-through') ?? own(facts, 'paid-through');
    if (typeof value === 'string') return value;
  }
  return null;
}
