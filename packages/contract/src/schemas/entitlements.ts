import { z } from 'zod';
import { reason, ruleSource } from './decisions.ts';
import { count, date, id, instant, name, text } from './primitives.ts';

/** Never draw a lock for `unknown`: it means that the answer is not there yet. */
export const accessAnswer = z.enum(['granted', 'denied', 'unknown']);
export type AccessAnswer = z.infer<typeof accessAnswer>;

export const entitlementSource = z.strictObject({
  kind: z.enum(['plan', 'add-on', 'grant', 'trial', 'inherited', 'policy']),
  name: z.string(),
  title: z.string(),
});

export const featureEntitlement = z.strictObject({
  feature: name,
  title: z.string(),
  access: accessAnswer,
  /** For features with levels, such as `support`. */
  level: z.string().nullable(),
  readOnly: z.boolean(),
  source: entitlementSource.nullable(),
  expiresAt: instant.nullable(),
  reasons: z.array(reason),
  /** For a feature that is not included: the cheapest plan or add-on that has it. */
  availableIn: z.array(
    z.strictObject({ kind: z.enum(['plan', 'add-on']), name, title: z.string() }),
  ),
});
export type FeatureEntitlement = z.infer<typeof featureEntitlement>;

/** A kind of things, such as recordings: usable where every condition holds. */
export const resourceEntitlement = z.strictObject({
  resource: name,
  title: z.string(),
  access: accessAnswer,
  conditions: z.array(
    z.strictObject({
      field: name,
      relation: z.enum(['before', 'after']),
      bound: z.string().describe('a date, or an instant'),
    }),
  ),
  reasons: z.array(reason),
});
export type ResourceEntitlement = z.infer<typeof resourceEntitlement>;

export const limitEntitlement = z.strictObject({
  /** `seats` or the name of a meter. */
  on: name,
  title: z.string(),
  measure: z.string().nullable(),
  /** null: unlimited. */
  limit: z.number().nullable(),
  used: z.number(),
  remaining: z.number().nullable(),
  per: z.string().nullable(),
  periodStartsAt: instant.nullable(),
  resetsAt: instant.nullable(),
  kind: z.enum(['hard', 'soft']),
  thresholds: z.array(z.number()).describe('percent of the limit'),
  standing: z.enum(['ok', 'near', 'over', 'unlimited', 'unknown']),
  /** Use in the running period by day, oldest first; empty for seats. */
  history: z.array(z.strictObject({ day: date, used: z.number() })),
  /** When the limit will be reached at the pace of the last days; null: not in this period. */
  forecastReachedAt: instant.nullable(),
  measuredAt: instant.nullable(),
  source: entitlementSource.nullable(),
  rule: ruleSource.nullable(),
});
export type LimitEntitlement = z.infer<typeof limitEntitlement>;

export const policyStanding = z.strictObject({
  policy: z.string(),
  version: z.int(),
  state: z.strictObject({ name: z.string(), title: z.string() }),
  ended: z.boolean(),
  access: z.enum(['full', 'read-only', 'none']),
  since: instant,
  /** What brought it here. */
  because: ruleSource.nullable(),
  deadlines: z.array(
    z.strictObject({ name: z.string(), at: instant, then: z.string().nullable() }),
  ),
});

/** What the account should look at, most urgent first. `code` is translated by the widget, `data` fills it. */
export const attention = z.strictObject({
  code: z.enum([
    'trial-ends',
    'trial-ended',
    'overdue',
    'payment-failed',
    'near-limit',
    'over-limit',
    'renewal-due',
    'approval-waiting',
    'request-waiting',
    'access-ends',
    'paused',
    'ends-at-term',
    'scheduled-change',
  ]),
  tone: z.enum(['info', 'warning', 'danger']),
  at: instant.nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Attention = z.infer<typeof attention>;

export const entitlementView = z.strictObject({
  account: z.strictObject({
    id,
    name: text,
    kind: z.string(),
    zone: z.string(),
    currency: z.string(),
  }),
  /** Grows with every change of the account; a view with a smaller one is stale. */
  revision: z.int(),
  /** Business time of the answer. */
  asOf: instant,
  access: accessAnswer,
  accessLevel: z.enum(['full', 'read-only', 'none']).nullable(),
  reasons: z.array(reason),
  subscription: z
    .strictObject({
      id,
      plan: name,
      title: z.string(),
      bundle: z
        .strictObject({ name, title: z.string() })
        .exactOptional()
        .describe('what the plan and some of the add-ons are bought as'),
      interval: z.enum(['month', 'year']),
      seats: count,
      addOns: z.array(z.strictObject({ name, title: z.string(), count: z.int() })),
      startedAt: instant,
      paidThrough: date.nullable(),
      trialEndsAt: instant.nullable(),
      renewsAt: instant.nullable(),
      endsAt: instant.nullable(),
    })
    .nullable(),
  features: z.array(featureEntitlement),
  resources: z.array(resourceEntitlement).exactOptional(),
  limits: z.array(limitEntitlement),
  policies: z.array(policyStanding),
  attention: z.array(attention),
  waiting: z.strictObject({ requests: count, approvals: count }),
});
export type EntitlementView = z.infer<typeof entitlementView>;

export const checkQuery = z.strictObject({
  feature: name,
  value: z
    .string()
    .max(40)
    .optional()
    .describe('For a resource: the date or instant of its field, such as when it was made'),
  account: id.optional().describe('With a secret key: which account'),
});

export const check = z.strictObject({
  feature: name.describe('a feature, a resource, a meter or seats'),
  access: accessAnswer,
  level: z.string().nullable(),
  limit: z.number().nullable(),
  used: z.number().nullable(),
  remaining: z.number().nullable(),
  reason: z.strictObject({ code: z.string(), message: z.string() }),
  policyVersion: z.string().nullable().describe('`Free trial 3`'),
});
export type Check = z.infer<typeof check>;

export const checkBatchBody = z.strictObject({
  account: id.optional(),
  features: z.array(name).min(1).max(100),
});
export const checkBatchAnswer = z.strictObject({ checks: z.array(check), revision: z.int() });
