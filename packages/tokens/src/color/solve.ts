import { contrast } from './contrast.ts';
import { formatHex, parseHex } from './hex.ts';
import { toGamut, type Oklch, type Rgb } from './oklch.ts';

export const WHITE: Rgb = [1, 1, 1];
export const BLACK: Rgb = [0, 0, 0];

/**
 * White or pure black, whichever is to be read on `fill`. White wins a tie above 4.5:1.
 * Pure black and not a near-black: white with `#0b0b0c` fails 4.5:1 on 1.5 % of colours, this pair on none.
 */
export const inkFor = (fill: Rgb): Rgb =>
  contrast(fill, WHITE) >= 4.5 || contrast(fill, WHITE) > contrast(fill, BLACK) ? WHITE : BLACK;

export interface SolveRequest {
  /** Hue and chroma are held; lightness is where the search starts. */
  readonly color: Oklch;
  /** Every one of these must be told from the answer. */
  readonly against: readonly Rgb[];
  /** WCAG ratio to reach, 1 to 21. */
  readonly ratio: number;
  readonly direction: 'darker' | 'lighter';
}

/**
 * Moves lightness in one direction, and no further than the ratio needs. The result is judged after rounding to
 * the 256 steps that are painted. Where no lightness reaches the ratio, the answer is the end of the scale.
 */
export function solveLightness({ color, against, ratio, direction }: SolveRequest): Rgb {
  const at = (l: number): Rgb => painted(toGamut({ ...color, l }));
  const enough = (rgb: Rgb): boolean => against.every((other) => contrast(rgb, other) >= ratio);
  const start = at(color.l);
  if (enough(start)) return start;
  let near = color.l;
  let far = direction === 'darker' ? 0 : 1;
  for (let i = 0; i < 20; i += 1) {
    const middle = (near + far) / 2;
    if (enough(at(middle))) far = middle;
    else near = middle;
  }
  return at(far);
}

/** What the screen shows of a colour: its channels rounded to 256 steps. */
export const painted = (rgb: Rgb): Rgb => parseHex(formatHex(rgb)) ?? rgb;
