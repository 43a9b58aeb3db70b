import { businessCalendar, calendarNames } from '@lintel/calendar';
import type { Span } from '@lintel/contract';
import { quantityName } from '../plan/lower-catalogue-plan.ts';
import { lowerMoney } from '../plan/lower-money.ts';
import { sizeIn } from '../plan/size.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import type { AddOn, Catalogue, CatalogueItem, Inclusion, MoneyValue, Plan, UnitWord, Word } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2010: nothing of one kind is declared twice. */
export const catalogueDeclaresOnce: CatalogueCheck = ({ items }, _set, tell) => {
  const seen = new Map<string, Span>();
  const declare = (kind: string, name: string, span: Span) => {
    const first = seen.get(`${kind} ${name}`);
    if (first === undefined) seen.set(`${kind} ${name}`, span);
    else tell('LTL-2010', span, { name }, { related: [{ span: first, message: 'first declared here' }] });
  };
  for (const item of items) {
    switch (item.kind) {
      case 'currencies':
      case 'regions':
      case 'calendars':
        for (const { text, span } of item.names) declare(item.kind, text, span);
        break;
      case 'templates':
        for (const { value, span } of item.names) declare(item.kind, value, span);
        break;
      case 'seats':
        declare('meter', 'seats', item.title.span);
        break;
      case 'entitlement-order':
        declare(item.kind, 'who wins', item.span);
        break;
      case 'request':
      case 'event':
        declare('request', item.name.text, item.name.span);
        for (const { name } of item.fields) declare(`field of ${item.name.text}`, name.text, name.span);
        break;
      case 'meter':
      case 'add-on':
        declare('meter', item.name.text, item.name.span);
        break;
      default:
        declare(item.kind, item.name.text, item.name.span);
    }
  }
};

