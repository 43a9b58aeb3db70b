import type { Money, PlanOffer, Quote, RouteAnswer } from '@lintel/contract';
import { decision, refusal } from './entitlement-view.ts';

export const euros = (minor: number): Money => ({
  ...{ minor: String(minor), exponent: 2, currency: 'EUR' },
});

const offer = (over: Partial<PlanOffer>): PlanOffer => ({
  ...{ plan: 'growth', title: 'Growth', current: false, features: [], quantities: [] },
  prices: [{ per: 'year', amount: euros(199_000) }],
  ...{ retiresOn: null, decision: null, fields: null },
  ...over,
});

/** Growth is today's; the others are paid, agreed to, and refused. */
export const planOffers = (): RouteAnswer<'listPlans'> => ({
  ...{ currency: 'EUR', interval: 'year' },
  items: [
    offer({ current: true, features: [{ feature: 'editor', title: 'Editor', level: null }] }),
    offer({
      ...{ plan: 'scale', title: 'Scale', fields: { target: 'scale' } },
      decision: decision({
        ...{ request: 'request-upgrade', outcome: 'payment' },
        price: { quoteId: null, today: euros(49_348), recurring: null },
      }) as PlanOffer['decision'],
    }),
    offer({
      ...{ plan: 'enterprise', title: 'Enterprise', fields: { target: 'enterprise' } },
      decision: decision({
        ...{ request: 'request-upgrade', outcome: 'approval' },
      }) as PlanOffer['decision'],
    }),
    offer({
      ...{ plan: 'solo', title: 'Solo', fields: { target: 'solo' } },
      decision: decision({
        ...{ request: 'request-upgrade', outcome: 'refused' },
        reasons: [refusal('Please settle the open invoices first.')],
      }) as PlanOffer['decision'],
    }),
  ],
});

export const quote = (over: Partial<Quote> = {}): Quote => ({
  ...{ id: 'quo_1', account: 'acc_1', request: 'request-upgrade', fields: { target: 'scale' } },
  currency: 'EUR',
  lines: [
    {
      ...{ kind: 'plan', what: 'scale', title: 'Scale', quantity: 1, unit: euros(199_000) },
      amount: euros(49_348),
      period: {
        from: '2026-05-03T22:00:00.000Z',
        until: '2027-02-28T23:00:00.000Z',
        shareOf: '301/365',
      },
    },
  ],
  subtotal: euros(49_348),
  tax: { amount: euros(0), note: 'Taxes are not included.' },
  total: euros(49_348),
  recurring: { before: euros(99_000), after: euros(199_000), per: 'year' },
  decision: decision({
    ...{ request: 'request-upgrade', outcome: 'payment' },
  }) as Quote['decision'],
  madeAt: '2026-05-04T10:00:00.000Z',
  expiresAt: '2026-05-04T10:30:00.000Z',
  signature: 'sig',
  ...over,
});
