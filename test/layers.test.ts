import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCircles } from './layers/find-circles.ts';
import { findViolations, roomOf, type SourceImports } from './layers/find-violations.ts';
import { importTable } from './layers/import-table.ts';
import {
  hasDefaultExport,
  readImports,
  readSources,
  readTypeImports,
} from './layers/read-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);
const rooms = Object.entries(importTable).filter(([, { folder }]) => existsSync(root + folder));

/** Closed by a dynamic import alone: the portal fetches a widget when its page is opened. */
const LATER = [
  'packages/widgets/src/elements.ts > packages/widgets/src/portal/define.ts > packages/widgets/src/portal/portal.ts',
];

const reasonsFor = (file: string, ...imports: string[]): readonly string[] =>
  findViolations([{ file, imports }]).map(({ because }) => because);

describe('the house', () => {
  test('keeps to its import table', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(findViolations(sources)).toEqual([]);
  });

  test.each(rooms)('%s declares what the table lets it import, and nothing else', (_, room) => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(`${root}${room.folder}/package.json`, 'utf8'),
    ) as { dependencies?: Record<string, string> };
    const allowed = [...room.thirdParty, ...room.rooms.map((other) => `@lintel/${other}`)];
    expect(Object.keys(dependencies).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test.each(rooms)('%s imports only what its package.json declares', (name, room) => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(`${root}${room.folder}/package.json`, 'utf8'),
    ) as { dependencies?: Record<string, string> };
    const undeclared = sources
      .filter(({ file }) => file.startsWith(`${room.folder}/src/`) && roomOf(file) !== undefined)
      .flatMap(({ imports }) => imports)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(
        (specifier) =>
          !Object.keys(dependencies).some((known) => `${specifier}/`.startsWith(`${known}/`)),
      );
    expect(undeclared, `${name}: add them to ${room.folder}/package.json`).toEqual([]);
  });
});

