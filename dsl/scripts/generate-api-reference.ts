/** Writes docs/reference/dsl-api.md: what `@lintel/dsl` exports, with the first sentence of each docstring. */
import { writeFileSync } from 'node:fs';
import { apiReference } from './api-reference.ts';

writeFileSync(new URL('../../docs/reference/dsl-api.md', import.meta.url), apiReference());
