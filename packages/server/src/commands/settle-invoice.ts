import { dateAt } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import type { InvoiceRow, SubscriptionRow } from '../store/records.ts';
import type { Work } from './work.ts';

/**
 * What follows from a paid invoice: the end of what is paid, `payment-ok` to the instance whose
 * charge made it and to no other, and `subscribed` with the first full charge of a subscription.
 */
export async function invoicePaid(work: Work, invoice: InvoiceRow): Promise<void> {
  work.billingChanged(invoice.account);
  const subscription = await subscriptionOf(work, invoice);
  const end = invoice.full && subscription ? await paidUntil(work, invoice) : null;
  const isFirst = subscription?.paidThrough === null && end !== null;
  if (subscription && end !== null)
    await work.saveSubscription({ ...subscription, paidThrough: end });
  tellCharger(work, invoice, 'payment-ok');
  if (isFirst) {
    work.follow({
      kind: 'tell-subscription',
      account: invoice.account,
      subscription: subscription.id,
      event: { name: 'subscribed', fields: { 'paid-through': end } },
    });
  }
}

/** What follows from a payment that failed: the instance whose charge made the invoice hears it. */
export function invoiceUnpaid(work: Work, invoice: InvoiceRow, forGood: boolean): void {
  work.touch(invoice.account, 'billing', 'entitlements');
  work.billingChanged(invoice.account);
  tellCharger(work, invoice, forGood ? 'hard-decline' : 'payment-failed');
}

function tellCharger(work: Work, { account, instance }: InvoiceRow, name: string): void {
  if (instance === null) return;
  work.follow({ kind: 'tell-instance', account, instance, event: { name, fields: {} } });
}

async function subscriptionOf(work: Work, invoice: InvoiceRow): Promise<SubscriptionRow | null> {
  const all = await work.subscriptions(invoice.account);
  return all.find(({ id }) => id === invoice.subscription) ?? null;
}

/** The first day that the invoice does not pay for, in the zone of the account. */
async function paidUntil(work: Work, { account, lines }: InvoiceRow): Promise<string | null> {
  const ends = lines.flatMap(({ period }): Instant[] => (period ? [period.until] : []));
  const last = ends.sort().at(-1);
  if (last === undefined) return null;
  const day = dateAt(last, (await work.account(account)).zone);
  return day.ok ? day.value : null;
}
