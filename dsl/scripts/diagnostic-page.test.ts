import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueEntries } from '../src/diagnostics/catalogue.ts';
import { diagnosticPage, familyOf } from './diagnostic-page.ts';

const folder = new URL('../../docs/reference/diagnostics/', import.meta.url);
const shown = catalogueEntries.filter(([, { wrong, explored }]) => wrong !== '' && !explored);

test('every code has a page, and every page a code', () => {
  expect(readdirSync(folder).sort()).toEqual(catalogueEntries.map(([code]) => `${code}.md`).sort());
});

test('the index leads to every page', () => {
  const index = readFileSync(new URL('../diagnostics.md', folder), 'utf8');
  const missing = catalogueEntries.filter(
    ([code]) => !index.includes(`### ${code}\n`) || !index.includes(`(diagnostics/${code}.md)`),
  );
  expect(missing).toEqual([]);
});

test('a page underlines the place, says why, how to mend it, and shows both texts', () => {
  const poor = shown
    .map(([code, entry]) => [code, diagnosticPage(code, entry)] as const)
    .filter(
      ([code, page]) =>
        !/^ +\| +\^+$/m.test(page) ||
        familyOf(code).why === '' ||
        !page.includes('## Wrong') ||
        !page.includes('## Right'),
    );
  expect(poor.map(([code]) => code)).toEqual([]);
});
