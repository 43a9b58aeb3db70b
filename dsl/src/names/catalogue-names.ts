import {
  BUILT_IN_SUBJECTS,
  type Catalogue,
  type CatalogueAccessLevel,
  type CatalogueBundle,
  type CatalogueFeature,
  type CatalogueMeter,
  type CataloguePlan,
  type CatalogueResource,
  type CatalogueSwitch,
  type EventDeclaration,
  type RequestDeclaration,
} from '@lintel/contract';

/** What a catalogue declares, by name. */
export interface CatalogueNames {
  readonly roles: ReadonlySet<string>;
  readonly requests: ReadonlyMap<string, RequestDeclaration>;
  readonly events: ReadonlyMap<string, EventDeclaration>;
  readonly templates: ReadonlySet<string>;
  readonly licences: ReadonlySet<string>;
  readonly features: ReadonlyMap<string, CatalogueFeature>;
  readonly meters: ReadonlyMap<string, CatalogueMeter>;
  readonly plans: ReadonlyMap<string, CataloguePlan>;
  readonly addOns: ReadonlySet<string>;
  readonly bundles: ReadonlyMap<string, CatalogueBundle>;
  readonly regions: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
  readonly accessLevels: ReadonlyMap<string, CatalogueAccessLevel>;
  readonly resources: ReadonlyMap<string, CatalogueResource>;
  readonly data: ReadonlySet<string>;
  /** The built-in kinds, then those of the company. */
  readonly subjects: ReadonlySet<string>;
  readonly reasons: ReadonlySet<string>;
  readonly switches: ReadonlyMap<string, CatalogueSwitch>;
  /** On which day the fiscal year begins; `null` where nothing is said. */
  readonly yearBegins: string | null;
  /** What can be counted, bought or limited: `seats`, meters and add-ons. */
  readonly quantities: ReadonlySet<string>;
}

export function catalogueNames(catalogue: Catalogue): CatalogueNames {
  const meters = byName(catalogue.meters);
  const addOns = namesOf(catalogue.addOns);
  return {
    roles: namesOf(catalogue.roles),
    requests: byName(catalogue.requests),
    events: byName(catalogue.events),
    templates: new Set(catalogue.templates),
    licences: namesOf(catalogue.licences),
    features: byName(catalogue.features),
    meters,
    plans: byName(catalogue.plans),
    addOns,
    bundles: byName(catalogue.bundles),
    regions: new Set(catalogue.regions),
    currencies: new Set(catalogue.currencies),
    calendars: new Set(catalogue.calendars),
    accessLevels: byName(catalogue.accessLevels ?? []),
    resources: byName(catalogue.resources ?? []),
    data: namesOf(catalogue.data ?? []),
    subjects: new Set([
      ...BUILT_IN_SUBJECTS,
      ...(catalogue.subjects ?? []).map(({ name }) => name),
    ]),
    reasons: new Set(catalogue.reasons),
    switches: byName(catalogue.switches ?? []),
    yearBegins: catalogue.yearBegins ?? null,
    quantities: new Set([
      ...(catalogue.seats === null ? [] : ['seats']),
      ...meters.keys(),
      ...addOns,
    ]),
  };
}

function byName<N extends { readonly name: string }>(items: readonly N[]): ReadonlyMap<string, N> {
  return new Map(items.map((item) => [item.name, item]));
}

function namesOf(items: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ name }) => name));
}
