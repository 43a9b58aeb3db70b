import { readdirSync, readFileSync } from 'node:fs';
import { compile, format, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

/** What vendors need, written down in the words that came first to somebody who had read the guides alone. */
const needs = new URL('corpus/needs/', import.meta.url);

describe.each(readdirSync(needs).sort())('%s', (folder) => {
  const inside = new URL(`${folder}/`, needs);
  const files = readdirSync(inside)
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, inside), 'utf8') }));
  const { diagnostics, set } = compile(files);
  const plans = set?.plans ?? [];

  test('all of them go together, without an error or a warning', () => {
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'information')
        .map(({ code, message, span }) => `${span.file}:${span.line} ${code} ${message}`),
    ).toEqual([]);
    expect(plans.length).toBeGreaterThan(8);
  });

  test.each(plans.map((plan) => ({ title: plan.policy, plan })))('$title', ({ plan }) => {
    const results = runScenarios(plan, engine, {
      plansOfSet: plans,
      catalogue: set?.catalogue ?? null,
    });
    expect(results.length).toBeGreaterThan(1);
    const failures = results.flatMap(({ name, steps }) =>
      steps.flatMap(({ failure, span }) =>
        failure === null
          ? []
          : [`${name}: line ${span.line}: ${failure.expected}, but ${failure.actual}`],
      ),
    );
    expect(failures).toEqual([]);
  });

  test('the formatter leaves them as they are', () => {
    expect(files.filter(({ path, text }) => format(text, { file: path }).text !== text)).toEqual(
      [],
    );
  });
});
