import { readdirSync, readFileSync } from 'node:fs';
import { compiledPlan, z } from '@lintel/contract/schemas';
import { compile, format, parse, runScenarios, type SourceFile } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

const files = texts(new URL('../dsl/examples/', import.meta.url));
const broken = texts(new URL('corpus/broken/', import.meta.url));

function texts(folder: URL): SourceFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.lintel'))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

const { diagnostics, set } = compile(files);
const plans = set?.plans ?? [];

describe('the example files', () => {
  test('compile without a complaint', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'catalogue.lintel',
      'device.lintel',
      'overdue.lintel',
      'renewal.lintel',
      'seats.lintel',
      'tier.lintel',
      'trial.lintel',
    ]);
    expect(diagnostics).toEqual([]);
    expect(plans.map(({ policy }) => policy)).toEqual([
      'Device lease',
      'Overdue account',
      'Annual subscription',
      'Seats',
      'Tier upgrade',
      'Free trial',
    ]);
  });

  test.each(files)('$path is unchanged by the formatter', ({ path, text }) => {
    expect(format(text, { file: path }).text).toBe(text);
  });

  test('give byte-equal plans each time', () => {
    expect(JSON.stringify(compile(files).set)).toBe(JSON.stringify(set));
  });

  test.each(plans)('the plan of $policy has the shape that is published', (plan) => {
    expect(compiledPlan.safeParse(JSON.parse(JSON.stringify(plan))).error?.issues).toBeUndefined();
    expect(compiledPlan.safeParse({ ...plan, invented: true }).success).toBe(false);
  });
});

const scenarios = plans.flatMap((plan) =>
  plan.scenarios.map((scenario) => ({ plan, scenario, title: `${plan.policy}: ${scenario.name}` })),
);

test('the shape of plans is a JSON schema', () => {
  expect(z.toJSONSchema(compiledPlan)).toMatchObject({
    type: 'object',
    additionalProperties: false,
    $defs: { Expression: {}, Action: {} },
  });
});

describe('the scenarios of the example files', () => {
  const results = new Map(
    plans.flatMap((plan) =>
      runScenarios(plan, engine, { plansOfSet: plans }).map((result) => [
        `${plan.policy}: ${result.name}`,
        result,
      ]),
    ),
  );

  test('are twelve', () => {
    expect(scenarios).toHaveLength(12);
  });

  test.each(scenarios)('$title', ({ title, scenario }) => {
    const result = results.get(title);
    expect(result?.steps.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(result?.steps).toHaveLength(scenario.steps.length);
    expect(result?.passed).toBe(true);
  });
});

describe('the broken texts', () => {
  const told = (name: string) => {
    const file = broken.find(({ path }) => path === `${name}.lintel`);
    expect(file).toBeDefined();
    return compile(file === undefined ? [] : [file]);
  };

  test.each([
    ['missing-brace', ['LTL-1006']],
    ['typo-keyword', ['LTL-1001']],
    ['missing-to', ['LTL-1003', 'LTL-1003', 'LTL-1003']],
    ['bad-unit', ['LTL-1002', 'LTL-1003', 'LTL-1004', 'LTL-1014', 'LTL-1014']],
    ['mixed', ['LTL-1022', 'LTL-1008', 'LTL-1010', 'LTL-1001']],
  ])('%s: every mistake is told of, and none hides another', (name, codes) => {
    const compiled = told(name);
    expect(compiled.set).toBeNull();
    expect(
      compiled.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('LTL-1')),
    ).toEqual(codes);
  });

  test('an open block is named with its line', () => {
    expect(told('missing-brace').diagnostics.find(({ code }) => code === 'LTL-1006')?.message).toBe(
      '`on subscribe {` on line 5 is not closed',
    );
  });

  test('a misspelt first word has the right one as its fix', () => {
    const [typo] = told('typo-keyword').diagnostics.filter(({ code }) => code === 'LTL-1001');
    expect(typo?.fixes[0]?.edits).toMatchObject([{ text: 'access' }]);
  });

  test('a mistake in the header leaves the states of the policy to be checked', () => {
    const { tree } = parse(broken.find(({ path }) => path === 'mixed.lintel')?.text ?? '');
    const [policy] = tree.declarations;
    expect(
      policy?.kind === 'policy'
        ? policy.items.flatMap((item) => (item.kind === 'state' ? [item.name.text] : []))
        : [],
    ).toEqual(['one', 'two', 'three']);
  });
});
