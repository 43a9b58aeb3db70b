import type {
  Catalogue,
  CatalogueBundle,
  CatalogueFeature,
  CatalogueMeter,
  FieldDeclaration,
} from '@lintel/contract';
import { dayInWords, listInWords, spanInWords, valueInWords } from '../emit/words.ts';
import { typeInWords } from '../names/value-type.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { paired } from './pair.ts';

/** A catalogue has no places in a plan; a change of it points at none. */
const nowhere = { file: '', start: 0, end: 0, line: 1, column: 1 };

/** Something with a name, and what is said of it; nothing where the name says it all. */
type Named = readonly [name: string, words: string];

/** Names that policies and hosts use, and what each stands for. */
export function namedChanges(older: Catalogue, newer: Catalogue): readonly FoundChange[] {
  const kinds: readonly (readonly [string, (catalogue: Catalogue) => readonly Named[]])[] = [
    [
      'role',
      ({ roles }) =>
        roles.map(({ name, ofTheVendor }) => [
          name,
          ofTheVendor ? 'one of the vendor' : 'one of the customer',
        ]),
    ],
    [
      'request',
      ({ requests }) =>
        requests.map(({ name, by, fields }) => [
          name,
          `for ${by === null ? 'everybody' : listInWords(by, 'or')}${withFields(fields)}`,
        ]),
    ],
    [
      'event',
      ({ events }) =>
        events.map(({ name, fields }) => [name, `one${withFields(fields) || ' without fields'}`]),
    ],
    [
      'feature',
      ({ features }) => features.map((feature) => [feature.name, featureInWords(feature)]),
    ],
    ['meter', ({ meters }) => meters.map((meter) => [meter.name, meterInWords(meter)])],
    ['licence', ({ licences }) => licences.map(({ name }) => [name, ''])],
    ['template', ({ templates }) => templates.map((name) => [name, ''])],
    ['currency', ({ currencies }) => currencies.map((name) => [name, ''])],
    ['region', ({ regions }) => regions.map((name) => [name, ''])],
    ['calendar', ({ calendars }) => calendars.map((name) => [name, ''])],
    ['class of data', ({ data = [] }) => data.map(({ name }) => [name, ''])],
    [
      'switch',
      ({ switches = [] }) => switches.map(({ name, normally }) => [name, `normally ${normally}`]),
    ],
    [
      'access level',
      ({ accessLevels = [] }) =>
        accessLevels.map(({ name, access, features }) => [
          name,
          `${access} to ${listInWords(features.map(({ feature, level }) => (level === null ? feature : `${feature} ${level}`))) || 'nothing'}`,
        ]),
    ],
    [
      'resource',
      ({ resources = [] }) =>
        resources.map(({ name, fields }) => [
          name,
          `one${withFields(fields) || ' without fields'}`,
        ]),
    ],
    ['bundle', ({ bundles }) => bundles.map((bundle) => [bundle.name, bundleInWords(bundle)])],
  ];
  return kinds.flatMap(([kind, of]) => {
    const two = paired(of(older), of(newer), ([name]) => name);
    return [
      ...two.removed.map(([name]) => removed('catalogue', `the ${kind} ${name} is gone`, nowhere)),
      ...two.added.map(([name]) => added('catalogue', `the ${kind} ${name} is new`, nowhere)),
      ...two.both.flatMap(({ before: [, was], after: [name, is] }) =>
        was === is
          ? []
          : [changed('catalogue', `the ${kind} ${name} is ${is}, and was ${was}`, {})],
      ),
    ];
  });
}

