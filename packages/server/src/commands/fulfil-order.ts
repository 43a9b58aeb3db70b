import type { Money } from '@lintel/contract';
import type { InvoiceRow, RequestRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { decideRequest } from './decide-request.ts';
import type { RequestDecision } from './decide-request.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { carryOut, readRequest } from './make-request.ts';
import type { RequestGiven } from './make-request.ts';
import { Work } from './work.ts';

export interface PaidRequest extends RequestGiven {
  /** Id and total of the quote that was paid. */
  readonly quote: { readonly id: string; readonly total: Money };
}

export type OrderAnswer =
  /** Done, with the invoice that the payment has paid. */
  | { readonly kind: 'done'; readonly request: RequestRow; readonly invoice: InvoiceRow }
  /** It would cost something else now. Roll back and void the payment. */
  | { readonly kind: 'quote-changed'; readonly total: Money | null }
  /** The policy refuses it now. Roll back and void the payment. */
  | { readonly kind: 'refused'; readonly decision: RequestDecision }
  | {
      readonly kind: 'not-found';
      readonly what: 'account' | 'subscription' | 'subject' | 'request';
    };

/**
 * Does a request that was paid for: the step, the change and the paid invoice in one transaction.
 * What is charged equals the quote, or nothing is done.
 */
export async function fulfilOrder(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: PaidRequest,
): Promise<OrderAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const asked = await readRequest(work, given);
  if (asked.kind === 'not-found') return asked;
  const { event, subscription, label } = asked;
  const decision = await decideRequest(work, { account: given.account, subscription, event });
  if (decision.outcome === 'instant')
    return { kind: 'quote-changed', total: decision.priced?.total ?? null };
  if (decision.outcome !== 'payment') return { kind: 'refused', decision };
  const { quote } = given;
  if (!isSame(decision.priced?.total, quote.total)) {
    return { kind: 'quote-changed', total: decision.priced?.total ?? null };
  }
  const waiting = await waitingRequest(work, given);
  const row: RequestRow = {
    id: waiting?.id ?? work.deps.ids.next('req'),
    account: given.account,
    subscription: subscription?.id ?? null,
    request: event.name,
    label,
    fields: event.fields,
    justification: given.justification ?? waiting?.justification ?? null,
    requester: { person: given.requester.person, name: given.requester.name },
    event,
    status: 'waiting',
    madeAt: waiting?.madeAt ?? work.at,
    decidedAt: null,
    approval: null,
    reasons: [],
  };
  await work.rows.requests.put(row);
  work.touch(given.account, 'requests');
  const request = await carryOut(work, row, decision, { quote: quote.id });
  const invoice = work.invoices.find(({ quoteId }) => quoteId === quote.id);
  if (!invoice || !isSame(invoice.total, quote.total)) {
    return { kind: 'quote-changed', total: invoice?.total ?? null };
  }
  await finish(work);
  return { kind: 'done', request, invoice };
}

/** The same request by the same person, asked for before it was paid. */
async function waitingRequest(work: Work, given: PaidRequest): Promise<RequestRow | null> {
  const open = await work.rows.requests.all({ account: given.account, status: 'needs-payment' });
  const fields = JSON.stringify(given.fields);
  return (
    open.findLast(
      (row) =>
        row.request === given.request &&
        row.requester.person === given.requester.person &&
        JSON.stringify(row.fields) === fields,
    ) ?? null
  );
}

function isSame(one: Money | undefined, other: Money): boolean {
  return (
    one?.minor === other.minor && one.currency === other.currency && one.exponent === other.exponent
  );
}
