import { fireDue } from '../commands/fire-due.ts';
import { recordPayment } from '../commands/record-payment.ts';
import type { InvoiceRow, PaymentRow } from '../store/records.ts';
import type { CheckoutDeps, Payer } from './checkout-deps.ts';

export type PaidInvoiceAnswer =
  | { readonly kind: 'paid'; readonly invoice: InvoiceRow }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'not-found'; readonly what: 'invoice' | 'method' };

const CONFIRMATION_NEEDED = 'This method asks for a second step; use another one for an invoice.';

/** Pays an invoice that is open; the instance whose charge made it hears how it went. */
export async function payOpenInvoice(
  { store, commands, billing }: CheckoutDeps,
  { tenant, account, actor }: Payer,
  given: { readonly invoice: string; readonly method: string },
): Promise<PaidInvoiceAnswer> {
  const { method } = given;
  if (!billing.methods.some(({ id }) => id === method))
    return { kind: 'not-found', what: 'method' };
  const { invoice, attempt } = await store.read(tenant, async (rows) => ({
    invoice: await rows.invoices.get(given.invoice),
    // The same attempt has the same key, so that what got lost on the way is not taken twice.
    attempt: await rows.payments.count({ invoice: given.invoice }),
  }));
  if (invoice?.account !== account) return { kind: 'not-found', what: 'invoice' };
  if (invoice.status !== 'open') return { kind: 'not-open' };
  const key = `${invoice.id}_${String(attempt)}`;
  const answer = await billing.collect({ key, amount: invoice.total, method });
  const { providerId } = answer;
  if (answer.kind === 'needs-confirmation') {
    await billing.void(providerId);
    return { kind: 'failed', message: CONFIRMATION_NEEDED };
  }
  const failure = answer.kind === 'failed' ? { code: answer.code, message: answer.message } : null;
  const payment: PaymentRow = {
    ...{ id: commands.ids.next('pay'), account, invoice: invoice.id, order: null, method },
    ...{ amount: invoice.total, status: failure === null ? 'succeeded' : 'failed', failure },
    ...{ at: commands.businessClock.now(), provider: billing.provider, providerId },
  };
  const recorded = await store.transaction(tenant, async (rows) => {
    await fireDue(rows, commands, account);
    return recordPayment(rows, commands, { actor }, { payment, failedForGood: false });
  });
  if (recorded.kind === 'not-open') {
    // Somebody else closed it meanwhile: what was taken goes back.
    if (failure === null) await billing.void(providerId);
    return { kind: 'not-open' };
  }
  if (failure !== null) return { kind: 'failed', message: failure.message };
  const paid = await store.read(tenant, (rows) => rows.invoices.get(invoice.id));
  return { kind: 'paid', invoice: paid ?? invoice };
}
