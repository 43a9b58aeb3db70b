import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, ChangeAction, Money, RuleSource } from '@lintel/contract';
import { money } from '@lintel/contract';
import { priceChange } from './price-change.ts';
import { priceActions } from './quote-lines.ts';
import { termsAfter } from './subscription-terms.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

const source: RuleSource = {
  policy: 'Seats',
  version: 1,
  rule: 'open/on request-seats/1',
  text: '',
  span: { file: 'seats.lintel', start: 0, end: 0, line: 1, column: 1 },
};
const prices = (month: Money[], year: Money[] = []) => [
  { per: 'month' as const, amounts: month },
  ...(year.length > 0 ? [{ per: 'year' as const, amounts: year }] : []),
];
const plan = (
  name: string,
  seats: number | null,
  month: Money[],
  year: Money[],
  extra: Money[],
) => ({
  name,
  title: name,
  extends: null,
  features: [],
  quantities: [{ on: 'seats', amount: seats, per: null }],
  prices: prices(month, year),
  onRequest: false,
  extras: extra.length > 0 ? [{ on: 'seats', prices: prices(extra) }] : [],
  retire: null,
});
const catalogue: Catalogue = {
  name: 'Acme',
  version: 1,
  hash: '',
  currencies: ['EUR', 'JPY'],
  regions: [],
  calendars: [],
  roles: [],
  requests: [],
  events: [],
  templates: [],
  licences: [],
  features: [],
  meters: [],
  seats: null,
  bundles: [],
  inheritance: null,
  plans: [
    plan(
      'starter',
      5,
      [money(4900n, 'EUR'), money(8000n, 'JPY')],
      [money(49000n, 'EUR'), money(80000n, 'JPY')],
      [money(1100n, 'EUR'), money(1800n, 'JPY')],
    ),
    plan('growth', 25, [money(19900n, 'EUR')], [money(199000n, 'EUR')], [money(900n, 'EUR')]),
    { ...plan('talk', 5, [], [], []), prices: [], onRequest: true },
  ],
  addOns: [
    {
      name: 'more-calls',
      title: 'More calls',
      forPlans: ['starter'],
      features: [],
      quantities: [],
      prices: prices([money(2000n, 'EUR')]),
      atMost: 10,
    },
  ],
};
const terms: SubscriptionTerms = {
  plan: 'starter',
  interval: 'year',
  seats: 5,
  addOns: {},
  currency: 'EUR',
  paidThrough: '2027-06-01',
  zone: 'Europe/Berlin',
};
const seatsUp = (by: number): ChangeAction => ({
  kind: 'change-quantity',
  what: 'seats',
  by,
  from: null,
  source,
});
const toPlan = (to: string): ChangeAction => ({ kind: 'change-plan', to, from: null, source });
const by: { by: 'day'; round: 'half-up' } = { by: 'day', round: 'half-up' };
const price = (more: Partial<Parameters<typeof priceActions>[0]>) =>
  priceActions({
    catalogue,
    terms,
    prorate: by,
    money: [{ amount: 'prorated' }],
    changes: [],
    now: '2026-12-01T10:00:00.000Z',
    ...more,
  });

