import type { BillingPort, CollectionAnswer } from '../adapters/billing/billing-port.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Work } from '../commands/work.ts';
import { recordPayment } from '../commands/record-payment.ts';
import type { InvoiceRow, OutboxWork, PaymentMethodRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Deliver } from './delivery.ts';

/**
 * Asks the provider for the money of open invoices, with the account's default method, and books
 * what it says. Nobody is there to confirm anything, so a payment that needs it has failed.
 */
export function collectionDelivery(
  deps: CommandDeps,
  store: Store,
  billing: BillingPort,
): Deliver<Extract<OutboxWork, { kind: 'collect' }>> {
  return async ({ tenant, row, work }) => {
    const { invoices, method } = await store.read(tenant, async (rows) => {
      const methods = await rows.paymentMethods.all({ account: row.account });
      const known = await Promise.all(work.invoices.map((id) => rows.invoices.get(id)));
      return {
        invoices: known.filter((invoice) => invoice?.status === 'open'),
        method: methods.find(({ isDefault }) => isDefault) ?? methods[0] ?? null,
      };
    });
    const answers: { invoice: InvoiceRow; answer: CollectionAnswer }[] = [];
    for (const invoice of invoices) {
      if (invoice) answers.push({ invoice, answer: await ask(billing, invoice, method, row.id) });
    }
    return async (rows) => {
      for (const { invoice, answer } of answers) {
        const answered = await recordPayment(
          rows,
          deps,
          { actor: SYSTEM },
          {
            payment: {
              id: deps.ids.next('pay'),
              account: invoice.account,
              invoice: invoice.id,
              order: null,
              method: method?.method ?? '',
              amount: invoice.total,
              status: answer.kind === 'succeeded' ? 'succeeded' : 'failed',
              failure: failureOf(answer),
              at: deps.businessClock.now(),
              provider: billing.provider,
              providerId: answer.providerId,
            },
            failedForGood: false,
          },
        );
        // Closed in another way meanwhile: what was taken goes back.
        if (answered.kind === 'not-open' && answer.kind === 'succeeded') {
          const voiding = new Work(rows, deps, { actor: SYSTEM });
          await voiding.owe(`${row.id}/void/${invoice.id}`, invoice.account, {
            kind: 'void-payment',
            providerId: answer.providerId,
          });
        }
      }
    };
  };
}

async function ask(
  billing: BillingPort,
  invoice: InvoiceRow,
  method: PaymentMethodRow | null,
  attempt: string,
): Promise<CollectionAnswer> {
  const key = `${invoice.id}/${attempt}`;
  if (!method) {
    return {
      kind: 'failed',
      providerId: key,
      code: 'no-payment-method',
      message: 'There is no payment method.',
    };
  }
  const answer = await billing.collect({ key, amount: invoice.total, method: method.method });
  if (answer.kind === 'needs-confirmation') await billing.void(answer.providerId);
  return answer;
}

function failureOf(answer: CollectionAnswer) {
  if (answer.kind === 'succeeded') return null;
  if (answer.kind === 'failed') return { code: answer.code, message: answer.message };
  return { code: 'needs-confirmation', message: 'The payment needs to be confirmed by the payer.' };
}
