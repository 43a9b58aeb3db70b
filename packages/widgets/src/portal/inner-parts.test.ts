import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INNER_PARTS } from './inner-parts.ts';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string }[];
    }[];
  }[];
}
const manifest = JSON.parse(
  readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
) as Manifest;

test('every documented part of a widget can be styled through the portal', () => {
  const documented = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName && tagName !== 'lintel-portal')
    .flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name));
  // Money and what is agreed to stands in no part, so that no theme can hide it.
  expect(documented.length).toBeGreaterThan(20);
  expect(documented.filter((name) => !INNER_PARTS.some((part) => part === name))).toEqual([]);
  expect(new Set(INNER_PARTS).size).toBe(INNER_PARTS.length);
});
