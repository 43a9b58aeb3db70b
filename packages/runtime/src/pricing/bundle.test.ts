import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, CatalogueBundle, Money } from '@lintel/contract';
import { money } from '@lintel/contract';
import { reduced } from './bundle.ts';
import { creditLines } from './credit.ts';
import { priceChange } from './price-change.ts';
import { recurringLines } from './price-lines.ts';
import { priceActions } from './quote-lines.ts';
import { type SubscriptionTerms, termsAfter } from './subscription-terms.ts';

const per = (unit: 'month' | 'year', ...amounts: Money[]) => ({ per: unit, amounts });
const plan = (name: string, euros: bigint) => ({
  ...{ name, title: name, extends: null, features: [], quantities: [], onRequest: false },
  ...{ prices: [per('month', money(euros * 100n, 'EUR'))], extras: [], retire: null },
});
const addOn = (name: string, minor: bigint) => ({
  ...{ name, title: name, forPlans: ['big'], features: [], quantities: [], atMost: null },
  prices: [per('month', money(minor, 'EUR'))],
});
const bundle = (more: Partial<CatalogueBundle> = {}): CatalogueBundle => ({
  ...{ name: 'pack', title: 'Pack', plan: 'big', discount: null },
  addOns: [
    { addOn: 'calls', times: 2 },
    { addOn: 'room', times: 1 },
  ],
  ...more,
});
const selling = (...bundles: CatalogueBundle[]): Catalogue => ({
  ...{ name: 'Acme', version: 1, hash: '', currencies: ['EUR'], regions: [], calendars: [] },
  ...{ roles: [], requests: [], events: [], templates: [], licences: [], features: [] },
  ...{ meters: [], seats: null, inheritance: null, bundles },
  plans: [plan('small', 20n), plan('big', 50n)],
  addOns: [addOn('calls', 500n), addOn('room', 333n)],
});
const terms: SubscriptionTerms = {
  ...{ plan: 'small', interval: 'month', seats: 0, addOns: { calls: 1 } },
  ...{ currency: 'EUR', paidThrough: '2026-06-01', zone: 'Europe/Berlin' },
};
const toPack = { kind: 'change-plan', to: 'big', bundle: 'pack' } as const;
const source = {
  ...{ policy: 'Pack', version: 1, rule: 'open/on take/1', text: '' },
  span: { file: 'pack.lintel', start: 0, end: 0, line: 1, column: 1 },
};
const threeMonths = { count: 3, unit: 'month', business: false } as const;

const linesOf = (catalogue: Catalogue, of: SubscriptionTerms, day: string) => {
  const lines = recurringLines(catalogue, of, day);
  return lines.ok
    ? lines.value.map(({ what, quantity, unitMinor }) => [what, quantity, Number(unitMinor)])
    : lines;
};

describe('taking a bundle (rule 79)', () => {
  const catalogue = selling(bundle());
  const taken = termsAfter(catalogue, terms, [toPack], '2026-05-10');

  test('brings its plan, and each add-on at least as often as it says', () => {
    expect(taken).toMatchObject({
      ...{ plan: 'big', addOns: { calls: 2, room: 1 } },
      bundle: { name: 'pack', since: '2026-05-10' },
    });
    const many = termsAfter(catalogue, { ...terms, addOns: { calls: 5 } }, [toPack], '2026-05-10');
    expect(many.addOns).toEqual({ calls: 5, room: 1 });
  });

  test('again changes nothing', () => {
    expect(termsAfter(catalogue, taken, [toPack], '2026-08-01')).toBe(taken);
  });

  test('costs one line, what is beyond it lines of its own', () => {
    expect(linesOf(catalogue, taken, '2026-06-01')).toEqual([['pack', 1, 6333]]);
    const more = { kind: 'change-quantity', what: 'calls', by: 3 } as const;
    const beyond = termsAfter(catalogue, taken, [more], '2026-05-11');
    expect(linesOf(catalogue, beyond, '2026-06-01')).toEqual([
      ['pack', 1, 6333],
      ['calls', 3, 500],
    ]);
  });

  test('costs its own price where it has one, and nothing can be charged in another interval', () => {
    const priced = selling(bundle({ prices: [per('month', money(5999n, 'EUR'))] }));
    expect(linesOf(priced, taken, '2026-06-01')).toEqual([['pack', 1, 5999]]);
    expect(linesOf(priced, { ...taken, interval: 'year' }, '2026-06-01')).toEqual({
      ...{ ok: false, code: 'no-price', what: 'pack' },
    });
  });
});

