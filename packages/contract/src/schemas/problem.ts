import { z } from 'zod';
import { reason } from './decisions.ts';

/** Every code a problem document may carry, once, with its HTTP status and what to do about it. */
export const PROBLEMS = {
  'invalid-request': {
    status: 422,
    title: 'The request does not fit the schema',
    fix: 'Correct the fields named in `errors`.',
  },
  'malformed-body': {
    status: 400,
    title: 'The body is not JSON',
    fix: 'Send well-formed JSON in UTF-8.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    fix: 'Send less, or several requests.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body must be application/json',
    fix: 'Set `Content-Type: application/json`.',
  },
  unauthenticated: {
    status: 401,
    title: 'No valid credential',
    fix: 'Send `Authorization: Bearer …` with a secret key or a portal session.',
  },
  'session-expired': {
    status: 401,
    title: 'The portal session has expired',
    fix: 'Ask the vendor’s back end for a new session.',
  },
  'origin-mismatch': {
    status: 401,
    title: 'The session belongs to another origin',
    fix: 'Mint the session for the origin of the page.',
  },
  forbidden: { status: 403, title: 'Not allowed', fix: 'Ask somebody whose role allows it.' },
  'not-found': {
    status: 404,
    title: 'Not found',
    fix: 'Check the id, and that it belongs to this account.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This method is not supported here',
    fix: 'See the API reference.',
  },
  refused: {
    status: 409,
    title: 'The policy refuses this request',
    fix: 'Read `reasons`; they say why, in the policy’s words.',
  },
  'approval-changed': {
    status: 409,
    title: 'The request changed since it was shown',
    fix: 'Look at it again, then decide.',
  },
  'quote-changed': {
    status: 409,
    title: 'The price is not what was quoted',
    fix: 'Ask for a new quote and show it.',
  },
  'quote-expired': { status: 409, title: 'The quote has expired', fix: 'Ask for a new quote.' },
  conflict: { status: 409, title: 'Changed elsewhere meanwhile', fix: 'Read it again and repeat.' },
  'idempotency-key-missing': {
    status: 400,
    title: 'A write needs an Idempotency-Key',
    fix: 'Send a fresh unique `Idempotency-Key` header with each intent.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    fix: 'Use a fresh key for a new intent.',
  },
  'idempotency-in-flight': {
    status: 409,
    title: 'The first request with this key is still running',
    fix: 'Repeat in a second.',
  },
  'payment-failed': {
    status: 402,
    title: 'The payment failed; nothing was changed',
    fix: 'Use another payment method.',
  },
  'policy-invalid': {
    status: 422,
    title: 'The policy has errors; nothing was published',
    fix: 'Mend the places in `diagnostics`.',
  },
  'version-taken': {
    status: 409,
    title: 'This policy version was published with another content',
    fix: 'Raise the version.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    fix: 'Wait as long as `Retry-After` says.',
  },
  'only-in-development': {
    status: 404,
    title: 'Only in development mode',
    fix: 'Start the server in development mode.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side; nothing was half done',
    fix: 'Repeat; if it stays, tell us the `instance` of this answer.',
  },
} as const satisfies Record<string, { status: number; title: string; fix: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

const diagnosticSpan = z.strictObject({
  file: z.string(),
  start: z.int(),
  end: z.int(),
  line: z.int(),
  column: z.int(),
});

export const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'information']),
  message: z.string(),
  span: diagnosticSpan,
  related: z.array(z.strictObject({ span: diagnosticSpan, message: z.string() })),
  help: z.string(),
  fixes: z.array(
    z.strictObject({
      title: z.string(),
      edits: z.array(z.strictObject({ span: diagnosticSpan, text: z.string() })),
    }),
  ),
  witness: z.record(z.string(), z.string()).optional(),
  scenario: z.string().optional(),
});

/** RFC 9457, `application/problem+json`. */
export const problem = z
  .strictObject({
    type: z.string().describe('URI reference of the page about this code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened here'),
    instance: z.string().describe('Id of this answer, for support'),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    fix: z.string().describe('How to mend it'),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    reasons: z.array(reason).optional(),
    diagnostics: z.array(diagnostic).optional(),
    alternatives: z.array(z.strictObject({ request: z.string(), label: z.string() })).optional(),
  })
  .describe('What went wrong, and how to mend it');
