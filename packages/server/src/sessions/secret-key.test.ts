import { expect, test } from 'vitest';
import { equalHashes, isSecretKey, makeSecretKey, sha256Hex } from './secret-key.ts';

test('a key of ours is told by its shape', () => {
  const key = makeSecretKey((count) => crypto.getRandomValues(new Uint8Array(count)));
  expect(isSecretKey(key)).toBe(true);
  expect(isSecretKey(`${key}x`)).toBe(false);
  expect(isSecretKey(key.replace('lsk_', 'lpk_'))).toBe(false);
});

test('two keys differ', () => {
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  expect(makeSecretKey(random)).not.toBe(makeSecretKey(random));
});

test('a hash is that of FIPS 180-4', async () => {
  expect(await sha256Hex('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'abcd', false],
  ['abcd', 'abc', false],
  ['', '', true],
  ['a', '', false],
])('%s and %s are equal: %s', (one, other, equal) => {
  expect(equalHashes(one, other)).toBe(equal);
});
