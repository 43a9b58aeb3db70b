import type { Period } from '@lintel/calendar';
import type {
  CatalogueMeter,
  Instant,
  InstanceEntitlements,
  LimitEntitlement,
  TimeUnit,
} from '@lintel/contract';
import { shareThatBinds, winningLimit } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import { quantitiesOf } from '../commands/quantities.ts';
import { countSeats } from '../seats/count-seats.ts';
import type { AccountRow } from '../store/records.ts';
import { forecastReach } from '../usage/forecast.ts';
import { rolledOver } from '../usage/rollover.ts';
import { measuredUse, periodOfMeter } from '../usage/usage-period.ts';
import type { MeasuredUse, MeterPeriod } from '../usage/usage-period.ts';
import { holdingsOf } from './holdings.ts';
import type { Holding } from './holdings.ts';
import { familyOf, poolOf, usedTogether } from './pooled.ts';

type PolicyLimit = InstanceEntitlements['limits'][number];

/** What holds for one thing that is counted. */
interface Bound {
  /** `null`: unlimited; `undefined`: cannot be told. */
  readonly limit: number | null | undefined;
  readonly per: TimeUnit | null;
  /** The policy's line, where it is what binds. */
  readonly line: PolicyLimit | null;
  readonly source: LimitEntitlement['source'];
}

/** Seats and every meter: how much, how much of it is used, and until when it lasts. */
export async function limitsOf(
  look: Look,
  account: string,
  holdings: readonly Holding[],
): Promise<readonly LimitEntitlement[]> {
  const [holding] = holdings;
  if (!holding) return [];
  const { catalogue } = holding;
  const limits: LimitEntitlement[] = [];
  if (catalogue.seats) limits.push(await seatLimit(look, account, holdings, catalogue.seats.title));
  for (const meter of catalogue.meters)
    limits.push(await meterEntitlement(look, account, holdings, meter));
  return limits;
}

/** For the intake of use: where a hard limit stops it, and how far it has come. */
export async function meterLimit(
  look: Look,
  account: string,
  name: string,
): Promise<{
  readonly stopsAt: number | null;
  readonly used: number;
  readonly refuse: string;
  readonly measuredAt: Instant | null;
  /** The one that runs; `null` for a meter without. */
  readonly period: Period | null;
  /** Those who share it. */
  readonly family: readonly string[];
}> {
  const holdings = await holdingsOf(look, account);
  const [holding] = holdings;
  const meter = holding?.catalogue.meters.find((each) => each.name === name);
  if (!holding || !meter)
    return { stopsAt: null, used: 0, refuse: '', measuredAt: null, period: null, family: [] };
  const { bound, use, family } = await meterNow(look, account, holdings, meter);
  const { limit, line } = bound;
  const { used, measuredAt, period } = use;
  const isStopped = line !== null && (line.kind === 'hard' || line.upToPercent !== null);
  const share = line?.kind === 'soft' && line.upToPercent !== null ? line.upToPercent / 100 : 1;
  return {
    stopsAt: isStopped && typeof limit === 'number' ? limit * share : null,
    used,
    measuredAt,
    period,
    family,
    refuse: line?.refuse ?? 'the limit is reached',
  };
}

async function seatLimit(
  look: Look,
  account: string,
  holdings: readonly Holding[],
  title: string,
): Promise<LimitEntitlement> {
  const { used } = await countSeats(look, account);
  const bound = winningBound(look, holdings, 'seats', null);
  return {
    ...figures(bound, used),
    on: 'seats',
    title,
    measure: null,
    used,
    per: null,
    periodStartsAt: null,
    resetsAt: null,
    history: [],
    forecastReachedAt: null,
    measuredAt: look.at,
  };
}

async function meterEntitlement(
  look: Look,
  account: string,
  holdings: readonly Holding[],
  meter: CatalogueMeter,
): Promise<LimitEntitlement> {
  const { bound, use } = await meterNow(look, account, holdings, meter);
  const forecast: Instant | null =
    typeof bound.limit === 'number' ? forecastReach(use, bound.limit, look.at) : null;
  return {
    ...figures(bound, use.used),
    on: meter.name,
    title: meter.title,
    measure: meter.measure,
    used: use.used,
    per: bound.per,
    periodStartsAt: use.period?.start ?? null,
    resetsAt: use.period?.end ?? null,
    history: [...use.days],
    forecastReachedAt: forecast,
    measuredAt: use.measuredAt,
  };
}

