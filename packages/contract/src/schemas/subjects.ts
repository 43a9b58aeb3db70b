import { z } from 'zod';
import { OUTCOMES } from '../decision.ts';
import { reason } from './decisions.ts';
import { id, name, values } from './primitives.ts';

/** A thing that policies watch: of a kind that the catalogue declares, a device or a licence. */
export const beginSubjectBody = z.strictObject({
  account: id,
  kind: name,
  /** Unique in the account; made when left out. */
  id: id.optional(),
  /** Of this one alone. */
  facts: values.default({}),
  /** What happened, for policies that name what they begin on. */
  event: name.optional(),
  fields: values.default({}),
});

export const subject = z.strictObject({
  id,
  account: id,
  kind: name,
  policies: z.array(
    z.strictObject({
      policy: z.string(),
      version: z.int(),
      state: z.string(),
      access: z.enum(['full', 'read-only', 'none']),
      status: z.enum(['running', 'ended']),
    }),
  ),
});

export const subjectList = z.strictObject({ items: z.array(subject) });
export const endSubjectBody = z.strictObject({ account: id });

/** What the product itself asks for. */
export const askForSubjectBody = z.strictObject({
  account: id,
  request: name,
  fields: values.default({}),
});
export const askForSubjectAnswer = z.strictObject({
  outcome: z.enum(OUTCOMES),
  reasons: z.array(reason),
});
