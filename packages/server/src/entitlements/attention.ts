import { daysBetween, dateAt, startOfDate } from '@lintel/calendar';
import type { Attention, EntitlementView, Instant, LimitEntitlement } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { accessEnd } from './access-end.ts';
import type { AccessEnd } from './access-end.ts';
import type { Held, Holding } from './holdings.ts';

/** What is known about an account that may want attention. */
export interface Considered {
  readonly account: string;
  readonly holding: Holding | undefined;
  readonly limits: readonly LimitEntitlement[];
  readonly waiting: EntitlementView['waiting'];
}

const SOON_DAYS = 30;
const VERY_SOON_DAYS = 3;

/** What the account should look at: the most urgent tone first, then the soonest. */
export async function attentionOf(
  look: Look,
  considered: Considered,
): Promise<readonly Attention[]> {
  const { account, holding, limits, waiting } = considered;
  const found: Attention[] = [
    ...(await unpaid(look, account)),
    ...limits.flatMap((limit) => nearOrOver(limit)),
    ...(waiting.approvals > 0
      ? [note('approval-waiting', 'info', null, { count: waiting.approvals })]
      : []),
    ...(waiting.requests > 0
      ? [note('request-waiting', 'info', null, { count: waiting.requests })]
      : []),
  ];
  if (holding) {
    const end = await accessEnd(look, holding.instances);
    if (end) found.push(ending(look.at, end));
    found.push(...ended(look, holding), ...paused(holding), ...scheduled(holding));
    if (!end?.ends) found.push(...(await renewal(look, account, holding)));
  }
  return found.toSorted((a, b) => urgency(a) - urgency(b) || compare(a.at, b.at));
}

function note(
  code: Attention['code'],
  tone: Attention['tone'],
  at: Instant | null,
  data: Attention['data'],
): Attention {
  return { code, tone, at, data };
}

const tones: readonly Attention['tone'][] = ['danger', 'warning', 'info'];

function urgency({ tone }: Attention): number {
  return tones.indexOf(tone);
}

function compare(one: Instant | null, other: Instant | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other !== null && one > other ? 1 : -1;
}

function daysUntil(now: Instant, then: Instant): number {
  const days = daysBetween(now.slice(0, 10), then.slice(0, 10));
  return days.ok ? days.value : Number.MAX_SAFE_INTEGER;
}

async function unpaid(look: Look, account: string): Promise<readonly Attention[]> {
  const open = await look.rows.invoices.all({ account, status: 'open' });
  const [oldest] = open;
  if (!oldest) return [];
  const payments = await look.rows.payments.all({ account, invoice: oldest.id });
  const { zone } = await look.account(account);
  const today = dateAt(look.at, zone);
  const days = today.ok ? daysBetween(oldest.issuedOn, today.value) : null;
  const data = {
    invoice: oldest.number,
    count: open.length,
    days: days?.ok ? days.value : 0,
    minor: oldest.total.minor,
    exponent: oldest.total.exponent,
    currency: oldest.total.currency,
  };
  const start = startOfDate(oldest.issuedOn, zone);
  const since = start.ok ? start.value : null;
  const failed = payments.at(-1)?.status === 'failed';
  return [
    ...(failed ? [note('payment-failed', 'danger', payments.at(-1)?.at ?? since, data)] : []),
    ...(data.days > 0 ? [note('overdue', data.days > 14 ? 'danger' : 'warning', since, data)] : []),
  ];
}

function nearOrOver({
  on,
  title,
  standing,
  used,
  limit,
  resetsAt,
}: LimitEntitlement): readonly Attention[] {
  if (limit === null || (standing !== 'near' && standing !== 'over')) return [];
  const percent = limit === 0 ? 100 : Math.round((used / limit) * 100);
  const data = { on, title, used, limit, percent };
  return standing === 'over'
    ? [note('over-limit', 'danger', resetsAt, data)]
    : [note('near-limit', 'warning', resetsAt, data)];
}

function ending(
  now: Instant,
  { at, policy, deadline, from, access, ends, isTrial }: AccessEnd,
): Attention {
  const days = daysUntil(now, at);
  const data = { policy, deadline, access, days };
  const tone = days <= VERY_SOON_DAYS ? 'warning' : 'info';
  if (isTrial && from === 'full') return note('trial-ends', tone, at, data);
  return note(
    ends && !isTrial ? 'ends-at-term' : 'access-ends',
    days <= SOON_DAYS ? 'warning' : 'info',
    at,
    data,
  );
}

/** A trial that is over, while nothing else has begun. */
function ended(look: Look, { access, instances }: Holding): readonly Attention[] {
  if (access.answer === 'granted' && access.level === 'full') return [];
  const isOver = ({ row, plan }: Held): boolean =>
    plan.oneTrial !== null &&
    row.beganAt !== row.since &&
    look.deps.engine.entitlements(plan, row.snapshot).access !== 'full';
  const trial = instances.findLast(isOver);
  const paid = instances.some(
    ({ row, plan }) => plan.oneTrial === null && row.subjectKind === 'subscription',
  );
  if (!trial || paid) return [];
  return [note('trial-ended', 'danger', trial.row.since, { policy: trial.row.policy })];
}

function paused({ instances }: Holding): readonly Attention[] {
  return instances.flatMap(({ row, plan }) => {
    const state = plan.states.find(({ name }) => name === row.snapshot.state);
    const isPaused = row.status === 'running' && (state?.pauses.length ?? 0) > 0;
    return isPaused ? [note('paused', 'info', row.since, { policy: row.policy })] : [];
  });
}

function scheduled({ subscription }: Holding): readonly Attention[] {
  return subscription.scheduled.map(({ what, change, at }) =>
    note('scheduled-change', 'info', at, {
      what,
      ...(change.kind === 'quantity' ? { by: change.by } : { to: change.to }),
    }),
  );
}

async function renewal(
  look: Look,
  account: string,
  holding: Holding,
): Promise<readonly Attention[]> {
  const { paidThrough } = holding.subscription;
  if (paidThrough === null) return [];
  const { zone } = await look.account(account);
  const at = startOfDate(paidThrough, zone);
  if (!at.ok || at.value <= look.at || daysUntil(look.at, at.value) > SOON_DAYS) return [];
  return [note('renewal-due', 'info', at.value, { days: daysUntil(look.at, at.value) })];
}
