import type { Rgb } from './oklch.ts';

/** Reads `#rgb` or `#rrggbb`, in either case; anything else is `null`, alpha included. */
export function parseHex(text: string): Rgb | null {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim());
  if (!digits) return null;
  const six = digits[2] ?? [...(digits[1] ?? '')].map((d) => d + d).join('');
  const channel = (at: number): number => Number.parseInt(six.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

/** Writes `#rrggbb`; channels are rounded to the 256 steps that a browser paints. */
export const formatHex = (rgb: Rgb): string =>
  `#${rgb
    .map((v) =>
      Math.round(v * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