/** What holds for a meter and what is used of it: by the account alone, or by its family where they share it. */
async function meterNow(
  look: Look,
  account: string,
  holdings: readonly Holding[],
  meter: CatalogueMeter,
): Promise<MeterNow> {
  const alone = await meterAlone(look, account, holdings, meter);
  const pool = holdings[0] ? poolOf(holdings[0].catalogue, meter.name) : null;
  if (!pool) return alone;
  const family = await familyOf(look, account);
  const [root] = family;
  if (!root || family.length === 1) return alone;
  const isRoot = root.id === account;
  const above = isRoot
    ? alone
    : await meterAlone(look, root.id, await holdingsOf(look, root.id), meter);
  const { counted, bound } = above;
  const shared: MeterNow = {
    ...{ counted, bound: isRoot ? bound : { ...bound, source: fromAccount(root) } },
    use: await usedTogether(look, family, meter, counted, above.use),
    family: family.map(({ id }) => id),
  };
  const most = pool.eachAtMostPercent;
  if (isRoot || most === undefined || typeof bound.limit !== 'number') return shared;
  const own = await measuredUse(look, account, meter.name, counted);
  const limit = shareThatBinds({
    ...{ limit: bound.limit, eachAtMostPercent: most },
    ...{ own: own.used, together: shared.use.used },
  });
  return limit === null ? shared : { ...shared, bound: { ...shared.bound, limit }, use: own };
}

interface MeterNow {
  readonly bound: Bound;
  readonly use: MeasuredUse;
  readonly counted: MeterPeriod;
  /** Ids of those who share it; empty: nobody else. */
  readonly family: readonly string[];
}

/** With what was left over of the period before. */
async function meterAlone(
  look: Look,
  account: string,
  holdings: readonly Holding[],
  meter: CatalogueMeter,
): Promise<MeterNow> {
  const { name, resetsEvery } = meter;
  const bound = winningBound(look, holdings, name, resetsEvery);
  const [own] = holdings;
  const since = own && !own.inheritedFrom ? own.subscription.startedAt : null;
  const counted = await countedSince(look, account, meter, { per: bound.per, since });
  const use = await measuredUse(look, account, name, counted);
  const amount = own && quantitiesOf(own.subscription, own.catalogue)[name];
  if (since === null || amount === undefined || !meter.rollsOver)
    return { bound, use, counted, family: [] };
  const more = await rolledOver(look, account, meter, counted, { amount, since });
  const withRest = winningBound(look, holdings, name, resetsEvery, more);
  return { bound: withRest, use, counted, family: [] };
}

/** How a meter that an account bought itself is counted; `null` where it has none of its own. */
export async function countingOf(
  look: Look,
  account: string,
  name: string,
): Promise<{
  readonly meter: CatalogueMeter;
  readonly counted: MeterPeriod;
  readonly since: Instant;
  /** What each period gives by itself; `undefined`: without end. */
  readonly amount: number | undefined;
  /** Whose use counts: the account's, and that of those who share it. */
  readonly users: readonly string[];
} | null> {
  const holdings = await holdingsOf(look, account);
  const [own] = holdings;
  const meter = own?.catalogue.meters.find((each) => each.name === name);
  if (!own || own.inheritedFrom || !meter) return null;
  const { startedAt: since } = own.subscription;
  const { per } = winningBound(look, holdings, name, meter.resetsEvery);
  const family = poolOf(own.catalogue, name) ? await familyOf(look, account) : [];
  return {
    ...{ meter, since, counted: await countedSince(look, account, meter, { per, since }) },
    amount: quantitiesOf(own.subscription, own.catalogue)[name],
    users: family[0]?.id === account ? family.map(({ id }) => id) : [account],
  };
}

