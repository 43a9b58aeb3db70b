import { readdirSync, readFileSync } from 'node:fs';
import { compiledPlan, compiledReview } from '@lintel/contract/schemas';
import { compile, format, parse, runReview, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

/** One file per area of the language; each brings its own catalogue, and its scenarios show what the words mean. */
const folder = new URL('corpus/constructs/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

describe.each(files)('$path', ({ path, text }) => {
  const { diagnostics, set } = compile([{ path, text }]);
  const plans = set?.plans ?? [];
  const reviews = set?.reviews ?? [];

  test('compiles without an error', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'information')).toEqual([]);
    expect(plans.length + reviews.length).toBeGreaterThan(0);
  });

  test('all scenarios pass', () => {
    const results = [
      ...plans.flatMap((plan) =>
        runScenarios(plan, engine, { plansOfSet: plans, catalogue: set?.catalogue ?? null }),
      ),
      ...reviews.flatMap((review) => runReview(review, engine)),
    ];
    expect(results.length).toBeGreaterThan(0);
    const failures = results.flatMap(({ name, steps }) =>
      steps.flatMap(({ failure, span }) =>
        failure === null
          ? []
          : [`${name}: line ${span.line}: ${failure.expected}, but ${failure.actual}`],
      ),
    );
    expect(failures).toEqual([]);
  });

  test('is printed by the formatter as it stands, and the plan has the shape that is published', () => {
    expect(format(text, { file: path }).text).toBe(text);
    expect(parse(text, { file: path }).diagnostics).toEqual([]);
    for (const plan of plans)
      expect(
        compiledPlan.safeParse(JSON.parse(JSON.stringify(plan))).error?.issues,
      ).toBeUndefined();
    for (const review of reviews)
      expect(
        compiledReview.safeParse(JSON.parse(JSON.stringify(review))).error?.issues,
      ).toBeUndefined();
  });
});
