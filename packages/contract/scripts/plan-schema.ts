import { PLAN_FORMAT } from '../src/plan.ts';
import { compiledPlan, z } from '../src/schemas/index.ts';

/** JSON Schema (draft 2020-12) of what `Plan` describes; its `version` is the format of the plan. */
export function planSchemaText(): string {
  const { $schema, ...rest } = z.toJSONSchema(compiledPlan, {
    target: 'draft-2020-12',
    reused: 'ref',
  });
  const schema = {
    $schema,
    title: 'Compiled plan of a Lintel policy',
    description: `Format ${String(PLAN_FORMAT)}. A reader refuses a plan whose "format" is another number.`,
    version: PLAN_FORMAT,
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
