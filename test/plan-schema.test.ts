import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';

/** The validator that ESLint brings: it knows nothing of the schemas that ours is made from. */
interface Validator {
  compile(schema: object): ((data: unknown) => boolean) & { readonly errors?: unknown };
}
const ofEslint = createRequire(createRequire(import.meta.url).resolve('eslint/package.json'));
const Ajv = ofEslint('ajv') as new (options: object) => Validator;

function validatorOf(name: string) {
  const text = readFileSync(new URL(`../packages/contract/${name}`, import.meta.url), 'utf8');
  // It reads an older draft, whose key words are all that the schema uses.
  const { $schema, version, ...schema } = JSON.parse(text) as Record<string, unknown>;
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  return {
    version,
    isValid: new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' }).compile(schema),
  };
}

const read = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.lintel'))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const sets = [
  read(new URL('../dsl/examples/', import.meta.url)),
  read(new URL('../dsl/cookbook/', import.meta.url)),
  ...read(new URL('corpus/constructs/', import.meta.url)).map((file) => [file]),
].map((files) => compile(files).set);
/** As a program in another language reads them. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const plans = sets.flatMap((set) => set?.plans ?? []);
const reviews = sets.flatMap((set) => set?.reviews ?? []);

describe.each([
  ['plan.schema.json', plans, 40],
  ['review.schema.json', reviews, 1],
] as const)('%s', (name, compiled, atLeast) => {
  const { version, isValid } = validatorOf(name);

  test('holds for everything that is compiled from the examples, the cookbook and the corpus', () => {
    expect(sets).not.toContain(null);
    expect(compiled.length).toBeGreaterThanOrEqual(atLeast);
    const wrong = compiled.flatMap((one) =>
      isValid(asJson(one)) ? [] : [{ file: one.file, errors: isValid.errors }],
    );
    expect(wrong).toEqual([]);
  });

  test('has the version of the format that the compiler writes, and refuses another one', () => {
    const [first] = compiled;
    expect(first?.format).toBe(version);
    expect(isValid(asJson({ ...first, format: Number(version) + 1 }))).toBe(false);
  });

  test('refuses what lacks a part, or has one of another shape', () => {
    const [first] = compiled;
    const open = Object.keys(first ?? {}).filter((key) =>
      isValid(asJson({ ...first, [key]: { '': [[]] } })),
    );
    expect(open).toEqual([]);
    expect(isValid(asJson({ ...first, file: undefined }))).toBe(false);
    expect(isValid([])).toBe(false);
  });
});
