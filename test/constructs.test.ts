import { readdirSync, readFileSync } from 'node:fs';
import { compiledPlan } from '@lintel/contract/schemas';
import { compile, format, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

const folder = new URL('corpus/constructs/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.lintel'));

describe.each(files)('%s', (path) => {
  const text = readFileSync(new URL(path, folder), 'utf8');
  const { diagnostics, set } = compile([{ path, text }]);

  test('compiles without an error', () => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ span, message }) => `${span.line}: ${message}`)).toEqual([]);
    expect(set?.plans.length).toBeGreaterThan(0);
  });

  test('its plans have the shape that is published, the same each time', () => {
    for (const plan of set?.plans ?? []) {
      const read = compiledPlan.safeParse(JSON.parse(JSON.stringify(plan)));
      expect(read.error?.issues).toBeUndefined();
    }
    expect(JSON.stringify(compile([{ path, text }]).set)).toBe(JSON.stringify(set));
  });

  test('its scenarios pass', () => {
    const plans = set?.plans ?? [];
    const results = plans.flatMap((plan) =>
      runScenarios(plan, engine, { plansOfSet: plans }).map((result) => ({ plan, result })),
    );
    expect(results.length).toBeGreaterThan(0);
    for (const { plan, result } of results) {
      const failures = result.steps.flatMap(({ failure, span }) =>
        failure === null ? [] : [`${plan.policy}, line ${span.line}: ${JSON.stringify(failure)}`],
      );
      expect(failures).toEqual([]);
    }
  });

  test('the formatter keeps its meaning and comes to rest', () => {
    const once = format(text, { file: path }).text;
    expect(format(once, { file: path }).text).toBe(once);
    const meaning = (written: string) =>
      compile([{ path, text: written }]).set?.plans.map(({ hash }) => hash);
    expect(meaning(once)).toEqual(meaning(text));
  });
});
