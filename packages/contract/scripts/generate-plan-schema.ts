/** Writes plan.schema.json and review.schema.json: the JSON Schemas of compiled plans, for readers in other languages. */
import { writeFileSync } from 'node:fs';
import { planSchemaText, reviewSchemaText } from './plan-schema.ts';

writeFileSync(new URL('../plan.schema.json', import.meta.url), planSchemaText());
writeFileSync(new URL('../review.schema.json', import.meta.url), reviewSchemaText());
