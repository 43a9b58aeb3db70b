import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { includedWithAddOns } from './included-with-add-ons.ts';
import { recurringLines } from './price-lines.ts';

const text = `catalogue "Shop" version 1 {
  currencies EUR
  meter calls "Calls"
  seats "Seats" { count from acceptance bill at least 4 seats }
  plan small "Small" {
    include 1 seat, 100 calls
    price 10 EUR per month
    each extra seat 3 EUR per month
  }
  plan large "Large" extends small { include unlimited calls }
  add-on more "More" for small, large { include 50 calls price 1 EUR per month }
  add-on floor "Floor" for small, large { include at least 180 calls price 1 EUR per month }
  add-on other "Other" for small, large { include instead 1000 calls price 1 EUR per month }
}
`;
const { set } = compile([{ path: 'shop.lintel', text }]);
const catalogue = set?.catalogue;
if (!catalogue) throw new Error('the catalogue of the test does not compile');

describe('rule 71: what add-ons make of a number', () => {
  const calls = (plan: string, addOns: Readonly<Record<string, number>>) =>
    includedWithAddOns({ catalogue, plan, addOns }, 'calls');

  test.each([
    [{}, 100],
    [{ more: 2 }, 200],
    [{ floor: 3 }, 180],
    [{ floor: 1, more: 2 }, 200],
    [{ other: 1 }, 1000],
    [{ other: 2, more: 1 }, 1050],
  ])('%j gives %d', (addOns, amount) => {
    expect(calls('small', addOns)).toBe(amount);
  });

  test('unlimited stays unlimited', () => {
    expect(calls('large', { other: 1 })).toBeNull();
  });

  test('a number that was bought stands for that of the plan', () => {
    expect(includedWithAddOns({ catalogue, plan: 'small', addOns: {} }, 'seats', 7)).toBe(7);
  });
});

test('rule 71: so many seats are paid for at least', () => {
  const lines = (seats: number) =>
    recurringLines(
      catalogue,
      {
        ...{ plan: 'small', interval: 'month', seats, addOns: {} },
        ...{ currency: 'EUR', paidThrough: null, zone: 'UTC' },
      },
      '2026-03-01',
    );
  const extra = (seats: number) => {
    const priced = lines(seats);
    return priced.ok ? priced.value.find(({ what }) => what === 'seats')?.quantity : null;
  };
  expect([1, 4, 6].map(extra)).toEqual([3, 3, 5]);
});
