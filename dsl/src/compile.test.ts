import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type SourceFile } from './compile.ts';
import { example, exampleCatalogue } from './diagnostics/example-text.ts';

const folder = new URL('../examples/', import.meta.url);
const files: SourceFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const words = [
  ...new Set(files.flatMap(({ text }) => text.match(/[\w-]+|"[^"]*"|[{}<>=,%()]+/g) ?? [])),
];

function codes(text: string): string[] {
  return compile([{ path: 'a.lintel', text }]).diagnostics.map(({ code }) => code);
}

describe('a policy set', () => {
  test('equal texts give byte-equal plans', () => {
    expect(JSON.stringify(compile(files))).toBe(JSON.stringify(compile(files)));
  });

  test('the order of the files changes no plan', () => {
    const plans = (set: readonly SourceFile[]) =>
      new Map(compile(set).set?.plans.map((plan) => [plan.policy, JSON.stringify(plan)]));
    expect(plans(files.toReversed())).toEqual(plans(files));
  });

  test('an error anywhere leaves no plan of the set', () => {
    const wrong = { path: 'z.lintel', text: 'policy "Z" version 1 { acess full }' };
    expect(compile([...files, wrong]).set).toBeNull();
    expect(compile(files).set?.plans).toHaveLength(6);
  });

  test.each(['1,990 EUR', "1'990 EUR", '€ 1,990', '1,990,00 EUR'])(
    'a price written as %s is told, and nothing is thrown',
    (price) => {
      const catalogue = files.map(({ path, text }) => ({
        path,
        text: text.replace('1990 EUR', price),
      }));
      const { diagnostics, set } = compile(catalogue);
      expect(diagnostics.map(({ severity }) => severity)).toContain('error');
      expect(set).toBeNull();
    },
  );

  test('a compiled catalogue serves files that bring none', () => {
    const catalogue = compile([{ path: 'c.lintel', text: exampleCatalogue() }]).set?.catalogue;
    const policy = example({}).slice(exampleCatalogue().length);
    expect(catalogue).toBeDefined();
    expect(codes(policy)).toEqual(['LTL-2014']);
    const beside = compile([{ path: 'a.lintel', text: policy }], catalogue ? { catalogue } : {});
    expect(beside.diagnostics).toEqual([]);
    expect(beside.set?.plans.map((plan) => plan.policy)).toEqual(['Sample']);
  });

  test('diagnostics come in the order of the text', () => {
    const { diagnostics } = compile([
      { path: 'b.lintel', text: 'policy "B" version 1 {\n  for plan x\n  acess full\n}' },
      { path: 'a.lintel', text: 'policy "A" version 1 {\n  for plan x\n  acess full\n}' },
    ]);
    expect(diagnostics.map(({ span }) => span.file)).toEqual(['b.lintel', 'b.lintel', 'a.lintel']);
  });
});

describe('with no catalogue in reach', () => {
  test.each(files.filter(({ path }) => path !== 'catalogue.lintel'))(
    '$path gives a plan, and one information',
    (file) => {
      const { diagnostics, set } = compile([file]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['LTL-2014']);
      expect(set?.plans).toHaveLength(1);
      expect(set?.catalogue).toBeNull();
    },
  );

  test('fields of requests are what the rules use', () => {
    const [plan] = compile(files.filter(({ path }) => path === 'seats.lintel')).set?.plans ?? [];
    expect(plan?.requests.find(({ name }) => name === 'request-seats')?.fields).toEqual([
      { name: 'requested', type: { kind: 'number' }, atLeast: null, atMost: null },
    ]);
    expect(plan?.events.map(({ name }) => name)).toEqual(['subscribed']);
  });

  test('a name that no catalogue could declare is still unknown', () => {
    expect(
      codes(
        'policy "A" version 1 { for plan x start state a "A" { access full once redy go to b } end state b "B" { access none } }',
      ),
    ).toEqual(['LTL-2014', 'LTL-2007']);
  });
});

describe('whatever the text', () => {
  const text = files.map((file) => file.text).join('\n');

  test('compile answers and does not throw when words of a file are exchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...words)), { minLength: 1, maxLength: 6 }),
        (file, changes) => {
          const parts = file.text.split(/([\w-]+|"[^"]*"|[{}<>=,%()]+)/);
          for (const [at, word] of changes) parts[(at % (parts.length >> 1)) * 2 + 1] = word;
          const mangled = { path: file.path, text: parts.join('') };
          compile([...files.filter(({ path }) => path === 'catalogue.lintel'), mangled]);
          compile([mangled]);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('compile answers and does not throw when a piece of it is cut out', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.integer({ min: 1, max: 400 }), (at, length) => {
        compile([{ path: 'a.lintel', text: text.slice(0, at) + text.slice(at + length) }], {
          limits: { tokens: 20_000 },
        });
      }),
      { numRuns: 40 },
    );
  });
});
