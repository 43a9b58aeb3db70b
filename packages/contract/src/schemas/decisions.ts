import { z } from 'zod';
import { OUTCOMES, REASON_CODES } from '../decision.ts';
import type { Decision, Reason, RuleSource } from '../decision.ts';
import { id, instant, money, name, value, values } from './primitives.ts';

export const ruleSource = z.strictObject({
  policy: z.string(),
  version: z.int(),
  rule: z.string(),
  text: z.string().describe('The lines of the policy that decided'),
  span: z.strictObject({
    file: z.string(),
    start: z.int(),
    end: z.int(),
    line: z.int(),
    column: z.int(),
  }),
}) satisfies z.ZodType<RuleSource>;

export const reason = z.strictObject({
  code: z.enum(REASON_CODES),
  name: z
    .string()
    .exactOptional()
    .describe('The policy’s own name for the reason, such as `unpaid`'),
  message: z.string().describe('In the policy’s own words; may be empty'),
  lang: z.string().nullable(),
  source: ruleSource.nullable(),
  data: z.record(z.string(), value),
}) satisfies z.ZodType<Reason>;

export const decision = z.strictObject({
  id,
  request: name,
  outcome: z.enum(OUTCOMES),
  reasons: z.array(reason),
  approvers: z
    .strictObject({
      approval: z.string(),
      stages: z.array(
        z.strictObject({
          title: z.string(),
          roles: z.array(z.string()),
          people: z.array(z.string()),
          quorum: z.union([z.int(), z.literal('all')]),
        }),
      ),
      answerBy: instant.nullable(),
    })
    .nullable(),
  price: z
    .strictObject({
      quoteId: id.nullable(),
      today: money,
      recurring: z.strictObject({ amount: money, per: z.string() }).nullable(),
    })
    .nullable(),
  effectiveAt: instant.nullable(),
  alternatives: z.array(z.strictObject({ request: z.string(), label: z.string() })),
  policyVersions: z.array(z.strictObject({ policy: z.string(), version: z.int() })),
  expiresAt: instant,
}) satisfies z.ZodType<Decision>;

/** What would happen if these were asked for now. Reads only; nothing is stored. */
export const decideBody = z.strictObject({
  ask: z
    .array(z.strictObject({ request: name, fields: values.default({}) }))
    .min(1)
    .max(20),
});
export const decideAnswer = z.strictObject({ decisions: z.array(decision) });
