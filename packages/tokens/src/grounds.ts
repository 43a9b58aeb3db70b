import { hexOf } from './contrast-gates.ts';
import type { Ground } from './brand.ts';
import type { SchemeSets } from './css.ts';
import type { Scheme } from './schemes.ts';

/** What the accent of each scheme must be told from, read off the resolved tokens. */
export function groundOf(sets: SchemeSets, scheme: Scheme): Ground {
  const hex = (path: string): string => hexOf(sets[scheme], path) ?? '#000000';
  return {
    surfaces: ['base', 'raised', 'sunken', 'overlay'].map((name) => hex(`color.surface.${name}`)),
    meterTrack: hex('color.meter.track'),
    inks: [hex('color.text.default'), hex('color.text.muted')],
    isDark: scheme.startsWith('dark'),
    isHighContrast: scheme.endsWith('-hc'),
  };
}
