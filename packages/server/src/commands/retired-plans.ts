import { addSpan, dateAt, startOfDate } from '@lintel/calendar';
import type { CataloguePlan, Effect, TimeSpan } from '@lintel/contract';
import type { SubscriptionRow } from '../store/records.ts';
import type { Look } from './look.ts';
import type { FreshStep } from './step.ts';
import type { Work } from './work.ts';

/** Rule 76: whether a plan is not sold any more, by the catalogue in force and the account's calendar. */
export async function isRetired(look: Look, account: string, plan: string): Promise<boolean> {
  const retire = await retirementOf(look, plan);
  return retire !== null && (await today(look, account)) >= retire.on;
}

/**
 * Rule 76: a subscription that renews on a retired plan moves to the plan that the catalogue names,
 * at that moment, and may keep the price for some time.
 *
 * @returns the step with the change of plan among its effects; the same where nothing moves.
 */
export async function movedByRetirement(work: Work, step: FreshStep): Promise<FreshStep> {
  const { subscription } = step;
  const full = step.result.effects.find(
    (effect) => (effect.kind === 'charge' || effect.kind === 'invoice') && effect.amount === 'full',
  );
  if (!subscription || !full || subscription.paidThrough === null) return step;
  const day = await today(work, subscription.account);
  const current = withoutOverKeptPrice(subscription, day);
  const retire = await retirementOf(work, current.plan);
  const to = retire && day >= retire.on ? retire.moveTo : null;
  const changesPlan = step.result.effects.some(({ kind }) => kind === 'change-plan');
  if (to === null || changesPlan)
    return current === subscription ? step : save(work, step, current);
  const kept = await keptUntil(work, subscription.account, retire?.keepPriceFor ?? null);
  const moving: SubscriptionRow = {
    ...current,
    ...(kept === null ? {} : { keptPrice: { plan: current.plan, until: kept } }),
    ...(await catalogueWith(work, current, to)),
  };
  await record(work, step, full, `${current.plan} is not sold any more: it goes on as ${to}.`);
  const change: Effect = { kind: 'change-plan', to, from: null, source: full.source };
  const effects = [...step.result.effects, change];
  return save(work, { ...step, result: { ...step.result, effects } }, moving);
}

async function save(
  work: Work,
  step: FreshStep,
  subscription: SubscriptionRow,
): Promise<FreshStep> {
  await work.saveSubscription(subscription);
  return { ...step, subscription };
}

function withoutOverKeptPrice(subscription: SubscriptionRow, day: string): SubscriptionRow {
  const { keptPrice, ...rest } = subscription;
  return keptPrice && day >= keptPrice.until ? rest : subscription;
}

async function retirementOf(look: Look, plan: string): Promise<CataloguePlan['retire']> {
  const plans = (await look.set())?.catalogue.plans ?? [];
  return plans.find(({ name }) => name === plan)?.retire ?? null;
}

/** What it was bought under stays, unless that does not know the new plan or its retirement. */
async function catalogueWith(
  work: Work,
  { catalogue }: SubscriptionRow,
  to: string,
): Promise<Pick<SubscriptionRow, 'catalogue'>> {
  const known = await work.deps.book.catalogue(work.rows, catalogue);
  const now = (await work.set())?.catalogue;
  const isKnown = known.plans.some(({ name }) => name === to);
  return { catalogue: isKnown || !now ? catalogue : now.hash };
}

async function keptUntil(
  work: Work,
  account: string,
  span: TimeSpan | null,
): Promise<string | null> {
  if (span === null) return null;
  const { zone } = await work.account(account);
  const start = startOfDate(await today(work, account), zone);
  if (!start.ok) return null;
  const end = addSpan(start.value, span, { zone, dayEnd: 'at-the-same-hour', calendar: null });
  const day = end.ok ? dateAt(end.value.at, zone) : null;
  return day?.ok ? day.value : null;
}

async function today(look: Look, account: string): Promise<string> {
  const day = dateAt(look.at, (await look.account(account)).zone);
  return day.ok ? day.value : look.at.slice(0, 10);
}

async function record(work: Work, { row }: FreshStep, charge: Effect, text: string): Promise<void> {
  await work.audit({
    account: row.account,
    instance: row.id,
    action: 'plan retired',
    outcome: 'recorded',
    text,
    subject: { kind: row.subjectKind, id: row.subjectId },
    policy: row.policy,
    version: row.version,
    rule: charge.source,
    used: {},
    before: null,
    after: row.snapshot.state,
    reasons: [],
  });
}
