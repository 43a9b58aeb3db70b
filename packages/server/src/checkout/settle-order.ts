import type { CollectionAnswer } from '../adapters/billing/billing-port.ts';
import { fulfilOrder, type OrderAnswer } from '../commands/fulfil-order.ts';
import type { OrderRow, PaymentRow, QuoteRow } from '../store/records.ts';
import { answerOf, RollBack, type TenantReads, type TenantWrites } from '../store/store.ts';
import type { CheckoutDeps, Payer } from './checkout-deps.ts';

interface Settlement {
  readonly order: OrderRow;
  readonly quote: QuoteRow;
  readonly answer: CollectionAnswer;
}

/**
 * What a provider's answer makes of an order. Paid: the step, the invoice and the payment are
 * booked in one transaction, or the payment is given back and nothing has moved.
 */
export async function settleOrder(
  deps: CheckoutDeps,
  payer: Payer,
  settlement: Settlement,
): Promise<OrderRow> {
  const { order, answer } = settlement;
  if (answer.kind !== 'succeeded') {
    const status = answer.kind === 'failed' ? 'failed' : 'needs-confirmation';
    const failure =
      answer.kind === 'failed' ? { code: answer.code, message: answer.message } : null;
    return book(deps, payer, settlement, { status, failure });
  }
  const fulfilled = await answerOf(
    deps.store.transaction(payer.tenant, (rows) => fulfil(rows, deps, payer, settlement)),
  );
  if (fulfilled.kind === 'settled' && fulfilled.order.status === 'paid') return fulfilled.order;
  // Invariant: money stays taken only when what it was for has been done.
  await deps.billing.void(answer.providerId);
  if (fulfilled.kind === 'settled') return fulfilled.order;
  return book(deps, payer, { ...settlement, order }, failureOf(fulfilled.because));
}

type Fulfilled =
  | { readonly kind: 'settled'; readonly order: OrderRow }
  | { readonly kind: 'undone'; readonly because: Exclude<OrderAnswer, { kind: 'done' }> };

async function fulfil(
  rows: TenantWrites,
  { commands, billing }: CheckoutDeps,
  { actor }: Payer,
  { order, quote, answer }: Settlement,
): Promise<Fulfilled> {
  const now = await rows.orders.get(order.id);
  if (!now || isFinished(now)) return { kind: 'settled', order: now ?? order };
  const done = await fulfilOrder(
    rows,
    commands,
    { actor },
    {
      account: order.account,
      ...(quote.subscription === null ? {} : { subscription: quote.subscription }),
      request: quote.event.name,
      fields: quote.event.fields,
      requester: await requesterNow(rows, quote),
      quote: { id: quote.id, total: quote.quote.total },
    },
  );
  if (done.kind !== 'done') throw new RollBack<Fulfilled>({ kind: 'undone', because: done });
  const finishedAt = commands.businessClock.now();
  const paid: OrderRow = {
    ...now,
    ...{ status: 'paid', invoice: done.invoice.id, payment: answer.providerId, finishedAt },
  };
  await rows.orders.put(paid);
  await keepPayment(
    rows,
    { order: paid, provider: billing.provider, answer, at: finishedAt },
    commands.ids.next('pay'),
  );
  return { kind: 'settled', order: paid };
}

/** The person who was shown the quote, with those of the roles of then that are still held. */
async function requesterNow(rows: TenantReads, { account, person, event }: QuoteRow) {
  const [member] = await rows.members.all({ account, person, status: 'active' });
  const roles = event.actor.roles.filter((role) => member?.roles.includes(role) ?? false);
  return { person, name: member?.name ?? person, roles };
}

function failureOf(
  because: Exclude<OrderAnswer, { kind: 'done' }>,
): Pick<OrderRow, 'status' | 'failure'> {
  if (because.kind === 'quote-changed') {
    const message = 'The price is not what was quoted. Nothing was charged.';
    return { status: 'void', failure: { code: 'quote-changed', message } };
  }
  if (because.kind === 'refused') {
    const said = because.decision.reasons.map(({ message }) => message).filter(Boolean);
    const message = said.join(' ') || 'The policy refuses this now. Nothing was charged.';
    return { status: 'refused', failure: { code: 'refused', message } };
  }
  const message = `There is no such ${because.what} any more. Nothing was charged.`;
  return { status: 'refused', failure: { code: 'not-found', message } };
}

/** Keeps how a payment stands when nothing else moves. */
async function book(
  { store, commands, billing }: CheckoutDeps,
  { tenant }: Payer,
  { order, answer }: Settlement,
  { status, failure }: Pick<OrderRow, 'status' | 'failure'>,
): Promise<OrderRow> {
  const at = commands.businessClock.now();
  const finishedAt = status === 'needs-confirmation' ? null : at;
  return store.transaction(tenant, async (rows) => {
    const now = (await rows.orders.get(order.id)) ?? order;
    if (isFinished(now)) return now;
    const booked: OrderRow = { ...now, status, failure, payment: answer.providerId, finishedAt };
    await rows.orders.put(booked);
    const payment = { order: booked, provider: billing.provider, answer, at };
    await keepPayment(rows, payment, commands.ids.next('pay'));
    await rows.changes.append(order.account, ['billing']);
    return booked;
  });
}

interface Kept {
  readonly order: OrderRow;
  readonly provider: string;
  readonly answer: CollectionAnswer;
  readonly at: string;
}

async function keepPayment(
  rows: TenantWrites,
  { order, provider, answer, at }: Kept,
  freshId: string,
): Promise<void> {
  const { providerId } = answer;
  const [before] = await rows.payments.all({ provider, providerId });
  const statuses = {
    paid: 'succeeded',
    failed: 'failed',
    'needs-confirmation': 'pending',
    'awaiting-payment': 'pending',
    void: 'void',
    refused: 'void',
  } as const;
  const payment: PaymentRow = {
    id: before?.id ?? freshId,
    account: order.account,
    invoice: order.invoice,
    order: order.id,
    method: order.method,
    amount: order.total,
    status: statuses[order.status],
    failure: order.failure,
    at,
    ...{ provider, providerId },
  };
  await rows.payments.put(payment);
}

function isFinished({ status }: OrderRow): boolean {
  return status !== 'awaiting-payment' && status !== 'needs-confirmation';
}
