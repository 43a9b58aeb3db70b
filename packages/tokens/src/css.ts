import { hexOf } from './contrast-gates.ts';
import type { Scheme } from './schemes.ts';
import type { Token, TokenSet } from './token.ts';

/** The resolved tokens of all four schemes. */
export type SchemeSets = Readonly<Record<Scheme, TokenSet>>;

/** Roles that differ by scheme: the public semantic colours, in the order of the light scheme. */
export function colorPaths(sets: SchemeSets): readonly string[] {
  return [...sets.light.tokens.values()]
    .filter(
      (token) => token.type === 'color' && token.alias !== null && token.path.startsWith('color.'),
    )
    .map(({ path }) => path);
}

/** `color.text.muted` is `--lintel-color-text-muted` for those who theme. */
export const publicName = (path: string): string => `--lintel-${path.replaceAll('.', '-')}`;

/** `color.text.muted` is `--_text-muted` inside a widget; `space.4` is `--_space-4`. */
export const privateName = (path: string): string =>
  `--_${path.replace(/^color\./, '').replaceAll('.', '-')}`;

/** One declaration value for two schemes; `light-dark()` follows the `color-scheme` that is in force where it is used. */
export function schemePair(sets: SchemeSets, path: string, light: Scheme, dark: Scheme): string {
  const [one, other] = [hexOf(sets[light], path) ?? '', hexOf(sets[dark], path) ?? ''];
  return one === other ? shortHex(one) : `light-dark(${shortHex(one)},${shortHex(other)})`;
}

const shortHex = (hex: string): string => hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');

/** Everything but colours: the knobs of size, type and motion, which no scheme changes. */
export const measurePaths = (sets: SchemeSets): readonly string[] =>
  [...sets.light.tokens.values()]
    .filter(({ type, path }) => type !== 'color' && !isComponent(path))
    .map(({ path }) => path);

const isComponent = (path: string): boolean => /^(button|card|field|meter)\./.test(path);

/**
 * The CSS value of a token. Lengths other than radii and line widths are written relative to the font size in force,
 * `scale` being its custom property, so that one knob scales a whole widget.
 */
export function cssValue(token: Token, scale: string): string {
  switch (token.type) {
    case 'color':
      return shortHex(token.hex);
    case 'dimension':
      return /^(radius|focus-width)/.test(token.path)
        ? `${token.value.value}${token.value.unit}`
        : `calc(var(${scale})*${token.value.unit === 'rem' ? token.value.value : token.value.value / 16})`;
    case 'duration':
      return `${token.milliseconds}ms`;
    case 'number':
    case 'fontWeight':
      return String(token.value);
    case 'fontFamily':
      return token.families
        .map((family) => (/^[\w-]+$/.test(family) ? family : `"${family}"`))
        .join(',');
    case 'cubicBezier':
      return `cubic-bezier(${token.points.join(',')})`;
  }
}

/** System colours by role, for `forced-colors: active`, where a page may not choose its own. */
export function systemColor(path: string): string {
  const role = path.replace(/^color\./, '');
  if (/on-fill$/.test(role)) return 'HighlightText';
  if (
    /fill/.test(role) ||
    role === 'border.focus' ||
    /^(meter\.(ok|near|over|forecast)|chart)/.test(role)
  )
    return 'Highlight';
  if (role === 'text.disabled') return 'GrayText';
  if (/^(text|border)|\.(text|border)$/.test(role)) return 'CanvasText';
  return 'Canvas';
}