async function countedSince(
  look: Look,
  account: string,
  meter: CatalogueMeter,
  { per, since }: { readonly per: TimeUnit | null; readonly since: Instant | null },
): Promise<MeterPeriod> {
  const { zone } = await look.account(account);
  return periodOfMeter(meter, per, since === null ? null : { at: since, zone });
}

/** Own and inherited limits are not added up: the catalogue says which of them holds. */
function winningBound(
  look: Look,
  holdings: readonly Holding[],
  on: string,
  resetsEvery: TimeUnit | null,
  rolledOver = 0,
): Bound {
  const [first] = holdings;
  const bounds = holdings.map((holding) =>
    boundOf(look, holding, { on, resetsEvery, more: holding.inheritedFrom ? 0 : rolledOver }),
  );
  const holds = first && winningLimit(first.catalogue, on, bounds);
  return holds ?? { limit: 0, per: resetsEvery, line: null, source: null };
}

/** The narrowest of what is bought and what the policies allow. */
function boundOf(
  look: Look,
  holding: Holding,
  {
    on,
    resetsEvery,
    more,
  }: { readonly on: string; readonly resetsEvery: TimeUnit | null; readonly more: number },
): Bound {
  const { subscription, catalogue, inheritedFrom } = holding;
  const plan = catalogue.plans.find(({ name }) => name === subscription.plan);
  const included = plan?.quantities.find((quantity) => quantity.on === on);
  const given = quantitiesOf(subscription, catalogue)[on];
  const bought = given === undefined ? null : given + more;
  const lines = holding.instances
    .filter(({ row }) => row.status === 'running')
    .flatMap(({ row, plan: policy }) => look.deps.engine.entitlements(policy, row.snapshot).limits)
    .filter((line) => line.on === on);
  const per = included?.per ?? resetsEvery;
  const source: Bound['source'] = inheritedFrom
    ? fromAccount(inheritedFrom)
    : {
        kind: 'plan',
        name: plan?.name ?? subscription.plan,
        title: plan?.title ?? subscription.plan,
      };
  const unknown = lines.find(({ to }) => to === null);
  if (unknown) return { limit: undefined, per, line: unknown, source: fromPolicy(unknown) };
  const [narrowest] = lines.toSorted((a, b) => (a.to ?? 0) - (b.to ?? 0));
  if (!narrowest) return { limit: bought, per, line: null, source };
  const binds = bought === null || (narrowest.to ?? 0) <= bought;
  return {
    limit: binds ? narrowest.to : bought,
    per: perOf(narrowest.per) ?? per,
    line: narrowest,
    source: binds ? fromPolicy(narrowest) : source,
  };
}

function fromAccount({ id, name }: AccountRow): NonNullable<Bound['source']> {
  return { kind: 'inherited', name: id, title: name };
}

function fromPolicy({ source }: PolicyLimit): LimitEntitlement['source'] {
  return { kind: 'policy', name: source.policy, title: source.policy };
}

const UNITS: readonly TimeUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
];

function perOf(text: string | null): TimeUnit | null {
  return UNITS.find((unit) => unit === text) ?? null;
}

type Figures = Pick<
  LimitEntitlement,
  'limit' | 'remaining' | 'kind' | 'thresholds' | 'standing' | 'source' | 'rule'
>;

/** Warns at this share where the policy names none. */
const NEAR_PERCENT = 80;

function figures({ limit, line, source }: Bound, used: number): Figures {
  const thresholds = [...(line?.notifyAtPercent ?? [])].sort((a, b) => a - b);
  const base = {
    kind: line?.kind ?? 'hard',
    thresholds,
    source,
    rule: line?.source ?? null,
  } as const;
  if (limit === undefined) return { ...base, limit: null, remaining: null, standing: 'unknown' };
  if (limit === null) return { ...base, limit: null, remaining: null, standing: 'unlimited' };
  const near = (limit * (thresholds[0] ?? NEAR_PERCENT)) / 100;
  const standing = used > limit ? 'over' : used > 0 && used >= near ? 'near' : 'ok';
  return { ...base, limit, remaining: Math.max(0, limit - used), standing };
}
