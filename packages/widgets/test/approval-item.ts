import type { ApprovalItem } from '@lintel/contract';

const euro = (minor: string): { minor: string; exponent: number; currency: string } => ({
  minor,
  exponent: 2,
  currency: 'EUR',
});

/** Ten more seats, asked for by Ana, waiting for its manager and then for finance. */
export const approvalItem = (over: Partial<ApprovalItem> = {}): ApprovalItem => ({
  id: 'apr_1',
  approval: 'seat-change',
  account: { id: 'acc_1', name: 'Nordwind GmbH' },
  request: 'request-seats',
  label: 'Add seats',
  fields: { requested: 10 },
  justification: 'Four people start in June.',
  requester: { person: 'ana', name: 'Ana Ruiz' },
  status: 'waiting',
  stage: { title: 'Manager', index: 0, of: 2, quorum: 1, approvedSoFar: 0 },
  chain: [
    { title: 'Manager', roles: ['manager'], state: 'now', decidedBy: [] },
    { title: 'Finance', roles: ['finance-director'], state: 'later', decidedBy: [] },
  ],
  askedAt: '2026-07-02T20:00:00.000Z',
  next: [
    { at: '2026-07-06T20:00:00.000Z', what: 'remind', text: '' },
    { at: '2026-07-07T20:00:00.000Z', what: 'escalate', text: 'account-owner' },
    { at: '2026-07-10T20:00:00.000Z', what: 'deny', text: 'No answer in five business days.' },
  ],
  decidedAt: null,
  reason: null,
  changes: [{ what: 'seats', before: '25', after: '35' }],
  price: { today: euro('4512'), recurring: { amount: euro('28900'), per: 'month' } },
  mayDecide: true,
  reasons: [],
  contentHash: 'sha256-aaaa',
  rule: { policy: 'Seats', text: 'on request-seats otherwise ask approval seat-change' },
  ...over,
});
