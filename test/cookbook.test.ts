import { readdirSync, readFileSync } from 'node:fs';
import { compile, format, runReview, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

/** Alternatives to choose from: each is read with the catalogue that all share. */
const folder = new URL('../dsl/cookbook/', import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const isCatalogue = ({ path }: { readonly path: string }): boolean => path === 'catalogue.lintel';
const catalogues = files.filter(isCatalogue);
const recipes = files.filter((file) => !isCatalogue(file));

describe.each(recipes)('$path', (file) => {
  const { diagnostics, set } = compile([...catalogues, file], { explore: {} });
  const plans = set?.plans ?? [];

  test('compiles and is explored without an error or a warning', () => {
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'information')
        .map(({ code, message, span }) => `line ${String(span.line)}: ${code} ${message}`),
    ).toEqual([]);
    expect(plans).toHaveLength(1);
  });

  test('all scenarios pass', () => {
    const results = [
      ...plans.flatMap((plan) =>
        runScenarios(plan, engine, { plansOfSet: plans, catalogue: set?.catalogue ?? null }),
      ),
      ...(set?.reviews ?? []).flatMap((review) => runReview(review, engine)),
    ];
    const failures = results.flatMap(({ name, steps }) =>
      steps.flatMap(({ failure, span }) =>
        failure === null
          ? []
          : [
              `${name}: line ${String(span.line)}: ${failure.expected}, but ${String(failure.actual)}`,
            ],
      ),
    );
    expect(failures).toEqual([]);
  });

  test('shows two scenarios or more, one of them through time, and a refusal', () => {
    expect(plans[0]?.scenarios.length).toBeGreaterThanOrEqual(2);
    expect(file.text).toMatch(/^ {4}at \d{4}-\d\d-\d\d/m);
    expect(file.text).toMatch(/expect refused/);
  });

  test('is printed by the formatter as it stands', () => {
    expect(format(file.text, { file: file.path }).text).toBe(file.text);
  });
});

test('all recipes can stand in one folder', () => {
  const { diagnostics } = compile(files);
  expect(diagnostics.filter(({ severity }) => severity !== 'information')).toEqual([]);
  expect(recipes.length).toBeGreaterThanOrEqual(24);
  expect(catalogues).toHaveLength(1);
});
