import { parseHex } from './hex.ts';
import { decode, type Rgb } from './oklch.ts';

/** Relative luminance, 0 (black) to 1 (white). See WCAG 2.2, "relative luminance". */
export const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * decode(r) + 0.7152 * decode(g) + 0.0722 * decode(b);

/** WCAG 2.2 contrast ratio of two opaque colours, 1 to 21; the order does not matter. */
export function contrast(one: Rgb, other: Rgb): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The same for two hex colours; `null` when either is not one. */
export function contrastOfHex(one: string, other: string): number | null {
  const a = parseHex(one);
  const b = parseHex(other);
  return a && b ? contrast(a, b) : null;
}
