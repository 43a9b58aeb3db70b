import type { PlanOffer } from '@lintel/contract';
import { expect, test } from 'vitest';
import { createLocalizer } from '../internal/localizer.ts';
import { planDifference } from './plan-difference.ts';

const l = await createLocalizer('en', 'Europe/Berlin');
type Offered = Pick<PlanOffer, 'features' | 'quantities'>;

const seats = (amount: number | null): Offered['quantities'][number] => ({
  ...{ on: 'seats', title: 'Seats', amount, per: null, measure: null },
});
const storage = { on: 'storage', title: 'Storage', amount: 20, per: null, measure: 'GB' };
const starter: Offered = {
  features: [
    { feature: 'editor', title: 'Editor', level: null },
    { feature: 'support', title: 'Support', level: 'email' },
  ],
  quantities: [seats(5), storage],
};
const growth: Offered = {
  features: [
    { feature: 'editor', title: 'Editor', level: null },
    { feature: 'support', title: 'Support', level: 'priority' },
    { feature: 'analytics', title: 'Analytics', level: null },
  ],
  quantities: [seats(25), storage],
};

test('says what comes with a larger plan, with the figures of today', () => {
  expect(planDifference(l, starter, growth)).toEqual({
    gained: ['Analytics', 'Seats: 25 (today: 5)'],
    changed: ['Support: priority (today: email)'],
    lost: [],
  });
});

test('says what a smaller plan takes away', () => {
  expect(planDifference(l, growth, { ...starter, quantities: [seats(5)] })).toEqual({
    gained: [],
    changed: ['Support: email (today: priority)'],
    lost: ['Analytics', 'Seats: 5 (today: 25)', 'Storage: 20\u00a0GB'],
  });
});

test('unlimited is more than any number, and any number less than unlimited', () => {
  const some: Offered = { features: [], quantities: [seats(5)] };
  const all: Offered = { features: [], quantities: [seats(null)] };
  expect(planDifference(l, some, all).gained).toEqual(['Seats: Unlimited (today: 5)']);
  expect(planDifference(l, all, some).lost).toEqual(['Seats: 5 (today: Unlimited)']);
});

test('a plan that is today’s differs in nothing, and without a plan everything is new', () => {
  expect(planDifference(l, growth, growth)).toEqual({ gained: [], changed: [], lost: [] });
  expect(planDifference(l, null, starter).gained).toHaveLength(4);
});
