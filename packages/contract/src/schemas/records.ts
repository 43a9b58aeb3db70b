import { z } from 'zod';
import { reason, ruleSource } from './decisions.ts';
import { id, instant, pageOf, text, value } from './primitives.ts';

const audience = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}( of [a-z][a-z0-9-]{0,63})?$/)
  .describe('A role, `requester` and the like, or `manager of requester`');

export const notice = z.strictObject({
  id,
  account: id,
  template: z.string(),
  to: audience,
  title: z
    .string()
    .describe('In the reader’s language where the vendor has it, else the template’s name'),
  body: z.string(),
  lang: z.string(),
  at: instant.describe('its time by the policy'),
  sentAt: instant.exactOptional().describe('when it was sent, where that was late'),
  /** The reader has dismissed it. */
  dismissed: z.boolean(),
  policy: z.string(),
  source: ruleSource.nullable(),
});
export type Notice = z.infer<typeof notice>;
export const noticeList = pageOf(notice);

export const auditEntry = z.strictObject({
  id,
  at: instant.describe('business time: when it takes effect'),
  writtenAt: instant.describe('wall time'),
  account: id,
  actor: z.strictObject({
    kind: z.enum(['person', 'vendor', 'system', 'clock']),
    id: z.string(),
    name: text,
    actingFor: z.boolean(),
  }),
  action: z.string().describe('`request request-seats`, `due trial-end`, `member invited`'),
  outcome: z.enum(['accepted', 'refused', 'ignored', 'recorded']),
  text: z.string().nullable().describe('What the policy recorded'),
  subject: z.strictObject({ kind: z.string(), id }),
  policy: z.string().nullable(),
  version: z.int().nullable(),
  rule: ruleSource.nullable(),
  /** Facts and fields that the step used, so that it can be replayed. */
  used: z.record(z.string(), value),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reasons: z.array(reason),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A refused attempt: kept apart from the audit of what happened. */
export const securityEvent = z.strictObject({
  id,
  at: instant,
  account: id,
  actor: z.strictObject({ id: z.string(), name: text }),
  code: z.enum(['forbidden', 'not-found', 'unauthenticated', 'origin-mismatch', 'session-expired']),
  method: z.string(),
  route: z.string(),
  detail: z.string(),
});
export type SecurityEvent = z.infer<typeof securityEvent>;

export const auditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export const auditList = pageOf(auditEntry);
export const securityEventList = pageOf(securityEvent);
