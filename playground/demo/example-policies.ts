import { readdirSync, readFileSync } from 'node:fs';
import type { PolicyFiles } from './acme-shop.ts';

const folder = new URL('../../dsl/examples/', import.meta.url);

/** Acme's policies: the examples of the language. */
export function examplePolicies(): PolicyFiles {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.lintel'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}
