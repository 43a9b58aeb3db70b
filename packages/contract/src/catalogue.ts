import type { Money } from './money.ts';
import type { EventDeclaration, FieldDeclaration, RequestDeclaration } from './plan.ts';
import type { TimeSpan, TimeUnit } from './time-span.ts';

/** What is sold, who takes part and what can be asked for, with `extends` already worked out. */
export interface Catalogue {
  readonly name: string;
  readonly version: number;
  /** Content hash without this field: 64 hex digits. */
  readonly hash: string;
  readonly currencies: readonly string[];
  readonly regions: readonly string[];
  readonly calendars: readonly string[];
  readonly roles: readonly {
    readonly name: string;
    readonly title: string;
    readonly ofTheVendor: boolean;
  }[];
  readonly requests: readonly RequestDeclaration[];
  readonly events: readonly EventDeclaration[];
  readonly templates: readonly string[];
  readonly licences: readonly { readonly name: string; readonly title: string }[];
  readonly features: readonly CatalogueFeature[];
  readonly meters: readonly CatalogueMeter[];
  readonly seats: {
    readonly title: string;
    /** When a seat starts to count, and to be paid for. */
    readonly countFrom: 'invitation' | 'acceptance';
    readonly holdForInvitation: TimeSpan | null;
    /** So many are paid for where a plan sells extra ones, however few there are. */
    readonly billsAtLeast?: number;
  } | null;
  readonly plans: readonly CataloguePlan[];
  readonly addOns: readonly CatalogueAddOn[];
  readonly bundles: readonly CatalogueBundle[];
  /** On which day the fiscal year begins, `04-06`. Left out where nothing is said. */
  readonly yearBegins?: string;
  /** Classes of data that policies keep and delete. Left out when there are none, as are the next two. */
  readonly data?: readonly { readonly name: string; readonly title: string }[];
  /** Names of reasons, the most important first: the order in which several are reported. */
  readonly reasons?: readonly string[];
  /** Levels for the `access` of states, beside `full`, `read-only` and `none`. Left out when there are none. */
  readonly accessLevels?: readonly CatalogueAccessLevel[];
  /** Kinds of things that access can be limited to by a field. Left out when there are none. */
  readonly resources?: readonly CatalogueResource[];
  /** Kinds of subject that the company has beside the built-in ones. Left out when there are none. */
  readonly subjects?: readonly CatalogueSubject[];
  /** What the vendor turns on and off at once, for everybody. */
  readonly switches?: readonly CatalogueSwitch[];
  /** Meters that a customer uses up together with its sub-accounts. Left out when there are none. */
  readonly pools?: readonly { readonly on: string; readonly eachAtMostPercent?: number }[];
  /** Features, meters and `seats` that sub-accounts have as their customer has them. Left out when there are none. */
  readonly locked?: readonly string[];
  readonly inheritance: 'own-wins' | 'inherited-wins' | 'narrower-wins' | null;
}

export interface CatalogueAccessLevel {
  readonly name: string;
  readonly title: string;
  readonly access: 'full' | 'read-only';
  /** What it reaches, each at most at its level. */
  readonly features: readonly { readonly feature: string; readonly level: string | null }[];
}

export interface CatalogueResource {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FieldDeclaration[];
}

/** Each belongs to an account. */
export interface CatalogueSubject {
  readonly name: string;
  readonly title: string;
}

/** Kinds of subject that every catalogue has. */
export const BUILT_IN_SUBJECTS = ['account', 'subscription', 'device', 'seat', 'licence'] as const;

export interface CatalogueSwitch {
  readonly name: string;
  readonly title: string;
  /** Until the vendor says otherwise. */
  readonly normally: 'on' | 'off';
}

export interface CatalogueFeature {
  readonly name: string;
  readonly title: string;
  /** Regions where it is offered; empty is everywhere. */
  readonly regions: readonly string[];
  /** Levels, lowest first, for features such as `support is email, priority or dedicated`. */
  readonly levels: readonly string[];
  /** Regions where it is not offered. Left out when there are none. */
  readonly notIn?: readonly string[];
  /** The switch that must be on. */
  readonly while?: string;
}

export interface CatalogueMeter {
  readonly name: string;
  readonly title: string;
  /** `GB` and the like; `null` counts pieces. Sizes are decimal: 1 GB is 10^9 bytes. */
  readonly measure: string | null;
  readonly resetsEvery: TimeUnit | null;
  /** Its periods count from the day on which the subscription began. */
  readonly resetsFrom?: 'begin';
  /** Its periods are those of the fiscal year that begins on that day, `04-06`. */
  readonly yearBegins?: string;
  /** It has no periods: what was used in the last so many days or weeks counts. */
  readonly countsLast?: TimeSpan;
  /** What is not used in a period is added to the next one, and to no later one; `null`: all of it. */
  readonly rollsOver?: { readonly upTo: number | null };
}

/** A number that a plan gives; `amount: null` is unlimited. `on` is `seats` or the name of a meter. */
export interface IncludedQuantity {
  readonly on: string;
  readonly amount: number | null;
  readonly per: TimeUnit | null;
  /** Of an add-on: at least so much, or so much instead of what the plan includes. Left out: it is added. */
  readonly beside?: 'at-least' | 'instead';
}

/** One price per currency for one interval. */
export interface Price {
  readonly per: TimeUnit;
  readonly amounts: readonly Money[];
}

export interface CataloguePlan {
  readonly name: string;
  readonly title: string;
  readonly extends: string | null;
  readonly features: readonly { readonly feature: string; readonly level: string | null }[];
  readonly quantities: readonly IncludedQuantity[];
  /** Empty together with `onRequest` false: free. */
  readonly prices: readonly Price[];
  readonly onRequest: boolean;
  /** Price of each piece above the included quantity, such as an extra seat. */
  readonly extras: readonly {
    readonly on: string;
    readonly prices: readonly Price[];
    /** How many pieces the price is for; left out: one. Begun ones count whole. */
    readonly pieces?: number;
  }[];
  readonly retire: {
    readonly on: string;
    readonly moveTo: string | null;
    readonly keepPriceFor: TimeSpan | null;
  } | null;
}

export interface CatalogueAddOn {
  readonly name: string;
  readonly title: string;
  readonly forPlans: readonly string[];
  readonly features: readonly { readonly feature: string; readonly level: string | null }[];
  readonly quantities: readonly IncludedQuantity[];
  readonly prices: readonly Price[];
  readonly atMost: number | null;
  /** Add-ons without which it is not sold. Left out when there are none, as are the next two. */
  readonly requires?: readonly string[];
  /** Add-ons beside which it is not sold; said by one of the two, it holds for both. */
  readonly excludes?: readonly string[];
  /** It goes when the subscription moves to a plan that is not in `forPlans`. Without it, it stays. */
  readonly endsWithPlan?: boolean;
}

export interface CatalogueBundle {
  readonly name: string;
  readonly title: string;
  readonly plan: string;
  readonly addOns: readonly { readonly addOn: string; readonly times: number }[];
  /** Of the whole; empty: on request. Left out: it costs what its parts cost. */
  readonly prices?: readonly Price[];
  /** Off the price of the bundle, from the day on which it is bought; `for: null` as long as it is kept. */
  readonly discount: { readonly percent: number; readonly for: TimeSpan | null } | null;
  /** What it brought goes with it. Left out: add-ons stay, at their own prices. */
  readonly addOnsEnd?: true;
  /** Nobody begins with it from that day. Left out: it is sold. */
  readonly retire?: { readonly on: string; readonly moveTo: string | null };
}
