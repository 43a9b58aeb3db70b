/** Writes docs/guides/cookbook.md from the files of dsl/cookbook. */
import { writeFileSync } from 'node:fs';
import { cookbookPage } from './cookbook-page.ts';
import { cookbookFiles } from './cookbook-files.ts';

const { catalogue, recipes } = cookbookFiles();
writeFileSync(
  new URL('../../docs/guides/cookbook.md', import.meta.url),
  cookbookPage(catalogue, recipes),
);
