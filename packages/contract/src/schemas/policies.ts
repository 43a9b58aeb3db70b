import { z } from 'zod';
import { diagnostic } from './problem.ts';
import { id, instant } from './primitives.ts';

export const publishPoliciesBody = z.strictObject({
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(200), text: z.string().max(1_000_000) }))
    .min(1)
    .max(100)
    .describe('A whole set with exactly one catalogue; all or nothing'),
});

export const publishedPolicy = z.strictObject({
  policy: z.string(),
  version: z.int(),
  hash: z.string(),
  publishedAt: instant,
  instances: z.int().describe('running'),
  file: z.string(),
});
export const publishPoliciesAnswer = z.strictObject({
  published: z.array(publishedPolicy),
  unchanged: z.array(publishedPolicy),
  warnings: z.array(diagnostic),
});
export const policyList = z.strictObject({
  catalogue: z.strictObject({ name: z.string(), version: z.int(), hash: z.string() }).nullable(),
  items: z.array(publishedPolicy),
  reviews: z.array(
    z.strictObject({
      review: z.string(),
      title: z.string(),
      version: z.int(),
      hash: z.string(),
      publishedAt: instant,
      openWindows: z.int(),
      file: z.string(),
    }),
  ),
});

export const policyExplanation = z.strictObject({
  policy: z.string(),
  version: z.int(),
  prose: z.string().describe('The policy in plain words'),
  source: z.string().describe('The text as published'),
  graph: z.strictObject({
    states: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        kind: z.enum(['start', 'middle', 'end']),
        access: z.string(),
      }),
    ),
    edges: z.array(
      z.strictObject({ from: z.string(), to: z.string(), label: z.string(), rule: z.string() }),
    ),
  }),
});

/** Puts back what an instance was before it moved to its version. */
export const undoMoveBody = z.strictObject({
  account: id,
  /** Which one, where several moved. */
  subject: id.optional(),
});
export const undoMoveAnswer = z.strictObject({
  policy: z.string(),
  version: z.int(),
  state: z.string(),
  subject: z.strictObject({ kind: z.string(), id }),
});

export const health = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.enum(['memory', 'sqlite', 'postgres']),
  businessTime: instant,
  development: z.boolean(),
  parkedDeadlines: z.int(),
});

/** Only in development, with the secret key: moves business time forwards, runs what falls due, then answers. */
export const moveClockBody = z.union([
  z.strictObject({
    by: z.strictObject({
      count: z.int().min(1).max(10_000),
      unit: z.enum(['minute', 'hour', 'day', 'week', 'month']),
    }),
  }),
  z.strictObject({ to: instant }),
  z.strictObject({ toNextDeadline: z.literal(true), account: id.optional() }),
]);
export const moveClockAnswer = z.strictObject({ before: instant, now: instant, fired: z.int() });

/** One change of an account, as the stream tells it. Readers fetch what they show. */
export const changeKinds = [
  'entitlements',
  'members',
  'requests',
  'approvals',
  'reviews',
  'notices',
  'billing',
  'audit',
  'clock',
] as const;
export const streamEvent = z.strictObject({
  id: z.int(),
  account: id,
  kinds: z.array(z.enum(changeKinds)),
});
export type StreamEvent = z.infer<typeof streamEvent>;
