import type { PlanOffer } from '@lintel/contract';
import type { Localizer } from '../internal/localizer.ts';

type Offered = Pick<PlanOffer, 'features' | 'quantities'>;
type Quantity = PlanOffer['quantities'][number];

/** What another plan has that today's has not, and the other way round, as lines of text. */
export interface PlanDifference {
  readonly gained: readonly string[];
  /** Levels that differ: which of two is better, the wire does not say. */
  readonly changed: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Compares what two plans include.
 *
 * @param today - `null` where there is no plan yet: then everything is a gain.
 */
export function planDifference(
  l: Localizer,
  today: Offered | null,
  offer: Offered,
): PlanDifference {
  const gained: string[] = [];
  const changed: string[] = [];
  const lost: string[] = [];
  for (const { feature, title, level } of offer.features) {
    const before = today?.features.find((one) => one.feature === feature);
    const line = named(l, title, level);
    if (!before) gained.push(line);
    else if (before.level !== level) changed.push(withToday(l, line, before.level));
  }
  for (const { feature, title, level } of today?.features ?? []) {
    if (!offer.features.some((one) => one.feature === feature)) lost.push(named(l, title, level));
  }
  for (const quantity of offer.quantities) {
    const before = today?.quantities.find(({ on }) => on === quantity.on);
    if (before && before.amount === quantity.amount && before.per === quantity.per) continue;
    const line = counted(l, quantity);
    if (before)
      (isMore(quantity, before) ? gained : lost).push(withToday(l, line, figure(l, before)));
    else gained.push(line);
  }
  for (const quantity of today?.quantities ?? []) {
    if (!offer.quantities.some(({ on }) => on === quantity.on)) lost.push(counted(l, quantity));
  }
  return { gained, changed, lost };
}

const isMore = (one: Quantity, other: Quantity): boolean =>
  one.amount === null || (other.amount !== null && one.amount > other.amount);

const named = (l: Localizer, title: string, level: string | null): string =>
  level === null
    ? l.text(title)
    : l.t('checkout.of-level', { title: l.text(title), level: l.text(level) });

const counted = (l: Localizer, quantity: Quantity): string =>
  l.t('checkout.counted', {
    title: l.text(quantity.title),
    amount: figure(l, quantity),
    per: quantity.per ?? '',
  });

function figure(l: Localizer, { amount, measure }: Quantity): string {
  if (amount === null) return l.t('common.unlimited');
  return measure === null ? l.number(amount) : `${l.number(amount)}\u00a0${l.text(measure)}`;
}

const withToday = (l: Localizer, line: string, today: string | null): string =>
  today === null ? line : l.t('checkout.with-today', { line, today });
