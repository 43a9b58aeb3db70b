import { contrast } from './color/contrast.ts';
import { formatHex, parseHex } from './color/hex.ts';
import { rgbToOklch, type Oklch, type Rgb } from './color/oklch.ts';
import { BLACK, WHITE, inkFor, painted, solveLightness } from './color/solve.ts';

/** The accent colours of one scheme; keys are those of the tokens under `color.accent`. */
export interface AccentRamp {
  readonly fill: string;
  readonly 'fill-hover': string;
  readonly 'fill-active': string;
  readonly 'on-fill': string;
  readonly text: string;
  readonly border: string;
  readonly subtle: string;
}

/** What an accent must be told from. All colours are `#rrggbb`. */
export interface Ground {
  readonly surfaces: readonly string[];
  readonly meterTrack: string;
  /** Text that is laid over the accent's tint. */
  readonly inks: readonly string[];
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

/**
 * Solves one brand colour into an accent that passes every contrast gate of its scheme. Hue is held; lightness moves
 * no further than the gates need; chroma gives way only where sRGB ends. On a light ground of normal contrast the
 * fill is the brand itself: what is written on it, and the border around it, carry the contrast.
 *
 * @returns `null` when `brand` is not `#rgb` or `#rrggbb`.
 */
export function accentFromBrand(brand: string, ground: Ground): AccentRamp | null {
  const rgb = parseHex(brand);
  if (!rgb) return null;
  const color = rgbToOklch(rgb);
  const surfaces = ground.surfaces.map(read);
  const direction = ground.isDark ? 'lighter' : 'darker';
  const [textRatio, graphicRatio] = ground.isHighContrast ? [7, 4.5] : [4.5, 3];
  const subtle = solveTint(color, ground, textRatio);
  const grounds = [...surfaces, subtle, read(ground.meterTrack)];
  const border = solveLightness({ color, against: grounds, ratio: graphicRatio, direction });
  const fill =
    ground.isDark || ground.isHighContrast
      ? solveLightness({ color, against: surfaces, ratio: graphicRatio, direction })
      : painted(rgb);
  return {
    ...fills(fill, textRatio),
    text: formatHex(
      solveLightness({ color, against: [...surfaces, subtle], ratio: textRatio, direction }),
    ),
    border: formatHex(border),
    subtle: formatHex(subtle),
  };
}

const read = (hex: string): Rgb => parseHex(hex) ?? BLACK;

/** A fill for each of rest, hover and press, all of them to be read under one ink. */
function fills(
  fill: Rgb,
  ratio: number,
): Pick<AccentRamp, 'fill' | 'fill-hover' | 'fill-active' | 'on-fill'> {
  const ink = inkFor(fill);
  const away = ink === WHITE ? 'darker' : 'lighter';
  const step = ink === WHITE ? -0.05 : 0.05;
  const readable = (color: Oklch): Rgb =>
    solveLightness({ color, against: [ink], ratio, direction: away });
  const rest = contrast(fill, ink) >= ratio ? fill : readable(rgbToOklch(fill));
  const base = rgbToOklch(rest);
  const shifted = (steps: number): string =>
    formatHex(readable({ ...base, l: base.l + steps * step }));
  return {
    fill: formatHex(rest),
    'fill-hover': shifted(1),
    'fill-active': shifted(2),
    'on-fill': formatHex(ink),
  };
}

/** A hint of the hue next to the surface; high contrast has none. */
function solveTint(color: Oklch, ground: Ground, ratio: number): Rgb {
  const surface = read(ground.surfaces[0] ?? '#ffffff');
  if (ground.isHighContrast) return surface;
  const inks = ground.inks.map(read);
  const l = ground.isDark ? 0.24 : 0.97;
  const chroma = Math.min(color.c, ground.isDark ? 0.05 : 0.025);
  return solveLightness({
    color: { l, c: chroma, h: color.h },
    against: inks,
    ratio,
    direction: ground.isDark ? 'darker' : 'lighter',
  });
}
