import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['acess', 'access'],
  ['dayz', 'days'],
  ['notfiy', 'notify'],
  ['plicy', 'policy'],
])('`%s` is probably `%s`', (written, meant) => {
  expect(nearest(written, ['access', 'days', 'notify', 'policy'])).toBe(meant);
});

test('three letters away is too far', () => {
  expect(nearest('aczezz', ['access'])).toBeNull();
});

test('a short word is not taken for another short word', () => {
  expect(nearest('go', ['to', 'by'])).toBeNull();
});

test('two letters that changed places are one mistake', () => {
  expect(editDistance('form', 'from')).toBe(1);
});

test('words of any length are measured at once', () => {
  expect(nearest('a'.repeat(100_000), ['access'])).toBeNull();
});
