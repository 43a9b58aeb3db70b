import {
  colorPaths,
  cssValue,
  measurePaths,
  publicName,
  schemePair,
  systemColor,
  type SchemeSets,
} from './css.ts';

/**
 * The stylesheet that a page may load to share the tokens with the widgets: all of it in layers and at zero
 * specificity, so any rule of the page wins. Lengths that follow the font size are left out, since they would be fixed
 * at the root; each widget works them out from `--lintel-font-size` where it stands.
 */
export function themeSheet(sets: SchemeSets): string {
  const paths = colorPaths(sets);
  const colors = (value: (path: string) => string, indent: string): string =>
    paths.map((path) => `${indent}${publicName(path)}: ${value(path)};\n`).join('');
  const plain =
    (light: 'light' | 'dark'): ((path: string) => string) =>
    (path) =>
      schemePair(sets, path, light, light);
  const measures = measurePaths(sets)
    .map((path) => ({ path, value: cssValue(mustHave(sets, path), '--lintel-font-size') }))
    .filter(({ value }) => !value.startsWith('calc('))
    .map(({ path, value }) => `    ${publicName(path)}: ${value};\n`)
    .join('');
  return `/* Generated from packages/tokens/tokens by \`npm run gen\`. */
@layer lintel.tokens, lintel.forced;
@layer lintel.tokens {
  :where(:root) {
${colors((path) => schemePair(sets, path, 'light', 'dark'), '    ')}${measures}  }
  :where([data-theme='light']) {
    color-scheme: light;
  }
  :where([data-theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-contrast: more) {
    :where(:root) {
${colors((path) => schemePair(sets, path, 'light-hc', 'dark-hc'), '      ')}    }
  }
  @media (prefers-reduced-motion: reduce) {
    :where(:root) {
      --lintel-duration-fast: 0.01ms;
      --lintel-duration-base: 0.01ms;
    }
  }
  @supports not (color: light-dark(red, blue)) {
    :where(:root) {
${colors(plain('light'), '      ')}    }
    @media (prefers-color-scheme: dark) {
      :where(:root:not([data-theme='light'])) {
${colors(plain('dark'), '        ')}      }
    }
  }
}
@layer lintel.forced {
  @media (forced-colors: active) {
    :where(:root) {
${colors(systemColor, '      ')}    }
  }
}
`;
}

function mustHave(sets: SchemeSets, path: string): Parameters<typeof cssValue>[0] {
  const token = sets.light.tokens.get(path);
  if (!token) throw new Error(`internal: no token \`${path}\``);
  return token;
}