describe('leaving a bundle (rule 79)', () => {
  const taken = (catalogue: Catalogue) =>
    termsAfter(catalogue, { ...terms, addOns: { calls: 3 } }, [toPack], '2026-05-10');
  const toBig = { kind: 'change-plan', to: 'big' } as const;

  test('lets add-ons stay at their own prices', () => {
    const catalogue = selling(bundle());
    const left = termsAfter(catalogue, taken(catalogue), [toBig], '2026-05-20');
    expect(left.bundle).toBeUndefined();
    expect(linesOf(catalogue, left, '2026-06-01')).toEqual([
      ['big', 1, 5000],
      ['calls', 3, 500],
      ['room', 1, 333],
    ]);
  });

  test('takes along what it brought, where it says so', () => {
    const catalogue = selling(bundle({ addOnsEnd: true }));
    const left = termsAfter(catalogue, taken(catalogue), [toBig], '2026-05-20');
    expect(left.addOns).toEqual({ calls: 1, room: 0 });
  });

  test('is buying less than it holds', () => {
    const catalogue = selling(bundle());
    const less = (what: string) =>
      termsAfter(
        catalogue,
        taken(catalogue),
        [{ kind: 'change-quantity', what, by: -1 }],
        '2026-05-20',
      );
    expect(less('calls').bundle?.name).toBe('pack');
    expect(less('room').bundle).toBeUndefined();
  });
});

describe('a discount (rule 79)', () => {
  const catalogue = selling(bundle({ discount: { percent: 10, for: threeMonths } }));
  const taken = termsAfter(catalogue, terms, [toPack], '2026-05-10');

  test.each([
    ['2026-08-09', 5700],
    ['2026-08-10', 6333],
  ])('counts for a term that begins before its time is over: %s', (day, minor) => {
    expect(linesOf(catalogue, taken, day)).toEqual([['pack', 1, minor]]);
  });

  test('that has no end counts for good', () => {
    const forGood = selling(bundle({ discount: { percent: 10, for: null } }));
    expect(linesOf(forGood, taken, '2036-08-10')).toEqual([['pack', 1, 5700]]);
  });

  test('is told on the line, with the day on which it is over', () => {
    const quote = priceActions({
      ...{ catalogue, terms, prorate: null, now: '2026-05-10T08:00:00.000Z' },
      money: [{ amount: 'full' }],
      changes: [{ ...toPack, from: null, source }],
    });
    expect(quote.ok && quote.value.lines[0]).toMatchObject({
      ...{ kind: 'bundle', title: 'Pack', less: { percent: 10, until: '2026-08-10' } },
      amount: { minor: '5700' },
    });
  });

  test('that ended within the running term is neither given back nor charged again', () => {
    const running = { ...taken, addOns: taken.addOns, paidThrough: '2026-09-01' };
    const now = '2026-08-20T08:00:00.000Z';
    const prorate = { by: 'day', round: 'half-up' } as const;
    const more = { kind: 'change-quantity', what: 'calls', by: 1, from: null, source } as const;
    const quote = priceActions({
      ...{ catalogue, terms: running, prorate, now, changes: [more] },
      money: [{ amount: 'prorated' }],
    });
    expect(quote.ok && quote.value.lines.map(({ what }) => what)).toEqual(['calls']);
    const back = creditLines({ catalogue, terms: running, prorate, time: null, now });
    expect(back.ok && back.value.map(({ unit }) => unit?.minor)).toEqual(['5700']);
  });

  test('is never more than the price, and rounded half up', () => {
    expect(reduced(1995n, { percent: 10, until: null })).toBe(1795n);
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 1, max: 1000 }), (minor, tenths) => {
        const left = reduced(minor, { percent: tenths / 10, until: null });
        expect(left >= 0n && left <= minor).toBe(true);
      }),
    );
  });
});

test('a bundle is compared by month like a plan (fact price-change)', () => {
  const change = priceChange(selling(bundle()), terms, 'pack', '2026-05-10');
  expect(change).toEqual({ ok: true, value: money(6333n - 2500n, 'EUR') });
});
