import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

export interface Generator {
  readonly name: string;
  readonly command: string;
}

/**
 * Not part of `npm run gen`: the holidays of twenty years take long, and change once a year.
 */
const apart = ['packages/calendar/scripts/generate-holidays.ts'];

/** Tools that need no script of ours; each runs when the file that it configures is there. */
const tools: readonly (Generator & { readonly needs: string })[] = [
  {
    name: 'custom-elements.json',
    needs: 'packages/widgets/custom-elements-manifest.config.mjs',
    command:
      'cd packages/widgets && cem analyze --config custom-elements-manifest.config.mjs --quiet',
  },
];

/**
 * Every generator of the house: a room's `scripts/generate-<what>.ts` is found by its name, so a
 * new one needs no entry anywhere.
 */
export function findGenerators(root: string): readonly Generator[] {
  const scripts = ['dsl/scripts', 'packages/*/scripts']
    .flatMap((folder) => globSync(`${folder}/generate-*.ts`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !apart.includes(path) && !path.endsWith('.test.ts'))
    .sort()
    .map((path) => ({ name: path, command: `node --conditions=lintel-source ${path}` }));
  // First, because a script makes the reference of elements from the manifest.
  return [...tools.filter(({ needs }) => existsSync(join(root, needs))), ...scripts];
}
