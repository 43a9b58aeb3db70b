import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly license: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['dsl', ...globSync('packages/*', { cwd: root })].filter((folder) =>
  existsSync(`${root}${folder}/package.json`),
);
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Manifest;

/** What an entry leads to in a checkout, as a pattern; `*` stands for one part of a path. */
const sourceOf = (target: string | Readonly<Record<string, string>>): string | undefined =>
  typeof target === 'string' ? target : target['lintel-source'];

const entries = folders.flatMap((folder) =>
  Object.entries(manifestOf(folder).exports).map(
    ([entry, target]) => [`${manifestOf(folder).name} ${entry}`, folder, target] as const,
  ),
);

describe('each entry that a package exports', () => {
  test.each(entries)('%s leads to a source', (_, folder, target) => {
    const source = sourceOf(target);
    expect(globSync(`${folder}/${source ?? 'nothing'}`, { cwd: root })).not.toEqual([]);
  });

  test.each(entries.filter(([, , target]) => typeof target !== 'string'))(
    '%s has types and built code of the same name as its source',
    (_, __, target) => {
      const conditions = target as Readonly<Record<string, string>>;
      const stem = conditions['lintel-source']?.replace('./src/', './dist/').replace(/\.ts$/, '');
      expect(conditions.types).toBe(`${stem}.d.ts`);
      expect(conditions.default).toBe(`${stem}.js`);
    },
  );
});

test.each(folders)('%s is a package of the house, under its licence', (folder) => {
  const { name, license, bin = {} } = manifestOf(folder);
  expect(name).toBe(`@lintel/${folder.split(/[\\/]/).at(-1)}`);
  expect(license).toBe('MIT');
  for (const command of Object.values(bin))
    expect(existsSync(`${root}${folder}/${command}`)).toBe(true);
});
