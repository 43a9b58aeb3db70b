import { type Effect, money } from '@lintel/contract';
import { creditLines } from '@lintel/runtime';
import { billingOf, makeInvoice, recordNoInvoice } from './charge.ts';
import type { FreshStep } from './step.ts';
import { termsOf } from './terms.ts';
import type { Work } from './work.ts';

/**
 * Makes the note for what a step gives back: an invoice of negative lines, settled from the start,
 * priced with what was bought before the step. Nothing is noted where nothing is paid.
 */
export async function creditFor(
  work: Work,
  step: FreshStep,
  { time, source }: Extract<Effect, { kind: 'credit' }>,
): Promise<void> {
  const billing = await billingOf(work, step);
  const subscription = step.subscription ?? (await work.currentSubscription(step.row.account));
  if (billing === 'none' || !subscription) {
    const why = billing === 'none' ? 'No billing in this state.' : 'Nothing is bought.';
    return recordNoInvoice(work, step, source, why);
  }
  const account = await work.account(step.row.account);
  const lines = creditLines({
    catalogue: await work.deps.book.catalogue(work.rows, subscription.catalogue),
    terms: termsOf(subscription, account.zone),
    prorate: step.plan.prorate,
    time,
    now: work.at,
  });
  if (!lines.ok) return recordNoInvoice(work, step, source, `There is no price for ${lines.what}.`);
  if (lines.value.length === 0) return;
  const total = lines.value.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);
  const priced = { lines: lines.value, total: money(total, subscription.currency) };
  await makeInvoice(work, step, subscription, priced, false, billing);
}

/** Closes every invoice that is open, of this subscription or else of the account: nothing is owed any more. */
export async function closeOpen(
  work: Work,
  { row, subscription }: FreshStep,
  as: 'void' | 'written-off',
): Promise<void> {
  const open = await work.rows.invoices.all({
    account: row.account,
    status: 'open',
    ...(subscription ? { subscription: subscription.id } : {}),
  });
  for (const invoice of open) await work.rows.invoices.put({ ...invoice, status: as });
  if (open.length === 0) return;
  work.touch(row.account, 'billing');
  work.billingChanged(row.account);
}
