import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { YearDay } from './deadlines.ts';
import type { Field } from './types-of-values.ts';
import type {
  DateValue,
  DurationValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  TextValue,
  UnitWord,
} from './values.ts';

export interface Catalogue extends HeadedNodeOf<'catalogue'> {
  readonly title: TextValue | null;
  readonly version: NumberValue | null;
  readonly items: readonly CatalogueItem[];
}

export type CatalogueItem =
  | Currencies
  | Regions
  | Calendars
  | Role
  | Request
  | Event
  | Templates
  | Licence
  | Feature
  | Meter
  | Seats
  | Plan
  | AddOn
  | Bundle
  | EntitlementOrder
  | Lock
  | Pool
  | DataClass
  | ReasonOrder
  | Switch
  | AccessLevel
  | Resource
  | SubjectKind
  | FiscalYear;

/** `pool api-calls across sub-accounts, each at most 30 %`. */
export interface Pool extends NodeOf<'pool'> {
  readonly names: readonly Word[];
  /** How much of it one sub-account may use. */
  readonly eachAtMost: PercentValue | null;
}

/** `lock sso, api-calls for sub-accounts`: what the customer has holds, whatever a sub-account buys. */
export interface Lock extends NodeOf<'lock'> {
  readonly names: readonly Word[];
}

export interface Currencies extends NodeOf<'currencies'> {
  readonly names: readonly Word[];
}

export interface Regions extends NodeOf<'regions'> {
  readonly names: readonly Word[];
}

export interface Calendars extends NodeOf<'calendars'> {
  readonly names: readonly Word[];
}

/** `role manager "Manager"`; `ofTheVendor` means people of the vendor, not of the customer. */
export interface Role extends NodeOf<'role'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly ofTheVendor: boolean;
}

/** What people or systems can ask for. An empty `by` allows everybody whom a rule allows. */
export interface Request extends NodeOf<'request'> {
  readonly name: Word;
  readonly title: TextValue | null;
  readonly by: readonly Word[];
  readonly fields: readonly Field[];
}

/** What systems report. */
export interface Event extends NodeOf<'event'> {
  readonly name: Word;
  readonly fields: readonly Field[];
}

export interface Templates extends NodeOf<'templates'> {
  readonly names: readonly TextValue[];
}

export interface Licence extends NodeOf<'licence'> {
  readonly name: Word;
  readonly title: TextValue;
}

/** `in EU, US` fills `regions`, `not in IR` `notIn`; `is email, priority or dedicated` fills `levels`, weakest first. */
export interface Feature extends NodeOf<'feature'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly regions: readonly Word[];
  readonly notIn: readonly Word[];
  readonly levels: readonly Word[];
  /** The switch that must be on. */
  readonly while: Word | null;
}

export interface Meter extends NodeOf<'meter'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly measure: Word | null;
  readonly resetsEvery: UnitWord | null;
  /** `from begin`: periods count from the day on which the subscription began. */
  readonly fromBegin: boolean;
  /** `resets every fiscal quarter`. */
  readonly fiscal: boolean;
  /** `counts the last 30 days`. */
  readonly countsLast: DurationValue | null;
  readonly rollover: Rollover | null;
}

/** `unused rolls over up to 500`: into the next period, and not further. */
export interface Rollover extends NodeOf<'rollover'> {
  readonly upTo: NumberValue | null;
}

export interface Seats extends NodeOf<'seats'> {
  readonly title: TextValue;
  readonly items: readonly SeatsItem[];
}

export type SeatsItem = SeatsCountFrom | SeatsHold | BillAtLeast;

/** `count from acceptance` or `count from invitation`: when a seat begins to be paid for. */
export interface SeatsCountFrom extends NodeOf<'count-from'> {
  readonly from: Word;
}

/** `hold for an invitation 7 days`: how long an invitation keeps a seat free. */
export interface SeatsHold extends NodeOf<'hold-for-invitation'> {
  readonly duration: DurationValue;
}

export interface Plan extends NodeOf<'plan'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly extends: Word | null;
  readonly items: readonly PlanItem[];
}

export interface AddOn extends NodeOf<'add-on'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly plans: readonly Word[];
  readonly items: readonly AddOnItem[];
}

/** What a plan or an add-on holds. */
export type PlanItem = Include | Price | PriceOnRequest | ExtraPrice | AtMost | Retire;

/** What an add-on holds. */
export type AddOnItem = PlanItem | Requires | Excludes | EndsWithThePlan;

/** `only with fast-lane`: add-ons without which it is not sold. */
export interface Requires extends NodeOf<'requires'> {
  readonly addOns: readonly Word[];
}

/** `never with slow-lane`: add-ons beside which it is not sold. */
export interface Excludes extends NodeOf<'excludes'> {
  readonly addOns: readonly Word[];
}

/** `ends with the plan`: it goes when the subscription moves to a plan that it is not for. */
export type EndsWithThePlan = NodeOf<'ends-with-the-plan'>;

