import { z } from 'zod';
import { reason } from './decisions.ts';
import { id, instant, money, name, pageOf, text, values } from './primitives.ts';

export const approvalItem = z.strictObject({
  id,
  approval: name,
  /** The account that asks; may be a sub-account of the reader’s. */
  account: z.strictObject({ id, name: text }),
  request: name,
  label: z.string(),
  fields: values,
  justification: z.string().nullable(),
  requester: z.strictObject({ person: z.string(), name: text }),
  status: z.enum(['waiting', 'approved', 'denied', 'timed-out', 'withdrawn']),
  stage: z
    .strictObject({
      title: z.string(),
      index: z.int(),
      of: z.int(),
      quorum: z.union([z.int(), z.literal('all')]),
      approvedSoFar: z.int(),
    })
    .nullable(),
  chain: z.array(
    z.strictObject({
      title: z.string(),
      roles: z.array(z.string()),
      state: z.enum(['done', 'now', 'later', 'skipped']),
      decidedBy: z.array(z.string()),
    }),
  ),
  askedAt: instant,
  /** When the clock decides, and what. */
  next: z.array(
    z.strictObject({
      at: instant,
      what: z.enum(['remind', 'escalate', 'also-ask', 'deny', 'approve']),
      text: z.string(),
    }),
  ),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  /** What it changes, before and after, in words of the catalogue. */
  changes: z.array(
    z.strictObject({ what: z.string(), before: z.string().nullable(), after: z.string() }),
  ),
  price: z.strictObject({
    today: money.nullable(),
    recurring: z.strictObject({ amount: money, per: z.string() }).nullable(),
  }),
  /** Whether this reader may decide now; if not, why. */
  mayDecide: z.boolean(),
  reasons: z.array(reason),
  /** Hash of exactly what is asked; a decision must repeat it. */
  contentHash: z.string(),
  rule: z.strictObject({ policy: z.string(), text: z.string() }).nullable(),
});
export type ApprovalItem = z.infer<typeof approvalItem>;

export const approvalQuery = z.strictObject({
  status: z.enum(['waiting', 'decided']).default('waiting'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export const approvalList = pageOf(approvalItem);

export const decideApprovalBody = z.strictObject({
  vote: z.enum(['approve', 'deny']),
  comment: text.optional().describe('Needed to deny; shown to the requester'),
  contentHash: z.string().max(128),
});
