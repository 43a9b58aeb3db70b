import type { Billing, Effect, InstanceSnapshot, Plan, RuleSource } from '@lintel/contract';
import { dateAt } from '@lintel/calendar';
import { priceActions, strictestBilling } from '@lintel/runtime';
import type { PricedAction } from '@lintel/runtime';
import type { InvoiceRow, SubscriptionRow } from '../store/records.ts';
import { invoicePaid } from './settle-invoice.ts';
import type { FreshStep } from './step.ts';
import { termsOf } from './terms.ts';
import type { Work } from './work.ts';

type Money = Extract<Effect, { kind: 'charge' | 'invoice' }>;
type Change = Extract<Effect, { kind: 'change-plan' | 'change-quantity' | 'change-interval' }>;

/**
 * Makes the invoice for what a step charges: one, with all of its lines, priced with what was
 * bought before the step. A charge is collected afterwards, unless it was paid before.
 *
 * A charge without a price makes no invoice: that is recorded, and the policy goes on without money.
 */
export async function chargeFor(work: Work, step: FreshStep): Promise<void> {
  const charges = step.result.effects.filter(
    (effect): effect is Money => effect.kind === 'charge' || effect.kind === 'invoice',
  );
  const [first] = charges;
  if (!first) return;
  const billing = await billingOf(work, step);
  const subscription = step.subscription ?? (await work.currentSubscription(step.row.account));
  if (billing === 'none' || !subscription) {
    await recordNoInvoice(
      work,
      step,
      first.source,
      billing === 'none' ? 'No billing in this state.' : 'Nothing is bought.',
    );
    return;
  }
  const account = await work.account(step.row.account);
  const priced = priceActions({
    catalogue: await work.deps.book.catalogue(work.rows, subscription.catalogue),
    terms: termsOf(subscription, account.zone),
    prorate: step.plan.prorate,
    money: charges,
    changes: step.result.effects.filter(
      (effect): effect is Change =>
        effect.kind === 'change-plan' ||
        effect.kind === 'change-quantity' ||
        effect.kind === 'change-interval',
    ),
    now: work.at,
  });
  if (!priced.ok) {
    await recordNoInvoice(work, step, first.source, `There is no price for ${priced.what}.`);
    return;
  }
  const full = charges.some(({ amount }) => amount === 'full');
  if (priced.value.lines.length === 0 && !full) return;
  const invoice = await makeInvoice(work, step, subscription, priced.value, full, billing);
  if (invoice.status === 'paid') {
    await invoicePaid(work, invoice);
  } else if (
    invoice.status === 'open' &&
    billing === 'normal' &&
    charges.some(({ kind }) => kind === 'charge')
  ) {
    await work.owe(`${step.row.id}/${String(step.row.step)}/charge`, invoice.account, {
      kind: 'collect',
      invoices: [invoice.id],
      source: first.source,
    });
  }
}

/** Asks for the money of every invoice that is open, of this subscription or else of the account. */
export async function collectOpen(
  work: Work,
  step: FreshStep,
  source: RuleSource,
  id: string,
): Promise<void> {
  const { row, subscription } = step;
  const open = await work.rows.invoices.all({
    account: row.account,
    status: 'open',
    ...(subscription ? { subscription: subscription.id } : {}),
  });
  if (open.length === 0) return;
  await work.owe(id, row.account, {
    kind: 'collect',
    invoices: open.map((each) => each.id),
    source,
  });
}

export async function makeInvoice(
  work: Work,
  step: FreshStep,
  subscription: SubscriptionRow,
  { lines, total }: Pick<PricedAction, 'lines' | 'total'>,
  full: boolean,
  billing: Billing,
): Promise<InvoiceRow> {
  const { settlement } = step.given;
  const account = await work.account(step.row.account);
  const today = dateAt(work.at, account.zone);
  // Nothing is due, or it was paid before the step.
  const isPaid = settlement !== undefined || BigInt(total.minor) <= 0n;
  const row: InvoiceRow = {
    id: work.deps.ids.next('inv'),
    account: account.id,
    subscription: subscription.id,
    instance: step.row.id,
    full,
    number: `INV-${String((await work.rows.invoices.count()) + 1).padStart(6, '0')}`,
    status: isPaid ? 'paid' : billing === 'closed-invoices' ? 'written-off' : 'open',
    lines: [...lines],
    total,
    issuedOn: today.ok ? today.value : work.at.slice(0, 10),
    paidAt: isPaid ? work.at : null,
    quoteId: settlement?.quote ?? null,
  };
  if (!(await work.rows.invoices.insert(row))) {
    throw new Error(`internal: invoice number ${row.number} is taken`);
  }
  work.invoices.push(row);
  work.touch(account.id, 'billing');
  if (row.status === 'open') work.billingChanged(account.id);
  return row;
}

/** The strictest line among the policies of the subscription and of the account (rule 10). */
export async function billingOf(work: Work, { row, plan }: FreshStep): Promise<Billing> {
  const lineOf = (of: Plan, snapshot: InstanceSnapshot): Billing =>
    work.deps.engine.entitlements(of, snapshot).billing;
  const said = [lineOf(plan, row.snapshot)];
  for (const other of await work.running(row.account)) {
    if (other.subjectId !== row.subjectId && other.subjectKind !== 'account') continue;
    said.push(lineOf(await work.plan(other.hash), other.snapshot));
  }
  return strictestBilling(said);
}

export async function recordNoInvoice(
  work: Work,
  { row }: FreshStep,
  rule: RuleSource,
  text: string,
): Promise<void> {
  await work.audit({
    account: row.account,
    instance: row.id,
    action: 'charge left out',
    outcome: 'recorded',
    text,
    subject: { kind: row.subjectKind, id: row.subjectId },
    policy: row.policy,
    version: row.version,
    rule,
    used: {},
    before: null,
    after: row.snapshot.state,
    reasons: [],
  });
}
