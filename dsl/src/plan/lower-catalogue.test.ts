import { readFileSync } from 'node:fs';
import type { Catalogue } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { exampleCatalogue } from '../diagnostics/example-text.ts';

const acme = readFileSync(new URL('../../examples/catalogue.lintel', import.meta.url), 'utf8');

function compiled(text: string): Catalogue {
  const { set, diagnostics } = compile([{ path: 'c.lintel', text }]);
  expect(diagnostics).toEqual([]);
  if (!set?.catalogue) throw new Error('no catalogue');
  return set.catalogue;
}

function plan(catalogue: Catalogue, name: string) {
  return catalogue.plans.find((candidate) => candidate.name === name);
}

describe('the plans of the catalogue', () => {
  test('hold everything that they extend, and what they repeat replaces it', () => {
    const growth = plan(compiled(acme), 'growth');
    expect(growth?.features).toEqual([
      { feature: 'editor', level: null },
      { feature: 'support', level: 'priority' },
      { feature: 'analytics', level: null },
    ]);
    expect(growth?.quantities).toEqual([
      { on: 'seats', amount: 25, per: null },
      { on: 'api-calls', amount: 100_000, per: 'month' },
      { on: 'storage', amount: 200, per: null },
    ]);
    expect(growth?.extras).toEqual([
      {
        on: 'seats',
        prices: [
          {
            per: 'month',
            amounts: [
              { minor: '900', exponent: 2, currency: 'EUR' },
              { minor: '1000', exponent: 2, currency: 'USD' },
              { minor: '1500', exponent: 0, currency: 'JPY' },
            ],
          },
        ],
      },
    ]);
  });

  test('a limit that is lifted is not a missing one', () => {
    const enterprise = plan(compiled(acme), 'enterprise');
    expect(enterprise?.quantities).toContainEqual({ on: 'seats', amount: null, per: null });
    expect(enterprise?.quantities).toContainEqual({ on: 'storage', amount: 200, per: null });
  });

  test('a plan in a circle is told of and does not hang', () => {
    const text = exampleCatalogue(
      '  plan one "One" extends two { }\n  plan two "Two" extends one { }\n',
    );
    expect(compile([{ path: 'c.lintel', text }]).diagnostics.map(({ code }) => code)).toEqual([
      'LTL-2021',
    ]);
  });

  test('sizes are counted in the measure of their meter', () => {
    const catalogue = compiled(
      exampleCatalogue('  meter disk "Disk" in GB\n  plan big "Big" { include 2 TB disk }\n'),
    );
    expect(plan(catalogue, 'big')?.quantities).toEqual([{ on: 'disk', amount: 2000, per: null }]);
  });

  test('a price on request hides inherited prices', () => {
    const catalogue = compiled(
      exampleCatalogue('  plan big "Big" extends pro { price on request }\n'),
    );
    expect(plan(catalogue, 'big')).toMatchObject({ prices: [], onRequest: true });
  });
});

test('what a bundle, an add-on and a retired plan say is kept', () => {
  const catalogue = compiled(acme);
  expect(catalogue.bundles).toEqual([
    {
      name: 'launch-pack',
      title: 'Launch pack',
      plan: 'growth',
      addOns: [{ addOn: 'more-calls', times: 2 }],
      discount: { percent: 10, for: { count: 12, unit: 'month', business: false } },
    },
  ]);
  expect(catalogue.addOns[0]).toMatchObject({ forPlans: ['starter', 'growth'], atMost: 10 });
  expect(plan(catalogue, 'solo')?.retire).toEqual({
    on: '2026-12-31',
    moveTo: 'starter',
    keepPriceFor: { count: 12, unit: 'month', business: false },
  });
  expect(catalogue.inheritance).toBe('own-wins');
});

test('with what an add-on is sold is kept, and left out where it says nothing', () => {
  const { addOns } = compiled(
    exampleCatalogue(`  add-on fast "Fast lane" for pro { include 1 seat }
  add-on slow "Slow lane" for pro { include 1 seat }
  add-on calm "Calm lane" for pro { only with fast never with slow ends with the plan }
`),
  );
  expect(addOns[2]).toMatchObject({ requires: ['fast'], excludes: ['slow'], endsWithPlan: true });
  for (const name of ['requires', 'excludes', 'endsWithPlan'])
    expect(addOns[0]).not.toHaveProperty(name);
});

test('the hash follows the meaning, not the layout', () => {
  const { hash } = compiled(acme);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(compiled(`# another comment\n${acme.replaceAll('\n', '\n\n')}`).hash).toBe(hash);
  expect(compiled(acme.replace('price 49 EUR', 'price 50 EUR')).hash).not.toBe(hash);
});
