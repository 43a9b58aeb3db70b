import type { InvoiceRow, PaymentRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { invoicePaid, invoiceUnpaid } from './settle-invoice.ts';
import { Work } from './work.ts';

/** What a payment provider says about the collection of one invoice. */
export interface PaymentReport {
  readonly payment: PaymentRow;
  /** The method will never work again: `hard-decline` instead of `payment-failed`. */
  readonly failedForGood: boolean;
}

export type PaymentAnswer =
  | { readonly kind: 'recorded'; readonly invoice: InvoiceRow }
  /** The provider has told this before; nothing was changed. */
  | { readonly kind: 'duplicate' }
  /** No such invoice, or it is not open: void the payment. */
  | { readonly kind: 'not-open' };

/**
 * Books a payment of an open invoice, or its failure, and tells the instance whose charge made the
 * invoice. An event of the provider counts once.
 */
export async function recordPayment(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { payment, failedForGood }: PaymentReport,
): Promise<PaymentAnswer> {
  const { provider, providerId } = payment;
  const told = await rows.payments.count({ provider, providerId });
  if (told > 0) return { kind: 'duplicate' };
  const work = new Work(rows, deps, doing);
  const invoice = payment.invoice === null ? null : await rows.invoices.get(payment.invoice);
  if (invoice?.status !== 'open' || invoice.account !== payment.account)
    return { kind: 'not-open' };
  await rows.payments.insert(payment);
  const paid = payment.status === 'succeeded' ? await payInvoice(work, invoice) : invoice;
  if (payment.status === 'failed') refusePayment(work, invoice, failedForGood);
  await finish(work);
  return { kind: 'recorded', invoice: paid };
}

/** Marks an invoice as paid, with all that follows from it. */
export async function payInvoice(work: Work, invoice: InvoiceRow): Promise<InvoiceRow> {
  const paid: InvoiceRow = { ...invoice, status: 'paid', paidAt: work.at };
  await work.rows.invoices.put(paid);
  await work.audit(entryFor(invoice, 'invoice paid'));
  await invoicePaid(work, paid);
  return paid;
}

/** Leaves an invoice open and tells that its collection failed. */
export function refusePayment(work: Work, invoice: InvoiceRow, forGood: boolean): void {
  const entry = entryFor(invoice, forGood ? 'payment declined' : 'payment failed');
  work.follow({ kind: 'audit', entry });
  invoiceUnpaid(work, invoice, forGood);
}

function entryFor(invoice: InvoiceRow, action: string) {
  return {
    account: invoice.account,
    instance: invoice.instance,
    action,
    outcome: 'recorded' as const,
    text: invoice.number,
    subject: { kind: 'invoice', id: invoice.id },
    policy: null,
    version: null,
    rule: null,
    used: { total: invoice.total },
    before: null,
    after: null,
    reasons: [],
  };
}
