import { posix } from 'node:path';
import type { SourceImports } from './find-violations.ts';

/**
 * Circles of imports among the given sources, each as its files from the first in the alphabet.
 * Types are gone before anything runs, so `typeImports` are no part of one. Reads no disk.
 */
export function findCircles(sources: readonly SourceImports[]): readonly string[] {
  const files = new Map(
    sources.map(({ file, imports, typeImports = [] }) => [
      file,
      imports
        .filter((specifier) => specifier.startsWith('.') && !typeImports.includes(specifier))
        .map((specifier) => posix.join(posix.dirname(file), specifier)),
    ]),
  );
  const done = new Set<string>();
  const circles = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.add(inOrder(path.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const next of files.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return [...circles].sort();
}

function inOrder(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)].join(' > ');
}