describe('a prorated charge', () => {
  test('is the days that are left of the days of the term, today included', () => {
    const quote = price({ changes: [seatsUp(2)] });
    // 1 December 2026 to 1 June 2027 is 182 of 365 days; two seats cost 2 * 12 * 11 EUR a year.
    expect(quote).toMatchObject({
      ok: true,
      value: {
        total: money(13164n, 'EUR'),
        lines: [{ kind: 'extra', quantity: 2, period: { shareOf: '182/365' } }],
      },
    });
  });

  test('counts days in the zone of the account: late on 30 November in UTC is December in Berlin', () => {
    const late = price({ changes: [seatsUp(2)], now: '2026-11-30T23:30:00.000Z' });
    expect(late).toMatchObject({
      ok: true,
      value: { lines: [{ period: { shareOf: '182/365' } }] },
    });
  });

  test('credits the old plan and charges the new one', () => {
    const quote = price({ changes: [toPlan('growth')] });
    expect(quote).toMatchObject({
      ok: true,
      value: {
        lines: [
          { kind: 'credit', what: 'starter', amount: money(-24433n, 'EUR') },
          { kind: 'plan', what: 'growth', amount: money(99227n, 'EUR') },
        ],
        total: money(74794n, 'EUR'),
        recurring: { before: money(49000n, 'EUR'), after: money(199000n, 'EUR'), per: 'year' },
        terms: { plan: 'growth', seats: 25 },
      },
    });
  });

  test('is nothing while nothing is paid', () => {
    const trial = { ...terms, paidThrough: null };
    expect(price({ terms: trial, changes: [seatsUp(2)] })).toMatchObject({
      ok: true,
      value: { lines: [], total: money(0n, 'EUR') },
    });
  });

  test('costs nothing now for a change that waits for a later day, and moves the recurring price', () => {
    const later: ChangeAction = { ...seatsUp(3), from: '2027-05-31T22:00:00.000Z' } as ChangeAction;
    expect(price({ changes: [later] })).toMatchObject({
      ok: true,
      value: {
        total: money(0n, 'EUR'),
        recurring: { before: money(49000n, 'EUR'), after: money(88600n, 'EUR') },
      },
    });
  });

  test('never charges more than the whole term, nor loses more than half a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 364 }),
        (seats, day) => {
          const now = new Date(Date.UTC(2026, 5, 1 + day, 12)).toISOString();
          const quote = price({ changes: [seatsUp(seats)], now });
          if (!quote.ok) return false;
          const exact = (seats * 13200 * (365 - day)) / 365;
          return Math.abs(Number(quote.value.total.minor) - exact) <= 0.5;
        },
      ),
    );
  });
});

describe('a full charge', () => {
  test('is one interval of everything that is bought', () => {
    const quote = price({
      money: [{ amount: 'full' }],
      terms: { ...terms, seats: 7, addOns: { 'more-calls': 2 }, interval: 'month' },
    });
    expect(quote).toMatchObject({
      ok: true,
      value: {
        total: money(4900n + 2n * 1100n + 2n * 2000n, 'EUR'),
        lines: [{ kind: 'plan' }, { kind: 'extra' }, { kind: 'add-on' }],
      },
    });
  });

  test('keeps the exponent of a currency without minor units', () => {
    const yen = price({ money: [{ amount: 'full' }], terms: { ...terms, currency: 'JPY' } });
    expect(yen).toMatchObject({
      ok: true,
      value: { total: { minor: '80000', exponent: 0, currency: 'JPY' } },
    });
  });

  test('has no price where the catalogue has none, and is never 0 then', () => {
    expect(price({ money: [{ amount: 'full' }], changes: [toPlan('talk')] })).toEqual({
      ok: false,
      code: 'no-price',
      what: 'talk',
    });
    expect(price({ money: [{ amount: 'full' }], terms: { ...terms, currency: 'USD' } })).toEqual({
      ok: false,
      code: 'no-price',
      what: 'starter',
    });
  });
});

test('the change of price is per month, whatever the interval', () => {
  expect(priceChange(catalogue, terms, 'growth', '2026-03-01')).toEqual({
    ok: true,
    value: money(16583n - 4083n, 'EUR'),
  });
  expect(priceChange(catalogue, { ...terms, interval: 'month' }, 'growth', '2026-03-01')).toEqual({
    ok: true,
    value: money(15000n, 'EUR'),
  });
});

describe('a change of plan', () => {
  const both = { ...terms, addOns: { 'more-calls': 2 } };
  const ending = {
    ...catalogue,
    addOns: catalogue.addOns.map((addOn) => ({ ...addOn, endsWithPlan: true })),
  };

  test('ends the add-ons that end with the plan and are not for the new one (rule 58)', () => {
    expect(termsAfter(ending, both, [toPlan('growth')], '2026-03-01').addOns).toEqual({});
  });

  test('keeps those that do not say so, and those that are for the new plan', () => {
    expect(termsAfter(catalogue, both, [toPlan('growth')], '2026-03-01').addOns).toBe(both.addOns);
    expect(termsAfter(ending, both, [toPlan('starter')], '2026-03-01').addOns).toBe(both.addOns);
  });
});