export interface Include extends NodeOf<'include'> {
  readonly inclusions: readonly Inclusion[];
}

export type Inclusion = IncludedFeature | IncludedQuantity;

/** `support email`: a feature, and the level of it. */
export interface IncludedFeature extends NodeOf<'included-feature'> {
  readonly feature: Word;
  readonly level: Word | null;
}

/** `10000 api-calls per month`, `20 GB storage`, `unlimited seats`. */
export interface IncludedQuantity extends NodeOf<'included-quantity'> {
  readonly amount: NumberValue | Unlimited;
  readonly measure: Word | null;
  readonly of: Word;
  readonly per: UnitWord | null;
  /** What it does beside what the plan includes: `at least` so much, or so much `instead`; `null` is added. */
  readonly beside: 'at-least' | 'instead' | null;
}

export type Unlimited = NodeOf<'unlimited'>;

/** `price 49 EUR or 55 USD per month`. */
export interface Price extends NodeOf<'price'> {
  readonly amounts: readonly MoneyValue[];
  readonly per: UnitWord;
}

/** `price on request`. */
export type PriceOnRequest = NodeOf<'price-on-request'>;

/** `each extra seat 11 EUR per month`; `of` is the singular as written, `pieces` the 1000 of `each extra 1000 api-calls`. */
export interface ExtraPrice extends NodeOf<'extra-price'> {
  readonly pieces: NumberValue | null;
  readonly of: Word;
  readonly amounts: readonly MoneyValue[];
  readonly per: UnitWord;
}

/** `at most 10`: how often an add-on may be bought. */
export interface AtMost extends NodeOf<'at-most'> {
  readonly count: NumberValue;
}

/** `bill at least 2 seats`: so many are paid for, however few there are. */
export interface BillAtLeast extends NodeOf<'bill-at-least'> {
  readonly count: NumberValue;
  readonly of: Word;
}

export interface Retire extends NodeOf<'retire'> {
  readonly on: DateValue;
  readonly items: readonly RetireItem[];
}

export type RetireItem = RetireMove | RetireKeepPrice;

/** `move to starter at renewal`. */
export interface RetireMove extends NodeOf<'move-at-renewal'> {
  readonly to: Word;
}

/** `keep the price for 12 months`. */
export interface RetireKeepPrice extends NodeOf<'keep-the-price'> {
  readonly duration: DurationValue;
}

export interface Bundle extends NodeOf<'bundle'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly items: readonly BundleItem[];
}

export type BundleItem =
  BundledPlan | BundledAddOn | Price | PriceOnRequest | Discount | AddOnsEnd | Retire;

/** `add-ons end with the bundle`: what it brought goes with it. */
export type AddOnsEnd = NodeOf<'add-ons-end'>;

export interface BundledPlan extends NodeOf<'bundled-plan'> {
  readonly plan: Word;
}

/** `add-on more-calls 2 times`; without a number, once. */
export interface BundledAddOn extends NodeOf<'bundled-add-on'> {
  readonly addOn: Word;
  readonly times: NumberValue | null;
}

export interface Discount extends NodeOf<'discount'> {
  readonly percent: PercentValue;
  /** `null`: as long as the bundle is kept. */
  readonly duration: DurationValue | null;
}

/** Who wins when an inherited and an own entitlement disagree. */
export interface EntitlementOrder extends NodeOf<'entitlement-order'> {
  readonly order: 'own-over-inherited' | 'inherited-over-own' | 'narrower';
}

/** `fiscal year begins on 1 April`: its quarters and months follow. */
export interface FiscalYear extends NodeOf<'fiscal-year'> {
  readonly unit: UnitWord;
  readonly day: YearDay;
}

/** `data logs "Log books"`: a class of data that policies keep and delete. */
export interface DataClass extends NodeOf<'data-class'> {
  readonly name: Word;
  readonly title: TextValue;
}

/** `reasons in order suspended, unpaid`: the names of reasons, the most important first. */
export interface ReasonOrder extends NodeOf<'reason-order'> {
  readonly names: readonly Word[];
}

/** `switch exports "Exports" normally off`: what the vendor turns on and off at once, for everybody. */
export interface Switch extends NodeOf<'switch'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly normally: 'on' | 'off';
}

/** `access-level browse "Look only" read-only { include editor }`: a level for the `access` of states. */
export interface AccessLevel extends NodeOf<'access-level'> {
  readonly name: Word;
  readonly title: TextValue;
  /** What the level includes can be looked at, and not changed. */
  readonly readOnly: boolean;
  readonly items: readonly Include[];
}

/** `resource recording "Recording" with made is date`: things that access can be limited to by a field. */
export interface Resource extends NodeOf<'resource'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly fields: readonly Field[];
}

/** `subject boat "Boat" of account`: a kind of thing that policies watch, one instance for each. */
export interface SubjectKind extends NodeOf<'subject'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly of: Word;
}
