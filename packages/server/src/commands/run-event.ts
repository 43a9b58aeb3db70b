import { wrongEventFields } from '../facts/told-values.ts';
import type { WrongValue } from '../facts/told-values.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { payInvoice, refusePayment } from './record-payment.ts';
import type { ReportedEvent } from './reported-event.ts';
import { tellEvent } from './tell-event.ts';
import type { HeardBy } from './tell-event.ts';
import { openOnEvent, waitsFor } from '../reviews/open-window.ts';
import type { TenantWrites } from '../store/store.ts';
import { isSubject } from './subject-rows.ts';
import { Work } from './work.ts';

export interface EventReport {
  readonly account: string;
  /** Left out: every subscription of the account hears it. */
  readonly subscription?: string;
  /** One thing of the vendor's own; it alone hears it. */
  readonly subject?: string;
  readonly event: ReportedEvent;
}

export type EventAnswer =
  | { readonly kind: 'accepted'; readonly heardBy: readonly HeardBy[] }
  | { readonly kind: 'not-found'; readonly what: 'account' | 'subscription' | 'subject' }
  /** The catalogue declares no such event; requests are not events. */
  | { readonly kind: 'unknown-event'; readonly known: readonly string[] }
  /** Fields that the catalogue does not declare so; nothing was told to anybody. */
  | { readonly kind: 'invalid'; readonly wrong: readonly WrongValue[] };

/** Inside names (`due.…`, `xstate.…`) never come from outside. */
const eventName = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Something that a system reports about an account or one of its subscriptions.
 *
 * A payment event goes to the instance whose charge made the oldest open invoice, and to no other.
 */
export async function runEvent(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  report: EventReport,
): Promise<EventAnswer> {
  await fireDue(rows, deps, report.account);
  const work = new Work(rows, deps, doing);
  const { event } = report;
  const set = await work.set();
  const known = set?.catalogue.events.map(({ name }) => name) ?? [];
  if (!set || !eventName.test(event.name) || !known.includes(event.name)) {
    return { kind: 'unknown-event', known };
  }
  if (!(await work.findAccount(report.account))) return { kind: 'not-found', what: 'account' };
  const subscriptions = (await work.subscriptions(report.account)).map(({ id }) => id);
  if (report.subscription !== undefined && !subscriptions.includes(report.subscription)) {
    return { kind: 'not-found', what: 'subscription' };
  }
  const { subject } = report;
  if (
    subject !== undefined &&
    !(await work.running(report.account)).some((row) => isSubject(row, subject)) &&
    !(await waitsFor(work, report.account, { event: event.name, subject }))
  )
    return { kind: 'not-found', what: 'subject' };
  const wrong = wrongEventFields(event, set.catalogue, set.plans);
  if (wrong.length > 0) return { kind: 'invalid', wrong };
  await keepPaidThrough(work, report);
  const heardBy = isPaymentEvent(event.name)
    ? await hearPayment(work, report, event.name)
    : await tellEvent(work, report.account, report, event);
  const about = subject ?? report.subscription;
  await openOnEvent(work, report.account, { event: event.name, subject: about });
  await finish(work);
  return { kind: 'accepted', heardBy };
}

/** A vendor who is paid elsewhere says with `subscribed` until when. */
async function keepPaidThrough(
  work: Work,
  { account, subscription, event }: EventReport,
): Promise<void> {
  const paidThrough = event.fields['paid-through'];
  if (event.name !== 'subscribed' || typeof paidThrough !== 'string') return;
  for (const row of await work.subscriptions(account)) {
    if (subscription !== undefined && row.id !== subscription) continue;
    await work.saveSubscription({ ...row, paidThrough });
  }
}

type PaymentEvent = 'payment-ok' | 'payment-failed' | 'hard-decline';

function isPaymentEvent(name: string): name is PaymentEvent {
  return name === 'payment-ok' || name === 'payment-failed' || name === 'hard-decline';
}

async function hearPayment(
  work: Work,
  { account, subscription }: EventReport,
  name: PaymentEvent,
): Promise<readonly HeardBy[]> {
  const [oldest] = await work.rows.invoices.all({
    account,
    status: 'open',
    ...(subscription === undefined ? {} : { subscription }),
  });
  if (!oldest) return [];
  if (name === 'payment-ok') await payInvoice(work, oldest);
  else refusePayment(work, oldest, name === 'hard-decline');
  if (oldest.instance === null) return [];
  const charger = await work.instance(account, oldest.instance);
  return charger
    ? [{ policy: charger.policy, state: charger.snapshot.state, answer: 'accepted' }]
    : [];
}
