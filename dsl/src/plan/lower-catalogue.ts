import type {
  Catalogue,
  CatalogueAddOn,
  CatalogueBundle,
  CatalogueFeature,
  CatalogueMeter,
} from '@lintel/contract';
import type { AddOn, Bundle, Catalogue as CatalogueNode, Feature, Meter } from '../syntax/tree.ts';
import { yearDayText } from '../names/year-days.ts';
import { contentHash } from './content-hash.ts';
import { itemsByKind } from './items-by-kind.ts';
import { lowerEvent, lowerRequest } from './lower-request.ts';
import { lowerGovernance } from './lower-governance.ts';
import {
  flattenPlans,
  gatherPrices,
  lowerPlanItems,
  quantityName,
} from './lower-catalogue-plan.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/**
 * The catalogue as data, with `extends` worked out.
 * Total: names are read from it before it is checked, so what is broken is left out.
 */
export function lowerCatalogue(node: CatalogueNode): Catalogue {
  const all = itemsByKind(node.items);
  const begins = all('fiscal-year')[0]?.day;
  const yearBegins = begins && yearDayText(begins);
  const meters = all('meter').map((meter) => lowerMeter(meter, yearBegins));
  const locked = all('lock').flatMap(({ names }) => names.map(({ text }) => text));
  const pools = all('pool').flatMap(({ names, eachAtMost }) =>
    names.map(({ text: on }) => ({
      on,
      ...(eachAtMost === null ? {} : { eachAtMostPercent: eachAtMost.value }),
    })),
  );
  const seats = all('seats')[0];
  const countFrom = seats?.items.find((item) => item.kind === 'count-from')?.from.text;
  const hold = seats?.items.find((item) => item.kind === 'hold-for-invitation')?.duration;
  const billed = seats?.items.find((item) => item.kind === 'bill-at-least')?.count.value;
  const order = all('entitlement-order')[0]?.order;
  const lowered: Omit<Catalogue, 'hash'> = {
    name: node.title?.value ?? '',
    version: node.version?.value ?? 0,
    currencies: all('currencies').flatMap(({ names }) => names.map(({ text }) => text)),
    regions: all('regions').flatMap(({ names }) => names.map(({ text }) => text)),
    calendars: all('calendars').flatMap(({ names }) => names.map(({ text }) => text)),
    roles: all('role').map(({ name, title, ofTheVendor }) => ({
      name: name.text,
      title: title.value,
      ofTheVendor,
    })),
    requests: all('request').map(lowerRequest),
    events: all('event').map(lowerEvent),
    templates: all('templates').flatMap(({ names }) => names.map(({ value }) => value)),
    licences: all('licence').map(({ name, title }) => ({ name: name.text, title: title.value })),
    features: all('feature').map(lowerFeature),
    meters,
    seats:
      seats === undefined
        ? null
        : {
            title: seats.title.value,
            countFrom: countFrom === 'invitation' ? 'invitation' : 'acceptance',
            holdForInvitation: hold === undefined ? null : lowerTimeSpan(hold),
            ...(billed === undefined ? {} : { billsAtLeast: billed }),
          },
    plans: flattenPlans(all('plan'), meters),
    addOns: all('add-on').map((addOn) => lowerAddOn(addOn, meters)),
    bundles: all('bundle').map(lowerBundle),
    ...lowerGovernance(node.items, meters),
    ...(yearBegins === undefined ? {} : { yearBegins }),
    ...(pools.length === 0 ? {} : { pools }),
    ...(locked.length === 0 ? {} : { locked: locked.map((text) => quantityName(text, meters)) }),
    inheritance:
      order === undefined
        ? null
        : (
            {
              'own-over-inherited': 'own-wins',
              'inherited-over-own': 'inherited-wins',
              narrower: 'narrower-wins',
            } as const
          )[order],
  };
  const { name, version, ...rest } = lowered;
  return { name, version, hash: contentHash(lowered), ...rest };
}

function lowerMeter(meter: Meter, yearBegins: string | undefined): CatalogueMeter {
  const { name, title, measure, resetsEvery, fromBegin, fiscal, countsLast, rollover } = meter;
  return {
    name: name.text,
    title: title.value,
    measure: measure?.text ?? null,
    resetsEvery: resetsEvery?.unit ?? null,
    ...(fromBegin ? { resetsFrom: 'begin' as const } : {}),
    ...(fiscal && yearBegins !== undefined ? { yearBegins } : {}),
    ...(countsLast === null ? {} : { countsLast: lowerTimeSpan(countsLast) }),
    ...(rollover === null ? {} : { rollsOver: { upTo: rollover.upTo?.value ?? null } }),
  };
}

function lowerFeature({
  name,
  title,
  regions,
  notIn,
  levels,
  while: on,
}: Feature): CatalogueFeature {
  return {
    name: name.text,
    title: title.value,
    regions: regions.map(({ text }) => text),
    levels: levels.map(({ text }) => text),
    ...(notIn.length === 0 ? {} : { notIn: notIn.map(({ text }) => text) }),
    ...(on === null ? {} : { while: on.text }),
  };
}

function lowerAddOn(
  { name, title, plans, items }: AddOn,
  meters: Catalogue['meters'],
): CatalogueAddOn {
  const { features, quantities, prices } = lowerPlanItems(items, meters);
  const atMost = items.find((item) => item.kind === 'at-most')?.count.value ?? null;
  const named = (kind: 'requires' | 'excludes') =>
    items.flatMap((item) => (item.kind === kind ? item.addOns.map(({ text }) => text) : []));
  const requires = named('requires');
  const excludes = named('excludes');
  return {
    name: name.text,
    title: title.value,
    forPlans: plans.map(({ text }) => text),
    features,
    quantities,
    prices,
    atMost,
    ...(requires.length === 0 ? {} : { requires }),
    ...(excludes.length === 0 ? {} : { excludes }),
    ...(items.some(({ kind }) => kind === 'ends-with-the-plan') ? { endsWithPlan: true } : {}),
  };
}

function lowerBundle({ name, title, items }: Bundle): CatalogueBundle {
  const discount = items.find((item) => item.kind === 'discount');
  const retire = items.find((item) => item.kind === 'retire');
  const prices = gatherPrices(items.filter((item) => item.kind === 'price'));
  return {
    name: name.text,
    title: title.value,
    plan: items.find((item) => item.kind === 'bundled-plan')?.plan.text ?? '',
    addOns: items.flatMap((item) =>
      item.kind === 'bundled-add-on'
        ? [{ addOn: item.addOn.text, times: item.times?.value ?? 1 }]
        : [],
    ),
    ...(prices.length > 0 || items.some(({ kind }) => kind === 'price-on-request')
      ? { prices }
      : {}),
    discount:
      discount === undefined
        ? null
        : {
            percent: discount.percent.value,
            for: discount.duration === null ? null : lowerTimeSpan(discount.duration),
          },
    ...(items.some(({ kind }) => kind === 'add-ons-end') ? { addOnsEnd: true as const } : {}),
    ...(retire === undefined
      ? {}
      : {
          retire: {
            on: retire.on.value,
            moveTo: retire.items.find((item) => item.kind === 'move-at-renewal')?.to.text ?? null,
          },
        }),
  };
}
