import { z } from 'zod';
import { decision, reason } from './decisions.ts';
import { id, instant, name, pageOf, text, values } from './primitives.ts';

export const makeRequestBody = z.strictObject({
  request: name,
  /** One thing of the account, such as a boat: only the policies about it are asked. */
  subject: id.optional(),
  fields: values.default({}),
  /** Shown to those who have to agree. */
  justification: text.optional(),
  /** The decision that was shown; a worse outcome now is answered instead of done. */
  decisionId: id.optional(),
});

export const requestStatus = z.enum([
  'done',
  'waiting',
  'refused',
  'denied',
  'timed-out',
  'withdrawn',
  'needs-payment',
]);

export const madeRequest = z.strictObject({
  id,
  account: id,
  request: name,
  label: z.string(),
  fields: values,
  justification: z.string().nullable(),
  requester: z.strictObject({ person: z.string(), name: text }),
  status: requestStatus,
  madeAt: instant,
  decidedAt: instant.nullable(),
  approval: id.nullable(),
  /** Who holds it now. */
  waitingFor: z.array(z.strictObject({ role: z.string(), people: z.array(z.string()) })),
  reasons: z.array(reason),
});
export type MadeRequest = z.infer<typeof madeRequest>;

export const makeRequestAnswer = z.strictObject({ request: madeRequest, decision });
export const requestQuery = z.strictObject({
  status: requestStatus.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export const requestList = pageOf(madeRequest);
