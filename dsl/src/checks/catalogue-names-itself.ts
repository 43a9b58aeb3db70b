import { businessCalendar, calendarNames } from '@lintel/calendar';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import { quantityName } from '../plan/lower-catalogue-plan.ts';
import { sizeIn } from '../plan/size.ts';
import type { Inclusion, Word } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** The tables of holidays come with the language. */
const ofLintel = 'the calendars of business days';

/** LTL-2003, LTL-2004, LTL-2009: what the catalogue says of itself exists. */
export const catalogueNamesItself: CatalogueCheck = (
  { items, span },
  { catalogue, brokenFiles },
  tell,
) => {
  if (catalogue === null || brokenFiles.has(span.file)) return;
  const known = (kind: string, name: Word, names: Iterable<string>, where?: string) => {
    const list = [...names];
    if (list.includes(name.text)) return;
    const { values, details } = suggestion(name.text, name.span, list);
    tell(
      kind === 'plan' ? 'LTL-2004' : kind === 'role' ? 'LTL-2003' : 'LTL-2009',
      name.span,
      { kind, name: name.text, ...values },
      where === undefined
        ? details
        : { ...details, help: `${String(values['hint'])}${where} are ${String(values['known'])}` },
    );
  };
  for (const item of items) {
    if (item.kind === 'request')
      for (const role of item.by) known('role', role, [...catalogue.roles, 'system']);
    if (item.kind === 'feature')
      for (const region of [...item.regions, ...item.notIn])
        known('region', region, catalogue.regions);
    if (item.kind === 'feature' && item.while !== null)
      known('switch', item.while, catalogue.switches.keys());
    if (item.kind === 'calendars')
      for (const name of item.names)
        if (!businessCalendar(name.text).ok) known('calendar', name, calendarNames, ofLintel);
    if (item.kind === 'seats' && !item.items.some((line) => line.kind === 'count-from')) {
      tell('LTL-2019', item.span, {
        what: 'when a seat begins to count',
        help: 'add `count from acceptance` or `count from invitation`',
      });
    }
    if (item.kind === 'seats') {
      for (const line of item.items)
        if (line.kind === 'count-from')
          known('way to count seats', line.from, ['invitation', 'acceptance']);
    }
    if (item.kind === 'plan') {
      if (item.extends !== null) known('plan', item.extends, catalogue.plans.keys());
      const retire = item.items.find((line) => line.kind === 'retire');
      for (const line of retire?.items ?? [])
        if (line.kind === 'move-at-renewal') known('plan', line.to, catalogue.plans.keys());
    }
    if (item.kind === 'add-on') {
      for (const plan of item.plans) known('plan', plan, catalogue.plans.keys());
      for (const line of item.items)
        if (line.kind === 'requires' || line.kind === 'excludes')
          for (const name of line.addOns) known('add-on', name, catalogue.addOns);
    }
    if (item.kind === 'bundle') {
      for (const line of item.items) {
        if (line.kind === 'bundled-plan') known('plan', line.plan, catalogue.plans.keys());
        if (line.kind === 'retire')
          for (const move of line.items)
            if (move.kind === 'move-at-renewal')
              known('plan', move.to, [...catalogue.plans.keys(), ...catalogue.bundles.keys()]);
        if (line.kind === 'bundled-add-on') known('add-on', line.addOn, catalogue.addOns);
        if (line.kind === 'discount' && (line.percent.value <= 0 || line.percent.value > 100)) {
          tell('LTL-3008', line.percent.span, {
            percent: line.percent.value,
            range: 'a discount from 1 % to 100 %',
          });
        }
      }
    }
    const { kind } = item;
    if (kind !== 'plan' && kind !== 'add-on' && kind !== 'bundle' && kind !== 'access-level')
      continue;
    for (const line of item.items) {
      if (line.kind === 'include')
        for (const inclusion of line.inclusions) checkInclusion(inclusion, catalogue, known, tell);
      if (line.kind === 'extra-price') {
        const name = quantityName(line.of.text, [...catalogue.meters.values()]);
        if (!catalogue.quantities.has(name)) known('meter', line.of, catalogue.quantities);
      }
      if (line.kind === 'price' || line.kind === 'extra-price') {
        for (const { currency } of line.amounts) known('currency', currency, catalogue.currencies);
      }
    }
  }
};

function checkInclusion(
  inclusion: Inclusion,
  catalogue: NonNullable<SetNames['catalogue']>,
  known: (kind: string, name: Word, names: Iterable<string>) => void,
  tell: Tell,
): void {
  if (inclusion.kind === 'included-feature') {
    known('feature', inclusion.feature, catalogue.features.keys());
    const levels = catalogue.features.get(inclusion.feature.text)?.levels ?? [];
    if (inclusion.level !== null)
      known(`level of \`${inclusion.feature.text}\``, inclusion.level, levels);
    return;
  }
  const name = quantityName(inclusion.of.text, [...catalogue.meters.values()]);
  if (!catalogue.quantities.has(name)) return known('meter', inclusion.of, catalogue.quantities);
  const measure = catalogue.meters.get(name)?.measure ?? null;
  if (inclusion.amount.kind === 'unlimited') return;
  if (measure !== null && inclusion.measure === null) {
    tell('LTL-3001', inclusion.amount.span, {
      wanted: `a size in ${measure}`,
      example: `${inclusion.amount.written} ${measure}`,
    });
  } else if (
    inclusion.measure !== null &&
    (measure === null || sizeIn(1, inclusion.measure.text, measure) === null)
  ) {
    tell('LTL-3003', inclusion.measure.span, {
      left: measure === null ? 'a plain number' : `a size in ${measure}`,
      right: `a size in ${inclusion.measure.text}`,
    });
  }
}
