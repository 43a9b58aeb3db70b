import { SCHEMES, resolveScheme } from '../src/schemes.ts';
import type { SchemeSets } from '../src/css.ts';
import type { TokenProblem } from '../src/token.ts';

/** Resolves all schemes of a folder that holds `lintel.resolver.json`. */
export function readTokenFolder(
  folder: URL,
  readText: (path: URL) => string,
): { readonly sets: SchemeSets; readonly problems: readonly TokenProblem[] } {
  const read = (name: string): unknown => JSON.parse(readText(new URL(name, folder)));
  const document = read('lintel.resolver.json');
  const [light, dark, lightHc, darkHc] = SCHEMES.map((scheme) =>
    resolveScheme(document, scheme, read),
  );
  if (!light || !dark || !lightHc || !darkHc)
    throw new Error('internal: a scheme was not resolved');
  const sets = { light, dark, 'light-hc': lightHc, 'dark-hc': darkHc };
  return { sets, problems: SCHEMES.flatMap((scheme) => sets[scheme].problems) };
}
