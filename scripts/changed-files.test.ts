import { expect, test } from 'vitest';
import { changedFiles } from './changed-files.ts';

test('an untouched tree has no changed file', () => {
  expect(changedFiles({ a: '1', b: '2' }, { b: '2', a: '1' })).toEqual([]);
});

test('an added, a removed and an altered file are changed files', () => {
  expect(
    changedFiles({ gone: '1', same: '2', other: '3' }, { same: '2', other: '4', added: '5' }),
  ).toEqual(['added', 'gone', 'other']);
});
