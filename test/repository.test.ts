import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documentsMentioned, findTraces } from './repository/find-traces.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const texts = new Set('.ts .mjs .js .json .md .css .html .lintel .yml .yaml .sql .svg'.split(' '));
const foreign = ['test/vectors/', 'package-lock.json', 'test/bench/package-lock.json'];

// These two speak of what they look for.
const speakers = ['test/repository.test.ts', 'test/repository/find-traces.ts'];

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => texts.has(extname(file)) && existsSync(join(root, file)))
  .filter((file) => !foreign.some((path) => file.startsWith(path)) && !speakers.includes(file));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the repository speaks of the product alone', () => {
  test('no tracked file holds a path of a machine, a registry or a paper that is elsewhere', () => {
    expect(tracked.length).toBeGreaterThan(40);
    expect(tracked.flatMap((file) => findTraces(file, read(file)))).toEqual([]);
  });

  test('every document that is mentioned is in the repository', () => {
    const known = new Set([...tracked.map((file) => basename(file)), 'CHANGELOG.md']);
    // Tests name documents that are made up.
    const speaking = tracked.filter((file) => !file.endsWith('.test.ts'));
    const missing = speaking.flatMap((file) =>
      documentsMentioned(read(file))
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('traces are found', () => {
  test.each([
    ['see /home/ana/lintel/a.ts', '/home/ana'],
    ['\'file:///x\' and "/mnt/build"', '/mnt/build'],
    ['C:\\Users\\ana', 'C:\\Users'],
    ['https://registry.example.org/lit', 'registry.example.org'],
    ['as issue 12 wants', 'issue 12'],
    ['see decisions.md 3.4', 'decisions.md 3.4'],
    ['language 3.10 says so', 'language 3.10'],
  ])('in %s', (text, found) => {
    expect(findTraces('a.ts', text).map((trace) => trace.found)).toEqual([found]);
  });

  test.each([
    'GET /v1/accounts/a/home/x',
    "import { a } from '../work/a.ts'",
    'the language of policies has 12 words',
    'https://example.org/tmp/a',
    'version 3.10 of the language',
  ])('but not in %s', (text) => {
    expect(findTraces('a.ts', text)).toEqual([]);
  });

  test('a document is known by its name, wherever it stands', () => {
    expect(documentsMentioned('see docs/a-b.md, `README.md` and x.mdx')).toEqual([
      'a-b.md',
      'README.md',
    ]);
  });
});
