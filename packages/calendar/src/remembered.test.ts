import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is worked out once, and again after the table was emptied', () => {
  const kept = remembered<string>(2);
  const asked: string[] = [];
  const ask = (key: string) =>
    kept(key, () => {
      asked.push(key);
      return `${key}!`;
    });
  expect([ask('a'), ask('a'), ask('b'), ask('c'), ask('a')]).toEqual([
    'a!',
    'a!',
    'b!',
    'c!',
    'a!',
  ]);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
