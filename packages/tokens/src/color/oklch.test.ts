import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOfHex } from './contrast.ts';
import { formatHex, parseHex } from './hex.ts';
import { oklchToRgb, rgbToOklch, toGamut } from './oklch.ts';
import { inkFor, solveLightness } from './solve.ts';
import { contrast } from './contrast.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('sRGB survives the way to OKLCH and back', () => {
  fc.assert(
    fc.property(
      hex,
      (color) => formatHex(oklchToRgb(rgbToOklch(parseHex(color) ?? [0, 0, 0]))) === color,
    ),
  );
});

test('every colour is brought into sRGB with its lightness kept', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      (l, c, h) => {
        const rgb = toGamut({ l, c, h });
        expect(rgb.every((v) => v >= 0 && v <= 1)).toBe(true);
        expect(rgbToOklch(rgb).l).toBeCloseTo(l, 2);
      },
    ),
  );
});

test('white or black can be read on every colour', () => {
  fc.assert(
    fc.property(
      hex,
      (color) =>
        contrast(inkFor(parseHex(color) ?? [0, 0, 0]), parseHex(color) ?? [0, 0, 0]) >= 4.5,
    ),
  );
});

test('the ratio of black and white is 21, and of a colour with itself 1', () => {
  expect(contrastOfHex('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOfHex('#123456', '#123456')).toBe(1);
  expect(contrastOfHex('#123456', 'navy')).toBeNull();
});

test('a colour that is told from its ground already is not moved', () => {
  const rgb = parseHex('#0a2540') ?? [0, 0, 0];
  expect(
    formatHex(
      solveLightness({
        color: rgbToOklch(rgb),
        against: [[1, 1, 1]],
        ratio: 4.5,
        direction: 'darker',
      }),
    ),
  ).toBe('#0a2540');
});
