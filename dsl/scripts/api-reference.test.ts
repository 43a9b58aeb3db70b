import { expect, test } from 'vitest';
import * as language from '../src/index.ts';
import { publicNames } from './api-reference.ts';

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