/** Lines that there is one of. */
export function lineChanges(older: Catalogue, newer: Catalogue): readonly FoundChange[] {
  const [then, now] = [older.seats?.countFrom, newer.seats?.countFrom];
  const found: FoundChange[] = [];
  if (then !== now && then !== undefined && now !== undefined) {
    const text = `a seat counts from ${now}, and counted from ${then}`;
    found.push(changed('catalogue', text, { hurts: now === 'invitation' }));
  }
  const lines: readonly (readonly [string, (catalogue: Catalogue) => string])[] = [
    [
      'the seat of an invitation',
      ({ seats }) =>
        seats?.holdForInvitation ? `held for ${spanInWords(seats.holdForInvitation)}` : 'not held',
    ],
    ['what is billed', ({ seats }) => `at least ${seats?.billsAtLeast ?? 0} seats`],
    ['what is locked for sub-accounts', ({ locked = [] }) => listInWords(locked) || 'nothing'],
    ['what is shared across sub-accounts', ({ pools = [] }) => poolsInWords(pools)],
    [
      'the fiscal year',
      ({ yearBegins }) =>
        yearBegins === undefined ? 'not said' : `one that begins on ${dayInWords(yearBegins)}`,
    ],
    ['the order of reasons', ({ reasons = [] }) => listInWords(reasons) || 'not said'],
    [
      'what an account has and what it inherits',
      ({ inheritance }) => INHERITANCE[inheritance ?? 'nothing'],
    ],
  ];
  for (const [what, say] of lines)
    if (say(older) !== say(newer))
      found.push(changed('catalogue', `${what} is ${say(newer)}, and was ${say(older)}`, {}));
  return found;
}

const INHERITANCE = {
  'own-wins': 'decided by its own',
  'inherited-wins': 'decided by what it inherits',
  'narrower-wins': 'decided by the narrower of the two',
  nothing: 'not decided',
} as const;

function withFields(fields: readonly FieldDeclaration[]): string {
  return fields.length === 0 ? '' : ` with ${listInWords(fields.map(fieldInWords))}`;
}

function fieldInWords({ name, type, atLeast, atMost }: FieldDeclaration): string {
  const bound = [
    ...(atLeast === null ? [] : [`at least ${valueInWords(atLeast)}`]),
    ...(atMost === null ? [] : [`at most ${valueInWords(atMost)}`]),
  ];
  return [`${name} (${typeInWords(type)})`, ...bound].join(' ');
}

function featureInWords({ levels, regions, notIn = [], while: whileOn }: CatalogueFeature): string {
  return [
    levels.length === 0 ? 'without levels' : listInWords(levels, 'or'),
    regions.length === 0 ? 'offered everywhere' : `offered in ${listInWords(regions)}`,
    ...(notIn.length === 0 ? [] : [`not in ${listInWords(notIn)}`]),
    ...(whileOn === undefined ? [] : [`while ${whileOn} is on`]),
  ].join(', ');
}

function poolsInWords(pools: NonNullable<Catalogue['pools']>): string {
  const words = pools.map(({ on, eachAtMostPercent: most }) =>
    most === undefined ? on : `${on} (each at most ${most} %)`,
  );
  return listInWords(words) || 'nothing';
}

function meterInWords(meter: CatalogueMeter): string {
  const { measure, resetsEvery, resetsFrom, yearBegins, countsLast, rollsOver } = meter;
  const most = rollsOver?.upTo ?? null;
  return [
    `counted in ${measure ?? 'pieces'}`,
    ...(resetsEvery === null ? [] : [`anew every ${resetsEvery}`]),
    ...(yearBegins === undefined ? [] : [`of a year that begins on ${dayInWords(yearBegins)}`]),
    ...(resetsFrom === undefined ? [] : ['from the day on which the subscription began']),
    ...(countsLast === undefined ? [] : [`over the last ${spanInWords(countsLast)}`]),
    ...(rollsOver === undefined ? [] : [`rolling over ${most === null ? 'all' : `up to ${most}`}`]),
  ].join(', ');
}

function bundleInWords(bundle: CatalogueBundle): string {
  const { plan, addOns, prices, discount, addOnsEnd, retire } = bundle;
  const parts = [
    plan,
    ...addOns.map(({ addOn, times }) => (times === 1 ? addOn : `${addOn} ${times} times`)),
  ];
  const price = prices?.map(
    ({ per, amounts }) => `${listInWords(amounts.map(valueInWords), 'or')} per ${per}`,
  );
  const next = retire?.moveTo ?? null;
  const moving = next === null ? '' : `, then ${next}`;
  return [
    listInWords(parts),
    ...(price === undefined ? [] : [`for ${listInWords(price) || 'a price on request'}`]),
    ...(discount === null
      ? []
      : [
          `${discount.percent} % less${discount.for === null ? '' : ` for ${spanInWords(discount.for)}`}`,
        ]),
    ...(addOnsEnd === true ? ['its add-ons end with it'] : []),
    ...(retire === undefined ? [] : [`sold until ${retire.on}${moving}`]),
  ].join(', ');
}
