import {
  colorPaths,
  cssValue,
  measurePaths,
  privateName,
  publicName,
  schemePair,
  systemColor,
  type SchemeSets,
} from './css.ts';

/** What no widget draws with; it stays a public token of the theme sheet. */
const UNUSED =
  /^color\.(chart\.|(success|warning|info)\.(fill|fill-hover|fill-active|on-fill)$|danger\.fill-active$)|^(radius\.[0-9p]|duration\.none)/;

/** The rules of a widget's root. */
export interface HostSheets {
  /** Needed at once. */
  readonly base: string;
  /** Needed only where the reader asks for more contrast or forces colours; loaded then. */
  readonly contrast: string;
}

/**
 * The rules that every widget carries: each token under a private name, taken from the public one where the page sets
 * it, else from the value baked in. So a widget looks right with no stylesheet loaded, in any scheme.
 */
export function hostSheets(sets: SchemeSets): HostSheets {
  const colors = colorPaths(sets).filter((path) => !UNUSED.test(path));
  const knobs = knobNames(sets);
  const block = (value: (path: string) => string): string =>
    colors.map((path) => `${privateName(path)}:${asked(path, value(path), knobs)};`).join('');
  const measures = measurePaths(sets)
    .filter((path) => !UNUSED.test(path))
    .map((path) => {
      const token = sets.light.tokens.get(path);
      return token
        ? `${privateName(path)}:var(${publicName(path)},${cssValue(token, '--_font-size')});`
        : '';
    })
    .join('');
  const rest = [...knobs]
    .filter(([, { own }]) => own)
    .map(([knob, { target }]) => `--_${knob}:var(--lintel-${knob},var(${target}));`)
    .join('');
  return {
    base: [
      `:host{--_font-size:var(--lintel-font-size,16px);${block((path) => schemePair(sets, path, 'light', 'dark'))}${measures}${rest}}`,
      '@media (prefers-reduced-motion:reduce){:host{--_duration-fast:.01ms;--_duration-base:.01ms}}',
    ].join('\n'),
    contrast: [
      `@media (prefers-contrast:more){:host{${block((path) => schemePair(sets, path, 'light-hc', 'dark-hc'))}}}`,
      `@media (forced-colors:active){:host{${colors.map((path) => `${privateName(path)}:${systemColor(path)};`).join('')}}}`,
    ].join('\n'),
  };
}

interface Knob {
  /** The private name that it falls back to. */
  readonly target: string;
  /** False where a component token and its semantic one share a private name, as `meter.track` does. */
  readonly own: boolean;
}

function knobNames(sets: SchemeSets): ReadonlyMap<string, Knob> {
  const knobs = new Map<string, Knob>();
  for (const token of sets.light.tokens.values()) {
    if (token.alias === null || !/^(button|card|field|meter)\./.test(token.path)) continue;
    const target = privateName(token.alias);
    knobs.set(token.path.replaceAll('.', '-'), { target, own: target !== privateName(token.path) });
  }
  return knobs;
}

function asked(path: string, value: string, knobs: ReadonlyMap<string, Knob>): string {
  const semantic = `var(${publicName(path)},${value})`;
  const knob = privateName(path).slice('--_'.length);
  return knobs.get(knob)?.own === false ? `var(--lintel-${knob},${semantic})` : semantic;
}
