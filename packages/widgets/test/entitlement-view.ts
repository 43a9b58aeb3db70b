import type {
  Decision,
  EntitlementView,
  FeatureEntitlement,
  LimitEntitlement,
} from '@lintel/contract';

/** An account on a paid yearly plan at noon of 4 May 2026 in Berlin; override what a test is about. */
export function entitlementView(over: Partial<EntitlementView> = {}): EntitlementView {
  return {
    account: {
      id: 'acc_1',
      name: 'Nordwind GmbH',
      kind: 'customer',
      zone: 'Europe/Berlin',
      currency: 'EUR',
    },
    revision: 1,
    asOf: '2026-05-04T10:00:00.000Z',
    access: 'granted',
    accessLevel: 'full',
    reasons: [],
    subscription: {
      id: 'sub_1',
      plan: 'growth',
      title: 'Growth',
      interval: 'year',
      seats: 25,
      addOns: [],
      startedAt: '2026-03-01T09:00:00.000Z',
      paidThrough: '2027-02-28',
      trialEndsAt: null,
      renewsAt: '2027-02-28T23:00:00.000Z',
      endsAt: null,
    },
    features: [
      feature({ feature: 'editor', title: 'Editor' }),
      feature({ feature: 'support', title: 'Support', level: 'priority' }),
      feature({
        feature: 'sso',
        title: 'Single sign-on',
        access: 'denied',
        source: null,
        availableIn: [{ kind: 'plan', name: 'enterprise', title: 'Enterprise' }],
      }),
    ],
    limits: [
      limit({
        on: 'seats',
        title: 'Seats',
        limit: 25,
        used: 18,
        remaining: 7,
        per: null,
        resetsAt: null,
        history: [],
      }),
      limit(),
    ],
    policies: [],
    attention: [],
    waiting: { requests: 0, approvals: 0 },
    ...over,
  };
}

export const feature = (over: Partial<FeatureEntitlement> = {}): FeatureEntitlement => ({
  feature: 'exports',
  title: 'Exports',
  access: 'granted',
  level: null,
  readOnly: false,
  source: { kind: 'plan', name: 'growth', title: 'Growth' },
  expiresAt: null,
  reasons: [],
  availableIn: [],
  ...over,
});

export const limit = (over: Partial<LimitEntitlement> = {}): LimitEntitlement => ({
  on: 'api-calls',
  title: 'API calls',
  measure: null,
  limit: 100_000,
  used: 82_400,
  remaining: 17_600,
  per: 'month',
  periodStartsAt: '2026-04-30T22:00:00.000Z',
  resetsAt: '2026-05-31T22:00:00.000Z',
  kind: 'hard',
  thresholds: [80],
  standing: 'near',
  history: Array.from({ length: 14 }, (_, i) => ({
    day: `2026-05-${String(i + 1).padStart(2, '0')}`,
    used: 4_000 + ((i * 1_731) % 5_000),
  })),
  forecastReachedAt: '2026-05-26T10:00:00.000Z',
  measuredAt: '2026-05-04T09:58:00.000Z',
  source: { kind: 'plan', name: 'growth', title: 'Growth' },
  rule: null,
  ...over,
});

export const decision = (over: Partial<Decision> = {}): Decision => ({
  id: 'dec_1',
  request: 'cancel',
  outcome: 'instant',
  reasons: [],
  approvers: null,
  price: null,
  effectiveAt: null,
  alternatives: [],
  policyVersions: [{ policy: 'Renewal', version: 2 }],
  expiresAt: '2026-05-04T10:05:00.000Z',
  ...over,
});

/** A refusal in the policy's own words. */
export const refusal = (
  message: string,
  code: Decision['reasons'][number]['code'] = 'refused-by-policy',
): Decision['reasons'][number] => ({
  code,
  message,
  lang: 'en',
  source: {
    policy: 'Seats',
    version: 2,
    rule: 'rule 3',
    text: 'refuse request-seats "An invoice is open."',
    span: { file: 'seats.lintel', start: 0, end: 42, line: 12, column: 3 },
  },
  data: {},
});
