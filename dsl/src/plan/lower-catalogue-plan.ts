import type {
  CatalogueMeter,
  CataloguePlan,
  IncludedQuantity,
  Money,
  Price,
} from '@lintel/contract';
import type { AddOnItem, MoneyValue, Plan, UnitWord } from '../syntax/tree.ts';
import { lowerMoney } from './lower-money.ts';
import { lowerTimeSpan } from './lower-time-span.ts';
import { sizeIn } from './size.ts';

type Given = Pick<CataloguePlan, 'features' | 'quantities' | 'prices' | 'extras' | 'onRequest'>;

/** What the lines of one plan or add-on say, without what it extends. */
export function lowerPlanItems(
  items: readonly AddOnItem[],
  meters: readonly CatalogueMeter[],
): Given {
  const inclusions = items.flatMap((item) => (item.kind === 'include' ? item.inclusions : []));
  return {
    features: inclusions.flatMap((inclusion) =>
      inclusion.kind === 'included-feature'
        ? [{ feature: inclusion.feature.text, level: inclusion.level?.text ?? null }]
        : [],
    ),
    quantities: inclusions.flatMap((inclusion): IncludedQuantity[] => {
      if (inclusion.kind !== 'included-quantity') return [];
      const on = quantityName(inclusion.of.text, meters);
      const own = meters.find(({ name }) => name === on)?.measure ?? null;
      const amount = inclusion.amount.kind === 'unlimited' ? null : inclusion.amount.value;
      const written = inclusion.measure?.text ?? null;
      const converted =
        amount === null || written === null || own === null ? amount : sizeIn(amount, written, own);
      const { beside } = inclusion;
      return [
        {
          on,
          amount: converted,
          per: inclusion.per?.unit ?? null,
          ...(beside === null ? {} : { beside }),
        },
      ];
    }),
    prices: gatherPrices(items.filter((item) => item.kind === 'price')),
    extras: [
      ...Map.groupBy(
        items.filter((item) => item.kind === 'extra-price'),
        ({ of }) => quantityName(of.text, meters),
      ),
    ].map(([on, lines]) => ({
      on,
      prices: gatherPrices(lines),
      ...(lines[0]?.pieces ? { pieces: lines[0].pieces.value } : {}),
    })),
    onRequest: items.some((item) => item.kind === 'price-on-request'),
  };
}

/** A quantity as it is declared: `1 seat` and `each extra seat` speak of `seats`. */
export function quantityName(
  written: string,
  meters: readonly { readonly name: string }[],
): string {
  if (written === 'seat') return 'seats';
  if (meters.some(({ name }) => name === written)) return written;
  return meters.some(({ name }) => name === `${written}s`) ? `${written}s` : written;
}

export function gatherPrices(
  lines: readonly { readonly amounts: readonly MoneyValue[]; readonly per: UnitWord }[],
): Price[] {
  return [...Map.groupBy(lines, ({ per }) => per.unit)].map(([per, same]) => ({
    per,
    amounts: same
      .flatMap(({ amounts }) => amounts.map(lowerMoney))
      .filter((amount): amount is Money => amount !== null),
  }));
}

/** Plans with everything that they extend; what a plan repeats replaces what it extends. A cycle is cut where it closes. */
export function flattenPlans(
  nodes: readonly Plan[],
  meters: readonly CatalogueMeter[],
): CataloguePlan[] {
  const byName = new Map(nodes.map((node) => [node.name.text, node]));
  const done = new Map<string, Given>();
  const open = new Set<string>();
  const given = (node: Plan): Given => {
    const name = node.name.text;
    const known = done.get(name);
    if (known !== undefined) return known;
    open.add(name);
    const own = lowerPlanItems(node.items, meters);
    const base = node.extends === null ? undefined : byName.get(node.extends.text);
    const whole = base === undefined || open.has(base.name.text) ? own : extended(given(base), own);
    open.delete(name);
    done.set(name, whole);
    return whole;
  };
  return nodes.map((node) => {
    const { features, quantities, prices, extras, onRequest } = given(node);
    const retire = node.items.find((item) => item.kind === 'retire');
    const keep = retire?.items.find((item) => item.kind === 'keep-the-price')?.duration;
    return {
      name: node.name.text,
      title: node.title.value,
      extends: node.extends?.text ?? null,
      features,
      quantities,
      prices,
      onRequest,
      extras,
      retire:
        retire === undefined
          ? null
          : {
              on: retire.on.value,
              moveTo: retire.items.find((item) => item.kind === 'move-at-renewal')?.to.text ?? null,
              keepPriceFor: keep === undefined ? null : lowerTimeSpan(keep),
            },
    };
  });
}

function extended(base: Given, own: Given): Given {
  const onRequest = own.onRequest || (base.onRequest && own.prices.length === 0);
  return {
    features: replaced(base.features, own.features, ({ feature }) => feature),
    quantities: replaced(base.quantities, own.quantities, ({ on }) => on),
    prices: onRequest ? [] : replaced(base.prices, own.prices, ({ per }) => per),
    extras: replaced(base.extras, own.extras, ({ on }) => on),
    onRequest,
  };
}

function replaced<T>(base: readonly T[], own: readonly T[], key: (item: T) => string): T[] {
  const merged = new Map(base.map((item) => [key(item), item]));
  for (const item of own) merged.set(key(item), item);
  return [...merged.values()];
}
