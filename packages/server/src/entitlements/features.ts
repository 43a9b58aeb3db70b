import type {
  Catalogue,
  CatalogueFeature,
  FeatureEntitlement,
  Instant,
  Price,
} from '@lintel/contract';
import { reachOfFeature } from '@lintel/runtime';
import type { AccountRow } from '../store/records.ts';
import { barredBy } from './barred-features.ts';
import type { Holding } from './holdings.ts';
import { narrowedBy } from './reasons.ts';

/** What gives a feature: through which subscription, at which level. */
interface Giving {
  readonly holding: Holding;
  readonly level: string | null;
  readonly source: NonNullable<FeatureEntitlement['source']>;
}

/** Every feature of the catalogue: whether the account may use it now, from where, and if not, why. */
export function featuresOf(
  account: AccountRow,
  catalogue: Catalogue,
  holdings: readonly Holding[],
  endsAt: ReadonlyMap<Holding, Instant>,
  switches: Readonly<Record<string, boolean>>,
): readonly FeatureEntitlement[] {
  return catalogue.features.map((feature) => {
    const giving = winner(feature, catalogue, holdings);
    const base = { feature: feature.name, title: feature.title };
    const none = { level: null, readOnly: false, source: null, expiresAt: null };
    const barred = barredBy(feature, catalogue, account.region, switches);
    if (barred) {
      const { access, reason } = barred;
      return { ...base, ...none, access, reasons: [reason], availableIn: [] };
    }
    if (!giving) {
      const isLocked = holdings.length > 1 && catalogue.locked?.includes(feature.name) === true;
      const availableIn = isLocked
        ? []
        : [...whereSold(feature, catalogue, holdings[0], account.currency)];
      return { ...base, ...none, access: 'denied', reasons: [], availableIn };
    }
    const { access } = giving.holding;
    const reach = reachOfFeature(access.narrowedTo, feature.name, giving.level, feature.levels);
    if (access.answer === 'granted' && reach.removedBy.length > 0) {
      const reasons = [...narrowedBy(reach.removedBy)];
      return { ...base, ...none, access: 'denied', reasons, availableIn: [] };
    }
    const isWhole = access.answer === 'granted' && access.level === 'full';
    return {
      ...base,
      access: access.answer,
      level: reach.level,
      readOnly: access.level === 'read-only',
      source: giving.source,
      expiresAt: endsAt.get(giving.holding) ?? null,
      reasons: [...narrowedBy(isWhole ? reach.loweredBy : access.decidedBy)],
      availableIn: [],
    };
  });
}

/** Own and inherited may both give it; the catalogue says who wins. */
function winner(
  feature: CatalogueFeature,
  catalogue: Catalogue,
  holdings: readonly Holding[],
): Giving | null {
  const all = holdings.map((holding) => givingOf(feature, holding));
  if (catalogue.locked?.includes(feature.name) === true) return all.at(-1) ?? null;
  const giving = all.filter((each): each is Giving => each !== null);
  if (catalogue.inheritance === 'narrower-wins' && giving.length < all.length) return null;
  if (catalogue.inheritance === 'narrower-wins') {
    const [narrowest] = giving.toSorted(
      (a, b) =>
        accessRank(a.holding) - accessRank(b.holding) || rankOf(a, feature) - rankOf(b, feature),
    );
    return narrowest ?? null;
  }
  return (catalogue.inheritance === 'inherited-wins' ? giving.at(-1) : giving[0]) ?? null;
}

function givingOf(feature: CatalogueFeature, holding: Holding): Giving | null {
  const { subscription, catalogue, inheritedFrom, instances } = holding;
  const plan = catalogue.plans.find(({ name }) => name === subscription.plan);
  const inPlan = plan?.features.find((each) => each.feature === feature.name);
  const trial = instances.find(
    ({ row, plan: policy }) => policy.oneTrial !== null && row.status === 'running',
  );
  if (plan && inPlan) {
    const source: Giving['source'] = inheritedFrom
      ? { kind: 'inherited', name: inheritedFrom.id, title: inheritedFrom.name }
      : trial
        ? { kind: 'trial', name: plan.name, title: trial.row.policy }
        : { kind: 'plan', name: plan.name, title: plan.title };
    return { holding, level: inPlan.level, source };
  }
  for (const addOn of catalogue.addOns) {
    const given = addOn.features.find((each) => each.feature === feature.name);
    if (!given || (subscription.addOns[addOn.name] ?? 0) === 0) continue;
    const source: Giving['source'] = inheritedFrom
      ? { kind: 'inherited', name: inheritedFrom.id, title: inheritedFrom.name }
      : { kind: 'add-on', name: addOn.name, title: addOn.title };
    return { holding, level: given.level, source };
  }
  return null;
}

/** What cannot be told might be nothing. */
function accessRank({ access: { answer, level } }: Holding): number {
  if (answer !== 'granted') return answer === 'denied' ? 0 : 1;
  return level === 'full' ? 3 : 2;
}

function rankOf({ level }: Giving, { levels }: CatalogueFeature): number {
  return level === null ? levels.length : levels.indexOf(level);
}

/** Add-ons for the plan at hand, then the cheapest plan that has it. */
function whereSold(
  feature: CatalogueFeature,
  catalogue: Catalogue,
  holding: Holding | undefined,
  currency: string,
): FeatureEntitlement['availableIn'] {
  const has = ({ features }: { features: readonly { feature: string }[] }): boolean =>
    features.some((each) => each.feature === feature.name);
  const present = holding?.subscription.plan;
  const addOns = catalogue.addOns
    .filter((addOn) => has(addOn) && present !== undefined && addOn.forPlans.includes(present))
    .map(({ name, title }) => ({ kind: 'add-on' as const, name, title }));
  const [plan] = catalogue.plans
    .filter((each) => has(each) && each.name !== present && each.retire === null)
    .toSorted((a, b) => monthly(a.prices, currency) - monthly(b.prices, currency));
  return plan ? [...addOns, { kind: 'plan', name: plan.name, title: plan.title }] : addOns;
}

/** For comparison alone; what has no price in the currency comes last. */
function monthly(prices: readonly Price[], currency: string): number {
  const price = prices.find(({ per }) => per === 'month');
  const amount = price?.amounts.find((each) => each.currency === currency);
  return amount ? Number(amount.minor) : Number.MAX_SAFE_INTEGER;
}
