import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as language from '../src/index.ts';
import { apiExamples, publicNames } from './api-reference.ts';

test('every value that the language exports is on the page', () => {
  expect(
    publicNames()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(language).sort());
});

test('every exported function has a docstring', () => {
  const bare = publicNames().filter(({ isFunction, summary }) => isFunction && summary === '');
  expect(bare.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});

describe('the examples of the page', () => {
  const prints: Readonly<Record<string, readonly string[]>> = {
    'compile.ts': ['A week is a week: passed', 'After 7 days: go to over.'],
    'edit.ts': ['write `access`', 'trying, over', 'over: a state, "Over"', '  for plan pro\n}'],
    'draw.ts': ['open --> shut : close', '<svg', "[ 'open', 'shut' ]"],
  };

  test.each(apiExamples.map(({ file }) => fileURLToPath(file)))('%s runs as it stands', (file) => {
    const run = spawnSync(process.execPath, ['--conditions=lintel-source', file], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    for (const part of prints[basename(file)] ?? ['nothing is expected of it'])
      expect(run.stdout).toContain(part);
  });
});
