/** A colour in OKLCH: lightness 0..1, chroma 0..about 0.37, hue in degrees 0..360. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Gamma-encoded sRGB, each channel 0..1 when inside the gamut, beyond it when not. */
export type Rgb = readonly [red: number, green: number, blue: number];

const encode = (v: number): number =>
  Math.abs(v) <= 0.0031308 ? v * 12.92 : Math.sign(v) * (1.055 * Math.abs(v) ** (1 / 2.4) - 0.055);

/** One gamma-encoded sRGB channel to linear light. */
export const decode = (v: number): number =>
  v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;

/**
 * Converts without clipping: channels outside 0..1 say that sRGB cannot show the colour.
 *
 * @see https://bottosson.github.io/posts/oklab/ for the two matrices
 */
export function oklchToRgb({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  const a = c * Math.cos(angle);
  const b = c * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encode(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encode(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** The inverse of {@link oklchToRgb}; greys get hue 0. */
export function rgbToOklch([red, green, blue]: Rgb): Oklch {
  const [r, g, b] = [decode(red), decode(green), decode(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(x, y);
  return { l, c, h: c < 1e-4 ? 0 : ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360 };
}

const EPSILON = 1e-4;
const inGamut = (rgb: Rgb): boolean => rgb.every((v) => v >= -EPSILON && v <= 1 + EPSILON);

/** Keeps lightness and hue, and takes away as little chroma as sRGB needs. */
export function toGamut(color: Oklch): Rgb {
  const l = Math.min(1, Math.max(0, color.l));
  const whole = oklchToRgb({ ...color, l });
  if (inGamut(whole)) return clamp(whole);
  let low = 0;
  let high = color.c;
  for (let i = 0; i < 24; i += 1) {
    const middle = (low + high) / 2;
    if (inGamut(oklchToRgb({ l, c: middle, h: color.h }))) low = middle;
    else high = middle;
  }
  return clamp(oklchToRgb({ l, c: low, h: color.h }));
}

const clamp = (rgb: Rgb): Rgb => {
  const [r, g, b] = rgb.map((v) => Math.min(1, Math.max(0, v)));
  return [r ?? 0, g ?? 0, b ?? 0];
};
