import { addSpan, dateAt, startOfDate } from '@lintel/calendar';
import type { CatalogueBundle, CataloguePlan, Effect, TimeSpan } from '@lintel/contract';
import type { SubscriptionRow } from '../store/records.ts';
import type { Look } from './look.ts';
import type { FreshStep } from './step.ts';
import { dayAt } from './terms.ts';
import type { Work } from './work.ts';

/** Rules 76 and 79: whether a plan or a bundle is not sold any more, by the catalogue in force and the account's calendar. */
export async function isRetired(
  look: Look,
  account: string,
  { plan, bundle }: { readonly plan: string; readonly bundle?: string },
): Promise<boolean> {
  const day = await today(look, account);
  const { ofBundle, ofPlan } = await retirementsOf(look, plan, bundle);
  return [ofBundle, ofPlan].some((retire) => retire && day >= retire.on);
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
  const held = current.bundle?.name;
  const { ofBundle, ofPlan } = await retirementsOf(work, current.plan, held);
  const to = dueOn(day, ofBundle) ?? dueOn(day, ofPlan);
  const changesPlan = step.result.effects.some(({ kind }) => kind === 'change-plan');
  if (to === null || changesPlan)
    return current === subscription ? step : save(work, step, current);
  const kept = await keptUntil(
    work,
    subscription.account,
    dueOn(day, ofBundle) === null ? (ofPlan?.keepPriceFor ?? null) : null,
  );
  const moving: SubscriptionRow = {
    ...current,
    ...(kept === null ? {} : { keptPrice: { plan: current.plan, until: kept } }),
    ...(await catalogueWith(work, current, to)),
  };
  const old = dueOn(day, ofBundle) === null ? current.plan : (held ?? current.plan);
  await record(work, step, full, `${old} is not sold any more: it goes on as ${to}.`);
  const bundle = (await work.set())?.catalogue.bundles.find(({ name }) => name === to);
  const change: Effect = {
    ...{ kind: 'change-plan', to: bundle?.plan ?? to, from: null, source: full.source },
    ...(bundle === undefined ? {} : { bundle: bundle.name }),
  };
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

interface Retirements {
  readonly ofBundle: CatalogueBundle['retire'];
  readonly ofPlan: CataloguePlan['retire'] | undefined;
}

async function retirementsOf(
  look: Look,
  plan: string,
  bundle: string | undefined,
): Promise<Retirements> {
  const catalogue = (await look.set())?.catalogue;
  return {
    ofBundle: catalogue?.bundles.find(({ name }) => name === bundle)?.retire,
    ofPlan: catalogue?.plans.find(({ name }) => name === plan)?.retire,
  };
}

function dueOn(
  day: string,
  retire: { readonly on: string; readonly moveTo: string | null } | null | undefined,
): string | null {
  return retire && day >= retire.on ? retire.moveTo : null;
}

/** What it was bought under stays, unless that does not know the new plan or its retirement. */
async function catalogueWith(
  work: Work,
  { catalogue }: SubscriptionRow,
  to: string,
): Promise<Pick<SubscriptionRow, 'catalogue'>> {
  const known = await work.deps.book.catalogue(work.rows, catalogue);
  const now = (await work.set())?.catalogue;
  const isKnown = [...known.plans, ...known.bundles].some(({ name }) => name === to);
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
  return dayAt(look.at, (await look.account(account)).zone);
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