/** LTL-2003, LTL-2004, LTL-2009: what the catalogue says of itself exists. */
export const catalogueNamesItself: CatalogueCheck = ({ items, span }, { catalogue, brokenFiles }, tell) => {
  if (catalogue === null || brokenFiles.has(span.file)) return;
  const known = (kind: string, name: Word, names: Iterable<string>) => {
    const list = [...names];
    if (list.includes(name.text)) return;
    const { values, details } = suggestion(name.text, name.span, list);
    tell(kind === 'plan' ? 'LTL-2004' : kind === 'role' ? 'LTL-2003' : 'LTL-2009', name.span, { kind, name: name.text, ...values }, details);
  };
  for (const item of items) {
    if (item.kind === 'request') for (const role of item.by) known('role', role, [...catalogue.roles, 'system']);
    if (item.kind === 'feature') for (const region of item.regions) known('region', region, catalogue.regions);
    if (item.kind === 'calendars') for (const name of item.names) if (!businessCalendar(name.text).ok) known('calendar', name, calendarNames);
    if (item.kind === 'seats') {
      for (const line of item.items) if (line.kind === 'count-from') known('way to count seats', line.from, ['invitation', 'acceptance']);
    }
    if (item.kind === 'plan') {
      if (item.extends !== null) known('plan', item.extends, catalogue.plans.keys());
      const retire = item.items.find((line) => line.kind === 'retire');
      for (const line of retire?.items ?? []) if (line.kind === 'move-at-renewal') known('plan', line.to, catalogue.plans.keys());
    }
    if (item.kind === 'add-on') for (const plan of item.plans) known('plan', plan, catalogue.plans.keys());
    if (item.kind === 'bundle') {
      for (const line of item.items) {
        if (line.kind === 'bundled-plan') known('plan', line.plan, catalogue.plans.keys());
        if (line.kind === 'bundled-add-on') known('add-on', line.addOn, catalogue.addOns);
        if (line.kind === 'discount' && (line.percent.value <= 0 || line.percent.value > 100)) {
          tell('LTL-3008', line.percent.span, { percent: line.percent.value, range: 'a discount from 1 % to 100 %' });
        }
      }
    }
    if (item.kind !== 'plan' && item.kind !== 'add-on') continue;
    for (const line of item.items) {
      if (line.kind === 'include') for (const inclusion of line.inclusions) checkInclusion(inclusion, catalogue, known, tell);
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
    if (inclusion.level !== null) known(`level of \`${inclusion.feature.text}\``, inclusion.level, levels);
    return;
  }
  const name = quantityName(inclusion.of.text, [...catalogue.meters.values()]);
  if (!catalogue.quantities.has(name)) return known('meter', inclusion.of, catalogue.quantities);
  const measure = catalogue.meters.get(name)?.measure ?? null;
  if (inclusion.amount.kind === 'unlimited') return;
  if (measure !== null && inclusion.measure === null) {
    tell('LTL-3001', inclusion.amount.span, { wanted: `a size in ${measure}`, example: `${inclusion.amount.written} ${measure}` });
  } else if (inclusion.measure !== null && (measure === null || sizeIn(1, inclusion.measure.text, measure) === null)) {
    tell('LTL-3003', inclusion.measure.span, { left: measure === null ? 'a plain number' : `a size in ${measure}`, right: `a size in ${inclusion.measure.text}` });
  }
}

/** LTL-2020, LTL-3009: a plan has one price for each currency and interval, in coins that exist. */
export const pricesAreClear: CatalogueCheck = (catalogue, _set, tell) => {
  for (const item of catalogue.items) {
    if (item.kind !== 'plan' && item.kind !== 'add-on') continue;
    const seen = new Map<string, Span>();
    for (const line of item.items) {
      if (line.kind !== 'price' && line.kind !== 'extra-price') continue;
      const of = line.kind === 'price' ? '' : line.of.text;
      for (const amount of line.amounts) checkPrice(amount, of, line.per, seen, tell);
    }
  }
};

function checkPrice(amount: MoneyValue, of: string, per: UnitWord, seen: Map<string, Span>, tell: Tell): void {
  if (lowerMoney(amount) === null) tell('LTL-3009', amount.span, { currency: amount.currency.text });
  const key = `${of} ${amount.currency.text} ${per.unit}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, amount.span);
  else {
    const what = `the price in ${amount.currency.text} per ${per.unit}`;
    tell('LTL-2020', amount.span, { what }, { related: [{ span: first, message: 'first said here' }] });
  }
}

/** LTL-2021: no plan extends itself, over however many others. */
export const plansMakeNoCircle: CatalogueCheck = ({ items }, _set, tell) => {
  const plans = new Map(items.filter((item): item is Plan => item.kind === 'plan').map((plan) => [plan.name.text, plan]));
  const settled = new Set<string>();
  for (const start of plans.keys()) {
    const path: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !settled.has(name) && !path.includes(name)) {
      path.push(name);
      name = plans.get(name)?.extends?.text;
    }
    if (name !== undefined && path.includes(name)) {
      const circle = path.slice(path.indexOf(name));
      const word = plans.get(name)?.extends;
      if (word) tell('LTL-2021', word.span, { plan: name, circle: [...circle, name].join(' > ') });
    }
    for (const seen of path) settled.add(seen);
  }
};

/** LTL-2020: one line of a plan, add-on or bundle of which there can be one. */
export const catalogueSaysOnce: CatalogueCheck = ({ items }: Catalogue, _set, tell) => {
  for (const item of items) {
    if (item.kind !== 'plan' && item.kind !== 'add-on' && item.kind !== 'bundle') continue;
    const seen = new Map<string, Span>();
    for (const line of linesOf(item)) {
      const what = ONCE.get(line.kind);
      if (what === undefined) continue;
      const first = seen.get(what);
      if (first === undefined) seen.set(what, line.span);
      else tell('LTL-2020', line.span, { what }, { related: [{ span: first, message: 'first said here' }] });
    }
  }
};

const ONCE: ReadonlyMap<string, string> = new Map([
  ['price-on-request', '`price on request`'],
  ['at-most', '`at most`'],
  ['retire', '`retire`'],
  ['bundled-plan', 'the plan of a bundle'],
  ['discount', 'the discount'],
]);

function linesOf(item: Extract<CatalogueItem, { kind: 'plan' | 'add-on' | 'bundle' }> | AddOn): readonly { readonly kind: string; readonly span: Span }[] {
  return item.items;
}
