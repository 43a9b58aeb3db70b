import { contrastOfHex } from './color/contrast.ts';
import type { Scheme } from './schemes.ts';
import type { TokenSet } from './token.ts';

/** Two colours that meet on a screen, and what the meeting is for. */
export interface ContrastPair {
  readonly front: string;
  readonly back: string;
  readonly kind: 'text' | 'graphic' | 'disabled';
}

export interface ContrastFinding extends ContrastPair {
  /** 1 to 21; `null` when one of the two is missing or not a colour. */
  readonly ratio: number | null;
  readonly least: number;
}

const SURFACES = ['base', 'raised', 'sunken', 'overlay'].map((name) => `color.surface.${name}`);
const TONES = ['accent', 'success', 'warning', 'danger', 'info'] as const;
const TINTS = TONES.map((tone) => `color.${tone}.subtle`);

const pairs = (
  fronts: readonly string[],
  backs: readonly string[],
  kind: ContrastPair['kind'],
): readonly ContrastPair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, kind })));

/** Every pair that the widgets draw. A new semantic colour is not done before it stands in here. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...pairs(['color.text.default', 'color.text.muted'], [...SURFACES, ...TINTS], 'text'),
  ...pairs(['color.text.disabled'], SURFACES, 'disabled'),
  ...pairs(['color.border.control', 'color.border.focus'], SURFACES, 'graphic'),
  ...TONES.flatMap((tone) => [
    ...pairs([`color.${tone}.text`], [...SURFACES, `color.${tone}.subtle`], 'text'),
    ...pairs(
      [`color.${tone}.on-fill`],
      ['fill', 'fill-hover', 'fill-active'].map((fill) => `color.${tone}.${fill}`),
      'text',
    ),
    ...pairs([`color.${tone}.border`], [...SURFACES, `color.${tone}.subtle`], 'graphic'),
  ]),
  ...pairs(
    ['ok', 'near', 'over', 'forecast'].map((name) => `color.meter.${name}`),
    ['color.meter.track', 'color.surface.base', 'color.surface.raised'],
    'graphic',
  ),
  ...pairs(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `color.chart.${n}`),
    ['color.surface.base', 'color.surface.raised'],
    'graphic',
  ),
];

const LEAST = { text: 4.5, graphic: 3, disabled: 3 } as const;
const LEAST_HIGH_CONTRAST = { text: 7, graphic: 4.5, disabled: 3 } as const;

/** WCAG 2.2 AA for the two schemes of normal contrast, and the enhanced ratios for the two of high contrast. */
export const leastRatio = (kind: ContrastPair['kind'], scheme: Scheme): number =>
  (scheme.endsWith('-hc') ? LEAST_HIGH_CONTRAST : LEAST)[kind];

/** The pairs of a resolved scheme that are too faint, or that name a colour which is not there. */
export function failingPairs(set: TokenSet, scheme: Scheme): readonly ContrastFinding[] {
  return CONTRAST_PAIRS.map((pair) => {
    const [front, back] = [hexOf(set, pair.front), hexOf(set, pair.back)];
    const ratio = front === null || back === null ? null : contrastOfHex(front, back);
    return { ...pair, ratio, least: leastRatio(pair.kind, scheme) };
  }).filter(({ ratio, least }) => ratio === null || ratio < least);
}

/** The colour of a token, or `null` when it is missing or something else. */
export function hexOf(set: TokenSet, path: string): string | null {
  const token = set.tokens.get(path);
  return token?.type === 'color' ? token.hex : null;
}
