import { readdirSync, readFileSync } from 'node:fs';
import { compiledPlan } from '@lintel/contract/schemas';
import { compile, format, runScenarios, type SourceFile } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

const folder = new URL('corpus/constructs/', import.meta.url);
const files: SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

test('there are texts that show the constructs', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('$path', ({ path, text }) => {
  const { diagnostics, set } = compile([{ path, text }]);
  const plans = set?.plans ?? [];

  test('compiles without a complaint', () => {
    expect(
      diagnostics.map(({ code, message, span }) => `${code} line ${span.line}: ${message}`),
    ).toEqual([]);
  });

  test('is unchanged by the formatter', () => {
    expect(format(text, { file: path }).text).toBe(text);
  });

  test('gives plans that have the published shape', () => {
    for (const plan of plans) {
      const parsed = compiledPlan.safeParse(JSON.parse(JSON.stringify(plan)));
      expect(parsed.error?.issues).toBeUndefined();
    }
  });

  test('shows each of its policies in scenarios that pass', () => {
    const results = plans.flatMap((plan) =>
      runScenarios(plan, engine, { plansOfSet: plans, catalogue: set?.catalogue ?? null }),
    );
    expect(results.length).toBeGreaterThan(0);
    expect(
      results.flatMap(({ name, steps }) =>
        steps.flatMap(({ failure, span }) =>
          failure === null
            ? []
            : [`${name}, line ${span.line}: expected ${failure.expected}, was ${failure.actual}`],
        ),
      ),
    ).toEqual([]);
    expect(results.every(({ passed }) => passed)).toBe(true);
  });
});
