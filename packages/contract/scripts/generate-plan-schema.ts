/** Writes plan.schema.json: the JSON Schema of compiled plans, for readers in other languages. */
import { writeFileSync } from 'node:fs';
import { planSchemaText } from './plan-schema.ts';

writeFileSync(new URL('../plan.schema.json', import.meta.url), planSchemaText());
