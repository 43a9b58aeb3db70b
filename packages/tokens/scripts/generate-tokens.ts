/** Writes what is derived from `tokens/`: the theme sheet, the rules of the widgets, and the grounds of the contrast solver. */
import { readFileSync, writeFileSync } from 'node:fs';
import { groundOf } from '../src/grounds.ts';
import { hostSheets } from '../src/host-sheet.ts';
import { readTokenFolder } from './read-token-folder.ts';
import { themeSheet } from '../src/theme-sheet.ts';
import { SCHEMES } from '../src/schemes.ts';

const root = new URL('..', import.meta.url);
const note = '/* Generated from packages/tokens/tokens by `npm run gen`. */\n';

const { sets, problems } = readTokenFolder(new URL('tokens/', root), (path) =>
  readFileSync(path, 'utf8'),
);
if (problems.length > 0) {
  for (const { code, path, message } of problems) console.error(`${code} ${path}: ${message}`);
  process.exit(1);
}

const grounds = Object.fromEntries(SCHEMES.map((scheme) => [scheme, groundOf(sets, scheme)]));
writeFileSync(new URL('tokens.css', root), themeSheet(sets));
writeFileSync(
  new URL('src/grounds.generated.ts', root),
  `${note}import type { Ground } from './brand.ts';\nimport type { Scheme } from './schemes.ts';\n\nexport const grounds: Readonly<Record<Scheme, Ground>> = ${JSON.stringify(grounds, null, 2)};\n`,
);
const { base, contrast } = hostSheets(sets);
writeFileSync(
  new URL('src/host-css.generated.ts', root),
  `${note}\n/** The tokens under their private names; every widget's root carries these rules. */\nexport const hostCss = ${quote(base)};\n`,
);
writeFileSync(
  new URL('src/contrast-css.generated.ts', root),
  `${note}\n/** What the rules of \`hostCss\` become under more contrast or forced colours. */\nexport const contrastCss = ${quote(contrast)};\n`,
);

/** A template literal, one declaration a line, so that a change of one token is a change of one line. */
function quote(css: string): string {
  return `\`${css.replaceAll(';', ';\n').replaceAll('{', '{\n').replaceAll(/\n+/g, '\n')}\``;
}
