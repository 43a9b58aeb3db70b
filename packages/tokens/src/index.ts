/**
 * Design tokens: a reader of DTCG files (2025.10), the contrast gates, and the solver that turns one brand colour into
 * an accent which passes them. Pure: files come in as parsed JSON, stylesheets go out as text.
 */
export { accentFromBrand, type AccentRamp, type Ground } from './brand.ts';
export { brandSheet } from './brand-sheet.ts';
export { contrast, contrastOfHex } from './color/contrast.ts';
export { formatHex, parseHex } from './color/hex.ts';
export { oklchToRgb, rgbToOklch, toGamut, type Oklch, type Rgb } from './color/oklch.ts';
export { inkFor, solveLightness, type SolveRequest } from './color/solve.ts';
export {
  CONTRAST_PAIRS,
  failingPairs,
  leastRatio,
  type ContrastFinding,
  type ContrastPair,
} from './contrast-gates.ts';
export { resolveTokens } from './resolve.ts';
export { SCHEMES, resolveScheme, type Scheme } from './schemes.ts';
export type { Dimension, Token, TokenProblem, TokenSet } from './token.ts';
