import { z } from 'zod';
import { decision } from './decisions.ts';
import { date, id, instant, money, name, pageOf, values } from './primitives.ts';

export const planOffer = z.strictObject({
  plan: name,
  title: z.string(),
  current: z.boolean(),
  features: z.array(
    z.strictObject({ feature: name, title: z.string(), level: z.string().nullable() }),
  ),
  quantities: z.array(
    z.strictObject({
      on: name,
      title: z.string(),
      amount: z.number().nullable(),
      per: z.string().nullable(),
      measure: z.string().nullable(),
    }),
  ),
  /** In the account’s currency; empty: on request. */
  prices: z.array(z.strictObject({ per: z.enum(['month', 'year']), amount: money })),
  retiresOn: date.nullable(),
  /** It is a bundle: `plan` is its name, and this is what it holds. */
  bundle: z
    .strictObject({
      plan: name,
      addOns: z.array(z.strictObject({ name, title: z.string(), count: z.int() })),
    })
    .exactOptional()
    .describe('it is a bundle: `plan` is its name, and this is what it holds'),
  /** Of the request that leads there; null for the current plan. */
  decision: decision.nullable(),
  /** What that request is asked with, for the quote and for making it. */
  fields: values.nullable(),
});
export type PlanOffer = z.infer<typeof planOffer>;
export const planOffers = z.strictObject({
  currency: z.string(),
  interval: z.enum(['month', 'year']),
  items: z.array(planOffer),
});

export const makeQuoteBody = z.strictObject({ request: name, fields: values.default({}) });

export const quoteLine = z.strictObject({
  kind: z.enum(['plan', 'bundle', 'extra', 'add-on', 'credit', 'discount', 'charge']),
  /** Codes and figures; the widget writes the sentence. */
  what: z.string(),
  title: z.string(),
  quantity: z.number(),
  unit: money.nullable(),
  /** What is off the unit price already, and until before which day; `null`: for good. */
  less: z
    .strictObject({ percent: z.number(), until: date.nullable() })
    .exactOptional()
    .describe('what is off the unit price already'),
  amount: money,
  /** Half-open: the start is charged, the end is not. */
  period: z
    .strictObject({
      from: instant,
      until: instant,
      shareOf: z.string().describe('days charged of days in the term, `12/365`'),
    })
    .nullable(),
});

/** A price that holds until it expires. What is charged equals it, or is refused. */
export const quote = z.strictObject({
  id,
  account: id,
  request: name,
  fields: values,
  currency: z.string(),
  lines: z.array(quoteLine),
  subtotal: money,
  tax: z.strictObject({ amount: money, note: z.string() }),
  total: money.describe('due today'),
  recurring: z.strictObject({
    before: money.nullable(),
    after: money.nullable(),
    per: z.enum(['month', 'year']),
  }),
  decision,
  madeAt: instant,
  expiresAt: instant,
  signature: z.string(),
});
export type Quote = z.infer<typeof quote>;
export type QuoteLine = z.infer<typeof quoteLine>;

export const paymentMethod = z.strictObject({
  id,
  title: z.string().describe('`Test card that succeeds`'),
  behaviour: z
    .enum(['succeeds', 'fails', 'needs-confirmation'])
    .describe('What this test method does'),
  isDefault: z.boolean(),
});
export const paymentMethodList = z.strictObject({
  provider: z.string(),
  development: z.boolean(),
  items: z.array(paymentMethod),
});
export const setPaymentMethodBody = z.strictObject({ method: id });

export const startCheckoutBody = z.strictObject({ quoteId: id, method: id });

export const checkout = z.strictObject({
  id,
  quoteId: id,
  status: z.enum(['awaiting-payment', 'needs-confirmation', 'paid', 'failed', 'refused', 'void']),
  total: money,
  /** Why it failed or was refused, for people; the code for programs. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  invoice: id.nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type Checkout = z.infer<typeof checkout>;

export const confirmCheckoutBody = z.strictObject({
  confirmation: z.string().min(1).max(64).describe('The code of the second step'),
});

export const invoice = z.strictObject({
  id,
  number: z.string(),
  account: id,
  status: z.enum(['open', 'paid', 'void', 'written-off']),
  lines: z.array(quoteLine),
  total: money,
  issuedOn: date,
  paidAt: instant.nullable(),
  quoteId: id.nullable(),
});
export type Invoice = z.infer<typeof invoice>;
export const invoiceList = pageOf(invoice);
export const payInvoiceBody = z.strictObject({ method: id });
