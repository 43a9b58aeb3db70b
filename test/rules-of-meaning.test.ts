import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { root } from './documents/read-documents.ts';

const page = readFileSync(join(root, 'docs/reference/rules-of-meaning.md'), 'utf8');
const rules = new Map(
  [...page.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number, text = '']) => [Number(number), text]),
);

describe('the rules of meaning', () => {
  test('have a number each, and none has two texts', () => {
    expect(rules.size).toBe([...page.matchAll(/^\d+\. /gm)].length);
    expect(rules.size).toBeGreaterThan(40);
  });

  test('are each cited by a test or by a text with scenarios', () => {
    const cited = citedNumbers();
    expect([...rules.keys()].filter((number) => !cited.has(number))).toEqual([]);
  });

  test('that are cited exist', () => {
    expect([...citedNumbers()].filter((number) => !rules.has(number))).toEqual([]);
  });
});

/** Rules 15, 17, 18, 27 and 34 say what does not compile: their codes are told of a text that breaks them. */
describe.each([15, 18, 27, 34])('rule %i', (number) => {
  const codes = rules.get(number)?.match(/LTL-\d{4}/g) ?? [];

  test('names codes', () => {
    expect(codes.length).toBeGreaterThan(0);
  });

  test.each(codes)('%s is told of a text that breaks it, and not of the one beside it', (code) => {
    const entry = Object.entries(catalogue).find(([key]) => key === code)?.[1];
    expect(codesOf(entry?.wrong.replace(/[‹›]/g, ''))).toContain(code);
    expect(codesOf(entry?.right)).not.toContain(code);
  });
});

test('rule 17: a name that nothing declares is an error', () => {
  const undeclared = ['LTL-2001', 'LTL-2002', 'LTL-2003', 'LTL-2004'] as const;
  for (const code of undeclared) {
    expect(catalogue[code].severity).toBe('error');
    expect(codesOf(catalogue[code].wrong.replace(/[‹›]/g, ''))).toContain(code);
  }
});

function codesOf(text = ''): readonly string[] {
  return compile([{ path: 'example.lintel', text }]).diagnostics.map(({ code }) => code);
}

function citedNumbers(): ReadonlySet<number> {
  const files = globSync(
    [
      'dsl/{src,scripts}/**/*.test.ts',
      'packages/*/{src,test}/**/*.test.ts',
      'test/*.test.ts',
      'test/differential/*.ts',
      'test/corpus/constructs/*.lintel',
    ],
    { cwd: root, exclude: (path) => path.endsWith('node_modules') },
  );
  const numbers = files.flatMap((path) =>
    [
      ...readFileSync(join(root, path), 'utf8').matchAll(/\b[Rr]ules? (\d+(?:(?:, | and )\d+)*)/g),
    ].flatMap(([, list = '']) => (list.match(/\d+/g) ?? []).map(Number)),
  );
  return new Set(numbers);
}
