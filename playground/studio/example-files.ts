/// <reference types="vite/client" />
import type { StudioFile } from './worker/protocol.ts';

const texts = import.meta.glob<string>('../../dsl/examples/*.lintel', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples of the language, the catalogue first. */
export const EXAMPLE_FILES: readonly StudioFile[] = Object.entries(texts)
  .map(([path, text]) => ({ path: path.slice(path.lastIndexOf('/') + 1), text }))
  .sort((one, other) => rank(one.path) - rank(other.path) || one.path.localeCompare(other.path));

function rank(path: string): number {
  return path === 'catalogue.lintel' ? 0 : 1;
}
