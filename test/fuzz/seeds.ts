/** What mutation begins with: the example policies and everything that the corpus keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@lintel/dsl';

const folders = ['../../dsl/examples/', '../corpus/'].map((path) => new URL(path, import.meta.url));

function textsOf(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.lintel'))
    .sort()
    .map((path) => readFileSync(new URL(path, folder), 'utf8'));
}

/** Whole files, and each block of them alone: short texts are tried more often in the same time. */
export const seedTexts: readonly string[] = folders
  .flatMap(textsOf)
  .flatMap((text) => [text, ...text.split(/\n(?=(?:policy|approval|catalogue|review) )/)]);

const catalogueText = readFileSync(new URL('catalogue.lintel', folders[0]), 'utf8');

/** What the policies of the seeds name. */
export const seedCatalogue =
  compile([{ path: 'catalogue.lintel', text: catalogueText }]).set?.catalogue ?? null;
