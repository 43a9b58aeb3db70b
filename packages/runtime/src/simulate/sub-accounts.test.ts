import { expect, test } from 'vitest';
import type { Catalogue, SimulationGiven } from '@lintel/contract';
import { simulated } from '../../../../test/fixtures/simulation.ts';
import { act, on, plan } from '../../../../test/fixtures/plans.ts';

const quantity = (amount: number) => ({ on: 'calls', amount, per: null });

/** One meter, two plans, and what a test says about accounts below. */
function sold(more: Partial<Catalogue>): Catalogue {
  const nothing = { prices: [], features: [], extra: [], retire: null };
  return {
    ...{ name: 'Shop', version: 1, hash: '', currencies: ['EUR'], regions: [], calendars: [] },
    ...{ roles: [], requests: [], events: [], templates: [], licences: [], features: [] },
    meters: [{ name: 'calls', title: 'Calls', measure: null, resetsEvery: null }],
    seats: null,
    plans: [
      { name: 'small', title: 'Small', ...nothing, quantities: [quantity(10)] },
      { name: 'large', title: 'Large', ...nothing, quantities: [quantity(100)] },
    ],
    ...{ addOns: [], bundles: [], inheritance: null },
    ...more,
  } as unknown as Catalogue;
}

const above = { name: 'UK', plan: 'small', quantities: {}, used: {} };

/** The customer has 100 calls, unless its plan says otherwise. */
function accounts(
  more: Partial<Catalogue>,
  subAccounts: SimulationGiven['subAccounts'] & {},
  given: Partial<SimulationGiven> = {},
) {
  const policy = plan({ open: { rules: [on('x', [act.record('x')])] } });
  return simulated(policy, {
    ...{ catalogue: sold(more), plan: 'large', quantities: { calls: 100 }, subAccounts },
    ...given,
  });
}

test.each([
  ['own-wins', 10],
  ['inherited-wins', 100],
  ['narrower-wins', 10],
  [null, 10],
] as const)('rule 59: with `%s` an account with a plan of its own has %i', (inheritance, limit) => {
  expect(accounts({ inheritance }, [above]).allowance('calls', 'UK')).toEqual({ limit, used: 0 });
});

test('rule 59: an account that bought nothing has what is above it, and nothing where nothing is inherited', () => {
  const below = { name: 'London', of: 'UK', quantities: {}, used: {} };
  const one = (inheritance: Catalogue['inheritance']) =>
    accounts({ inheritance }, [above, below]).allowance('calls', 'London')?.limit;
  expect(one('own-wins')).toBe(10);
  expect(one('inherited-wins')).toBe(100);
  expect(one(null)).toBe(0);
});

test('rule 74: what is locked is as the customer has it, whatever was bought below', () => {
  const own = { ...above, quantities: { calls: 500 } };
  const allowed = accounts({ inheritance: 'own-wins', locked: ['calls'] }, [own]);
  expect(allowed.allowance('calls', 'UK')?.limit).toBe(100);
});

test('rule 77: a share ends first, unless all of it is used up before', () => {
  const pools = [{ on: 'calls', eachAtMostPercent: 30 }];
  const given = { facts: { 'calls-used': 20 } };
  const used = { ...above, used: { calls: 25 } };
  const shared = accounts({ inheritance: 'own-wins', pools }, [used], given);
  expect(shared.allowance('calls', 'UK')).toEqual({ limit: 30, used: 25 });
  expect(shared.allowance('calls')).toEqual({ limit: 100, used: 45 });
  shared.set({ 'calls-used': 73 });
  expect(shared.allowance('calls', 'UK')).toEqual({ limit: 100, used: 98 });
});

test('rule 78: without a catalogue, nothing can be told', () => {
  const policy = plan({ open: { rules: [on('x', [act.record('x')])] } });
  expect(simulated(policy).allowance('calls')).toBeNull();
});
