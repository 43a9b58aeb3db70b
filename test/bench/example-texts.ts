import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ExampleText {
  readonly path: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL('../../dsl/examples/', import.meta.url));

/** The example files of the language, in order of their names. */
export const exampleTexts: readonly ExampleText[] = globSync('*.lintel', { cwd: folder })
  .sort()
  .map((path) => ({ path, text: readFileSync(folder + path, 'utf8') }));

/** The example policies one after the other, again and again, until there are that many lines. */
export function manyLines(wanted: number): string {
  const policies = exampleTexts.filter(({ path }) => path !== 'catalogue.lintel');
  const lines: string[] = [];
  while (lines.length < wanted) lines.push(...policies.flatMap(({ text }) => text.split('\n')));
  return lines.join('\n');
}