describe('a circle of imports', () => {
  test('is nowhere in the house', () => {
    expect(findCircles(sources)).toEqual(LATER);
  });

  const sourceOf = (file: string, ...imports: string[]): SourceImports => ({ file, imports });
  const a = sourceOf('dsl/src/a.ts', './in/b.ts', './c.ts');
  const c = sourceOf('dsl/src/c.ts');

  test('is found when it is planted, once', () => {
    const b = sourceOf('dsl/src/in/b.ts', '../c.ts', '../a.ts');
    expect(findCircles([b, a, c])).toEqual(['dsl/src/a.ts > dsl/src/in/b.ts']);
    expect(findCircles([sourceOf('dsl/src/own.ts', './own.ts')])).toEqual(['dsl/src/own.ts']);
  });

  test('is none where two ways lead to one file, or types alone go back', () => {
    const b = { ...sourceOf('dsl/src/in/b.ts', '../c.ts', '../a.ts'), typeImports: ['../a.ts'] };
    expect(findCircles([a, b, c])).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  test.each<[string, string, string, string]>([
    [
      'dsl never imports XState',
      'dsl/src/emit/machine.ts',
      'xstate',
      'not among the third parties',
    ],
    [
      'dsl never imports the runtime',
      'dsl/src/scenario/run.ts',
      '@lintel/runtime',
      'may not import',
    ],
    ['runtime never sees text', 'packages/runtime/src/step.ts', '@lintel/dsl', 'may not import'],
    ['runtime never parses', 'packages/runtime/src/step.ts', 'chevrotain', 'not among'],
    [
      'widgets never import the server',
      'packages/widgets/src/portal/portal.ts',
      '@lintel/server',
      'may not',
    ],
    [
      'client carries no schema',
      'packages/client/src/client.ts',
      '@lintel/contract/schemas',
      'do without',
    ],
    ['client carries no schema library', 'packages/client/src/client.ts', 'zod', 'not among'],
    [
      'the words carry no schema library',
      'packages/contract/src/money.ts',
      'zod',
      'only src/schemas/',
    ],
    [
      'no room reaches into another',
      'dsl/src/compile.ts',
      '../../packages/contract/src/plan.ts',
      'leaves the room',
    ],
    ['the app runs without Node', 'packages/server/src/app.ts', 'node:fs', 'only src/node/'],
    [
      'the app runs without SQLite',
      'packages/server/src/app.ts',
      'better-sqlite3',
      'only src/node/',
    ],
    [
      'the calendar runs without Node',
      'packages/calendar/src/zone.ts',
      'node:fs',
      'runs in browsers too',
    ],
  ])('%s', (_, file, specifier, because) => {
    expect(reasonsFor(file, specifier)).toEqual([expect.stringContaining(because)]);
  });

  test('a default export', () => {
    const source: SourceImports = { file: 'dsl/src/a.ts', imports: [], hasDefaultExport: true };
    expect(findViolations([source])).toHaveLength(1);
  });

  test.each([
    'dsl/src/utils.ts',
    'packages/client/src/helpers/url.ts',
    'packages/runtime/src/types.ts',
  ])('a path that names nothing: %s', (file) => {
    expect(reasonsFor(file)).toEqual(['the path names nothing']);
  });
});

describe('what the table allows is not found', () => {
  test.each([
    ['packages/widgets/src/portal/portal.ts', 'lit/decorators.js'],
    ['packages/widgets/src/portal/portal.ts', '@lintel/contract'],
    ['packages/contract/src/schemas/money.ts', 'zod'],
    ['packages/server/src/store/sqlite/open.ts', 'better-sqlite3'],
    ['packages/server/src/node/serve.ts', 'node:http'],
    ['dsl/src/compile.ts', './syntax/parse.ts'],
    ['dsl/src/editor/hover.ts', '@lintel/calendar'],
    ['dsl/src/scenario/run.test.ts', '@lintel/runtime'],
    ['packages/server/src/store/store-contract.ts', 'vitest'],
    ['playground/studio/worker.ts', '@lintel/server'],
    ['packages/tokens/src/common-colours.ts', './ramp.ts'],
  ])('%s imports %s', (file, specifier) => {
    expect(reasonsFor(file, specifier)).toEqual([]);
  });
});

test('types of an entry that a room must not run may be imported', () => {
  const source = {
    file: 'packages/client/src/routes.ts',
    imports: ['@lintel/contract/schemas'],
    typeImports: ['@lintel/contract/schemas'],
  };
  expect(findViolations([source])).toEqual([]);
  expect(findViolations([{ ...source, typeImports: [] }])).toHaveLength(1);
});

describe('imports are read however they are written', () => {
  test.each([
    ['a value', "import { a } from 'x';"],
    ['a type', "import type { a } from 'x';"],
    ['a side effect', "import 'x';"],
    ['a re-export', "export * from 'x';"],
    ['a dynamic import', "const a = await import('x');"],
    ['a type in place', "let a: import('x').A;"],
  ])('%s', (_, text) => {
    expect(readImports(text)).toEqual(['x']);
  });

  test('an import of types alone is known as such', () => {
    const text = "import type { A } from 'x'; import { b } from 'y'; export type { C } from 'z';";
    expect(readTypeImports(text)).toEqual(['x', 'z']);
    expect(readTypeImports("import type { A } from 'x'; import { b } from 'x'; b;")).toEqual([]);
  });

  test('the text of a string or a comment is no import', () => {
    expect(readImports("// import 'x'\nconst a = \"import 'x'\";")).toEqual([]);
  });

  test.each([
    ['export default 1;', true],
    ['export default class A {}', true],
    ['export { a as b } from "./a.ts";', false],
    ['export const a = 1;', false],
  ])('%s has a default export: %s', (text, expected) => {
    expect(hasDefaultExport(text)).toBe(expected);
  });
});
