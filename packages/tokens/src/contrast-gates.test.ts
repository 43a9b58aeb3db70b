import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTokenFolder } from '../scripts/read-token-folder.ts';
import { CONTRAST_PAIRS, failingPairs, leastRatio } from './contrast-gates.ts';
import { colorPaths } from './css.ts';
import { SCHEMES } from './schemes.ts';

const { sets, problems } = readTokenFolder(new URL('../tokens/', import.meta.url), (path) =>
  readFileSync(path, 'utf8'),
);

describe('the committed tokens', () => {
  test('resolve without a problem', () => {
    expect(problems).toEqual([]);
  });

  test.each(SCHEMES)('pass every contrast gate in the %s scheme', (scheme) => {
    expect(failingPairs(sets[scheme], scheme)).toEqual([]);
  });

  test('name the same colours in every scheme', () => {
    const light = colorPaths(sets);
    for (const scheme of SCHEMES)
      expect(light.filter((path) => !sets[scheme].tokens.has(path))).toEqual([]);
  });

  test('leave no semantic colour out of the gates', () => {
    const judged = new Set(CONTRAST_PAIRS.flatMap(({ front, back }) => [front, back]));
    expect(
      colorPaths(sets).filter((path) => !judged.has(path) && path !== 'color.border.subtle'),
    ).toEqual([]);
  });
});

test('a pair that is too faint is found, with its ratio', () => {
  const faint = new Map(sets.light.tokens);
  faint.set('color.text.muted', {
    path: 'color.text.muted',
    alias: null,
    type: 'color',
    hex: '#aaaaaa',
  });
  const found = failingPairs({ tokens: faint, problems: [] }, 'light');
  expect(found.find(({ back }) => back === 'color.surface.base')).toMatchObject({
    front: 'color.text.muted',
    ratio: expect.closeTo(2.32, 1),
  });
});

test('a colour that is missing fails its gates', () => {
  expect(failingPairs({ tokens: new Map(), problems: [] }, 'light')).toHaveLength(
    CONTRAST_PAIRS.length,
  );
});

test('high contrast asks for more of text and graphics', () => {
  expect([leastRatio('text', 'light'), leastRatio('text', 'dark-hc')]).toEqual([4.5, 7]);
  expect([leastRatio('graphic', 'dark'), leastRatio('graphic', 'light-hc')]).toEqual([3, 4.5]);
});
