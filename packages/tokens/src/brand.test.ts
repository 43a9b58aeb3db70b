import { describe, expect, test } from 'vitest';
import { accentFromBrand } from './brand.ts';
import { brandSheet } from './brand-sheet.ts';
import { contrastOfHex } from './color/contrast.ts';
import { formatHex } from './color/hex.ts';
import { grounds } from './grounds.generated.ts';
import { SCHEMES } from './schemes.ts';

/** A small generator of equal answers for equal seeds. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const random = seeded(7);
const BRANDS = [
  '#000000',
  '#ffffff',
  '#808080',
  '#ffd400',
  '#00d4aa',
  '#0a2540',
  ...Array.from({ length: 194 }, () => formatHex([random(), random(), random()])),
];

describe.each(SCHEMES)('200 brand colours in the %s scheme', (scheme) => {
  const ground = grounds[scheme];
  const [text, graphic] = ground.isHighContrast ? [7, 4.5] : [4.5, 3];
  const least = (fronts: string[], backs: readonly string[]): number =>
    Math.min(...fronts.flatMap((front) => backs.map((back) => contrastOfHex(front, back) ?? 0)));

  test.each(BRANDS)('%s is readable', (brand) => {
    const accent = accentFromBrand(brand, ground);
    if (!accent) throw new Error('not solved');
    expect(
      least([accent['on-fill']], [accent.fill, accent['fill-hover'], accent['fill-active']]),
    ).toBeGreaterThanOrEqual(text);
    expect(least([accent.text], [...ground.surfaces, accent.subtle])).toBeGreaterThanOrEqual(text);
    expect(least([...ground.inks], [accent.subtle])).toBeGreaterThanOrEqual(text);
    expect(
      least([accent.border], [...ground.surfaces, accent.subtle, ground.meterTrack]),
    ).toBeGreaterThanOrEqual(graphic);
  });
});

test('on a light ground the fill stays the brand, and black ink is put on a bright one', () => {
  expect(accentFromBrand('#ffd400', grounds.light)).toMatchObject({
    fill: '#ffd400',
    'on-fill': '#000000',
  });
  expect(accentFromBrand('#0a2540', grounds.light)).toMatchObject({
    fill: '#0a2540',
    'on-fill': '#ffffff',
  });
});

test.each(['', 'red', '#12345', '#ff00ff80', 'url(x)', '#ggg'])(
  '`%s` is not a brand colour',
  (brand) => {
    expect(accentFromBrand(brand, grounds.light)).toBeNull();
    expect(brandSheet(brand)).toBeNull();
  },
);

test('the stylesheet of a brand covers both schemes and more contrast', () => {
  const css = brandSheet('#7a3cff', ':host') ?? '';
  expect(css).toContain(':host{--lintel-color-accent-fill:light-dark(#7a3cff,');
  expect(css).toContain('@media (prefers-contrast:more){:host{');
});
