/** Writes openapi.json from the table of routes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../src/openapi/openapi-document.ts';

const file = fileURLToPath(new URL('../openapi.json', import.meta.url));
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
writeFileSync(file, `${JSON.stringify(openApiDocument(version), null, 1)}\n`);
