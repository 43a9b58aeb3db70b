import { expect, test } from 'vitest';
import { isRecentEnough } from './require-node.mjs';

test.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s is recent enough: %s', (version, expected) => {
  expect(isRecentEnough(version, '22.18.0')).toBe(expected);
});
