import { PLAN_FORMAT } from '../src/plan.ts';
import { REVIEW_FORMAT } from '../src/review-plan.ts';
import { compiledPlan, compiledReview, z } from '../src/schemas/index.ts';

/** JSON Schema (draft 2020-12) of what `Plan` describes; its `version` is the format of the plan. */
export function planSchemaText(): string {
  return schemaText(compiledPlan, 'Compiled plan of a Lintel policy', PLAN_FORMAT);
}

/** The same of what `ReviewPlan` describes. */
export function reviewSchemaText(): string {
  return schemaText(compiledReview, 'Compiled plan of a Lintel review', REVIEW_FORMAT);
}

function schemaText(of: z.ZodType, title: string, version: number): string {
  const { $schema, ...rest } = z.toJSONSchema(of, { target: 'draft-2020-12', reused: 'ref' });
  const schema = {
    $schema,
    title,
    description: `Format ${String(version)}. A reader refuses a plan whose "format" is another number.`,
    version,
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
