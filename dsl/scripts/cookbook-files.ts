import { readdirSync, readFileSync } from 'node:fs';
import type { SourceFile } from '../src/compile.ts';

/** The files of the cookbook: the catalogue that all share, and the recipes in the order of their numbers. */
export function cookbookFiles(): {
  readonly catalogue: SourceFile;
  readonly recipes: readonly SourceFile[];
} {
  const folder = new URL('../cookbook/', import.meta.url);
  const read = (path: string): SourceFile => ({
    path,
    text: readFileSync(new URL(path, folder), 'utf8'),
  });
  return {
    catalogue: read('catalogue.lintel'),
    recipes: readdirSync(folder)
      .filter((name) => /^\d+-.*\.lintel$/.test(name))
      .sort()
      .map(read),
  };
}
