/**
 * The tree of a `.lintel` file: what was written, with the place of every word.
 *
 * Every node has a `kind` and the span of its whole text. A statement that is broken by a syntax
 * error is left out, and each node around it says `incomplete: true`, so that a check for something
 * missing can stay silent there. What the author left away is `null` or an empty list, never a guess.
 */
import type { Span } from '@lintel/contract';

/** What all nodes share. */
interface NodeOf<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
  /** Present when something inside was left out because of a syntax error. */
  readonly incomplete?: true;
}

/** A node with a body: `head` spans its words before the body, for messages that point at it. */
interface HeadedNodeOf<Kind extends string> extends NodeOf<Kind> {
  readonly head: Span;
}

/** A name as written, for instance `trial-end`. Names are data: keep them in a `Map`, never as keys of a plain object. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

export interface FileNode extends NodeOf<'file'> {
  readonly declarations: readonly Declaration[];
}

export type Declaration = Catalogue | Policy | Approval;

// Values

/** A text in double quotes; `value` has the escapes resolved. */
export interface TextValue extends NodeOf<'text'> {
  readonly value: string;
}

/** A plain number. `written` keeps every digit; `value` is safe, since a number that is too large is a syntax error. */
export interface NumberValue extends NodeOf<'number'> {
  readonly value: number;
  readonly written: string;
}

/** `80 %` has the value 80. */
export interface PercentValue extends NodeOf<'percent'> {
  readonly value: number;
}

/** `20.50 EUR`. `amount` is decimal digits with an optional point, as written; a currency's exponent is a check. */
export interface MoneyValue extends NodeOf<'money'> {
  readonly amount: string;
  readonly currency: Word;
}

/** `20 GB`. */
export interface SizeValue extends NodeOf<'size'> {
  readonly value: number;
  readonly measure: Word;
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A unit of time; `unit` is singular whatever was written. */
export interface UnitWord {
  readonly unit: Unit;
  readonly written: string;
  readonly span: Span;
}

/** `14 days`, `2 business days`. */
export interface DurationValue extends NodeOf<'duration'> {
  readonly count: number;
  readonly unit: UnitWord;
  readonly business: boolean;
}

/** `2026-12-31`; `value` is the ISO date, checked to exist in the calendar. */
export interface DateValue extends NodeOf<'date'> {
  readonly value: string;
}

/** `2026-03-01 09:00`, local in the zone at hand: `date` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export interface Moment extends NodeOf<'moment'> {
  readonly date: string;
  readonly time: string;
}

/** `09:00`; `value` is `HH:MM`. */
export interface ClockTime extends NodeOf<'clock-time'> {
  readonly value: string;
}

/** `2026-03-15T13:00:00Z`, as written. */
export interface InstantValue extends NodeOf<'instant'> {
  readonly value: string;
}

/** `yes` or `no`. */
export interface YesOrNoValue extends NodeOf<'yes-or-no'> {
  readonly value: boolean;
}

/** `nothing`: a known absence. */
export type NothingValue = NodeOf<'nothing'>;

/** A fact, setting, field, plan, state … : the checks find out which. */
export interface NameValue extends NodeOf<'name'> {
  readonly name: Word;
}

export type Value =
  | TextValue
  | NumberValue
  | PercentValue
  | MoneyValue
  | SizeValue
  | DurationValue
  | DateValue
  | Moment
  | InstantValue
  | YesOrNoValue
  | NothingValue
  | NameValue;

/** A span of time, or the setting that holds one. */
export type DurationOrName = DurationValue | NameValue;

// Conditions

export interface OrCondition extends NodeOf<'or'> {
  readonly parts: readonly Condition[];
}

export interface AndCondition extends NodeOf<'and'> {
  readonly parts: readonly Condition[];
}

export interface NotCondition extends NodeOf<'not'> {
  readonly inner: Condition;
}

/** `policy "Annual subscription" is in ended`. */
export interface PolicyIsInCondition extends NodeOf<'policy-is-in'> {
  readonly policy: TextValue;
  readonly state: Word;
}

/** `pauses < 1`. Equality is written with `is`. */
export interface ComparisonCondition extends NodeOf<'comparison'> {
  readonly left: Value;
  readonly operator: ComparisonOperator;
  readonly operatorSpan: Span;
  readonly right: Value;
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** `region is JP`, `oldest-unpaid is nothing`, `term-end is not due`. */
export interface IsCondition extends NodeOf<'is'> {
  readonly subject: Value;
  readonly negated: boolean;
  readonly quality: Quality;
}

export type Quality =
  | EqualsQuality
  | OneOfQuality
  | NodeOf<'ahead'>
  | NodeOf<'due'>
  | NodeOf<'past'>
  | NodeOf<'is-nothing'>
  | NodeOf<'unknown'>
  | NodeOf<'used-up'>;

/** `is enterprise`, `is 5`. */
export interface EqualsQuality extends NodeOf<'equals'> {
  readonly value: Value;
}

/** `is one of store, sell`. */
export interface OneOfQuality extends NodeOf<'one-of'> {
  readonly names: readonly Word[];
}

/** A name that stands alone, such as the fact `has-payment-method`. */
export interface TruthCondition extends NodeOf<'truth'> {
  readonly name: Word;
}

export type Condition =
  | OrCondition
  | AndCondition
  | NotCondition
  | PolicyIsInCondition
  | ComparisonCondition
  | IsCondition
  | TruthCondition;

/** `when CONDITION`. */
export interface When extends NodeOf<'when'> {
  readonly condition: Condition;
}

/** `otherwise`. */
export type Otherwise = NodeOf<'otherwise'>;

/** What a rule waits for besides its event; `null` means that it always applies. */
export type Guard = When | Otherwise | null;

// Types

export type TypeName =
  | 'number'
  | 'date'
  | 'instant'
  | 'duration'
  | 'money'
  | 'plan'
  | 'role'
  | 'region'
  | 'yes-or-no'
  | 'text';

/** `money in EUR`, `date or nothing`. `name.text` is not one of `TypeName` when the author made up a type. */
export interface NamedType extends NodeOf<'named-type'> {
  readonly name: Word;
  readonly currency: Word | null;
  readonly orNothing: boolean;
}

/** `one of A, B`. */
export interface OneOfType extends NodeOf<'one-of-type'> {
  readonly names: readonly Word[];
  readonly orNothing: boolean;
}

export type Type = NamedType | OneOfType;

/** A field of a request or an event: `requested is number at least 1`. */
export interface Field extends NodeOf<'field'> {
  readonly name: Word;
  readonly type: Type;
  readonly atLeast: Value | null;
  readonly atMost: Value | null;
}

// Catalogue

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
  | EntitlementOrder;

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

/** `in EU, US` fills `regions`; `is email, priority or dedicated` fills `levels`, weakest first. */
export interface Feature extends NodeOf<'feature'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly regions: readonly Word[];
  readonly levels: readonly Word[];
}

export interface Meter extends NodeOf<'meter'> {
  readonly name: Word;
  readonly title: TextValue;
  readonly measure: Word | null;
  readonly resetsEvery: UnitWord | null;
}

export interface Seats extends NodeOf<'seats'> {
  readonly title: TextValue;
  readonly items: readonly SeatsItem[];
}

export type SeatsItem = SeatsCountFrom | SeatsHold;

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
  readonly items: readonly PlanItem[];
}

/** What a plan or an add-on holds. Checks refuse what fits only one of the two. */
export type PlanItem = Include | Price | PriceOnRequest | ExtraPrice | AtMost | Retire;

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
}

export type Unlimited = NodeOf<'unlimited'>;

/** `price 49 EUR or 55 USD per month`. */
export interface Price extends NodeOf<'price'> {
  readonly amounts: readonly MoneyValue[];
  readonly per: UnitWord;
}

/** `price on request`. */
export type PriceOnRequest = NodeOf<'price-on-request'>;

/** `each extra seat 11 EUR per month`; `of` is the singular as written. */
export interface ExtraPrice extends NodeOf<'extra-price'> {
  readonly of: Word;
  readonly amounts: readonly MoneyValue[];
  readonly per: UnitWord;
}

/** `at most 10`: how often an add-on may be bought. */
export interface AtMost extends NodeOf<'at-most'> {
  readonly count: NumberValue;
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

export type BundleItem = BundledPlan | BundledAddOn | Discount;

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
  readonly duration: DurationValue;
}

/** Who wins when an inherited and an own entitlement disagree. */
export interface EntitlementOrder extends NodeOf<'entitlement-order'> {
  readonly order: 'own-over-inherited' | 'inherited-over-own' | 'narrower';
}

// Policy

export interface Policy extends HeadedNodeOf<'policy'> {
  readonly title: TextValue | null;
  readonly version: NumberValue | null;
  readonly items: readonly PolicyItem[];
}

export type PolicyItem =
  | ForPlans
  | ForEvery
  | TimeZone
  | DayEnd
  | CalendarLine
  | BeginOn
  | Prorate
  | OneTrial
  | Setting
  | Fact
  | Memory
  | Counter
  | Choice
  | Deadline
  | State
  | Always
  | Moving
  | Scenario;

/** `for plan starter, growth`: subscriptions to these plans. */
export interface ForPlans extends NodeOf<'for-plans'> {
  readonly plans: readonly Word[];
}

/** `for every account`. */
export interface ForEvery extends NodeOf<'for-every'> {
  readonly subject: Word;
}

export interface TimeZone extends NodeOf<'time-zone'> {
  readonly zone: ZoneOf | ZoneNamed | ZoneUtc;
}

/** `time zone of account`. */
export interface ZoneOf extends NodeOf<'zone-of'> {
  readonly of: Word;
}

/** `time zone "Europe/Berlin"`. */
export interface ZoneNamed extends NodeOf<'zone-named'> {
  readonly name: TextValue;
}

/** `time zone utc`. */
export type ZoneUtc = NodeOf<'zone-utc'>;

/** `each day ends at 00:00`, or `… at the same hour` when `at` is `null`. */
export interface DayEnd extends NodeOf<'day-end'> {
  readonly at: ClockTime | null;
}

export interface CalendarLine extends NodeOf<'calendar'> {
  readonly name: Word;
}

export interface BeginOn extends NodeOf<'begin-on'> {
  readonly events: readonly Word[];
}

export interface Prorate extends NodeOf<'prorate'> {
  readonly by: UnitWord;
  readonly round: 'half-up' | 'up' | 'down';
}

/** `one trial per account, again after 2 years`; `again` is `null` for `never again`. */
export interface OneTrial extends NodeOf<'one-trial'> {
  readonly per: Word;
  readonly again: DurationValue | null;
}

export interface Setting extends NodeOf<'setting'> {
  readonly name: Word;
  readonly value: Value;
  readonly range: SettingRange | null;
}

/** `from 7 days to 30 days`; both ends belong to it. */
export interface SettingRange extends NodeOf<'range'> {
  readonly from: Value;
  readonly to: Value;
  readonly includingExtensions: boolean;
}

export interface Fact extends NodeOf<'fact'> {
  readonly name: Word;
  readonly type: Type;
}

export interface Memory extends NodeOf<'memory'> {
  readonly name: Word;
  readonly type: Type;
  readonly atFirst: Value | null;
}

/** `count pauses resets every year from begin`. Without `from begin`, by the calendar. */
export interface Counter extends NodeOf<'counter'> {
  readonly name: Word;
  readonly resetsEvery: UnitWord | null;
  readonly fromBegin: boolean;
}

export interface Choice extends NodeOf<'choice'> {
  readonly name: Word;
  readonly values: readonly Word[];
  readonly normally: Word | null;
  readonly mayChange: boolean;
}

/** In the header it lives as long as the subject; in a state, as long as the state. */
export interface Deadline extends NodeOf<'deadline'> {
  readonly name: Word;
  readonly at: DeadlineTime;
}

export type DeadlineTime = DayEdge | DurationAfter;

/** `start of paid-through` or `end of paid-through`. */
export interface DayEdge extends NodeOf<'day-edge'> {
  readonly edge: 'start' | 'end';
  readonly of: Word;
}

/** `14 days after entry`. */
export interface DurationAfter extends NodeOf<'duration-after'> {
  readonly duration: DurationOrName;
  readonly anchor: Anchor;
}

export type Anchor = AnchorEntry | AnchorName | DayEdge;

/** `entry` of the state (or, in the header, of the subject). */
export type AnchorEntry = NodeOf<'entry'>;

/** Another deadline, a date or `begin`. */
export interface AnchorName extends NodeOf<'anchor-name'> {
  readonly name: Word;
}

/** `always extensions-used <= 1`: must hold after every step. */
export interface Always extends NodeOf<'always'> {
  readonly condition: Condition;
}

export interface Moving extends HeadedNodeOf<'moving'> {
  readonly from: NumberValue;
  readonly items: readonly MovingItem[];
}

export type MovingItem = MovingState | MovingDeadlines;

/** `state dunning to past-due`. */
export interface MovingState extends NodeOf<'moving-state'> {
  readonly from: Word;
  readonly to: Word;
}

export interface MovingDeadlines extends NodeOf<'moving-deadlines'> {
  readonly rule: 'keep' | 'restart';
}

// State

export interface State extends HeadedNodeOf<'state'> {
  readonly position: 'start' | 'middle' | 'end';
  readonly name: Word;
  readonly title: TextValue | null;
  readonly items: readonly StateItem[];
}

export type StateItem =
  | Access
  | Billing
  | Limit
  | Deadline
  | Notice
  | RefuseRequests
  | OnRule
  | AtRule
  | AfterRule
  | EveryRule
  | OnceRule
  | AskApproval
  | ChargeOnEntry
  | PauseLine
  | KeepData;

export interface Access extends NodeOf<'access'> {
  readonly level: Word;
}

export type BillingKind = 'normal' | 'invoices-only' | 'closed-invoices' | 'none';

export interface Billing extends NodeOf<'billing'> {
  readonly billing: BillingKind;
}

export interface Limit extends NodeOf<'limit'> {
  readonly of: Word;
  readonly to: Value;
  readonly per: UnitWord | null;
  readonly enforcement: HardLimit | SoftLimit;
}

/** `hard refuse "A trial has five seats."` */
export interface HardLimit extends NodeOf<'hard'> {
  readonly refusal: TextValue | null;
}

/** `soft up to 110 % notify at 80 %, 100 %`. */
export interface SoftLimit extends NodeOf<'soft'> {
  readonly upTo: PercentValue | null;
  readonly notifyAt: readonly PercentValue[];
}

/** `notify customer-admin with "trial-ending" 3 days before trial-end`. */
export interface Notice extends NodeOf<'notice'> {
  readonly audience: Word;
  readonly template: TextValue;
  readonly timing: NoticeOnEntry | NoticeBefore;
}

export type NoticeOnEntry = NodeOf<'on-entry'>;

export interface NoticeBefore extends NodeOf<'before'> {
  readonly duration: DurationOrName;
  readonly deadline: Word;
}

/** `refuse request-seats, request-upgrade "…"`, for as long as the state lasts. */
export interface RefuseRequests extends NodeOf<'refuse-requests'> {
  readonly requests: readonly Word[];
  readonly text: TextValue;
}

/** `on EVENT [by ROLES] [when … | otherwise] BODY`. An empty `by` is for everybody. */
export interface OnRule extends HeadedNodeOf<'on-rule'> {
  readonly event: Word;
  readonly by: readonly Word[];
  readonly guard: Guard;
  readonly body: Body;
}

/** `at DEADLINE [when … | otherwise] BODY`. */
export interface AtRule extends HeadedNodeOf<'at-rule'> {
  readonly deadline: Word;
  readonly guard: Guard;
  readonly body: Body;
}

/** `after 30 days go to lapsed`: an unnamed deadline, counted from entry. */
export interface AfterRule extends HeadedNodeOf<'after-rule'> {
  readonly duration: DurationOrName;
  readonly guard: Guard;
  readonly body: Body;
}

/** `every 3 days at most 4 times as retries BODY`. */
export interface EveryRule extends HeadedNodeOf<'every-rule'> {
  readonly duration: DurationOrName;
  readonly atMost: NumberValue | null;
  readonly as: Word | null;
  readonly body: Body;
}

/** `once CONDITION BODY`: taken as soon as the condition holds. */
export interface OnceRule extends HeadedNodeOf<'once-rule'> {
  readonly condition: Condition;
  readonly body: Body;
}

/** `charge full on entry`. */
export interface ChargeOnEntry extends NodeOf<'charge-on-entry'> {
  readonly amount: ChargeAmount;
}

/** `pause term-end` as a line of a state: paused while the state lasts, until a `resume`. */
export interface PauseLine extends NodeOf<'pause-line'> {
  readonly deadline: Word;
}

/** `keep data for 90 days`. */
export interface KeepData extends NodeOf<'keep-data'> {
  readonly of: Word;
  readonly duration: DurationOrName;
}

// Actions

/** One action, or several in braces, in the order in which they happen. */
export interface Body extends NodeOf<'body'> {
  readonly braced: boolean;
  readonly actions: readonly Action[];
}

export type Action =
  | GoTo
  | Notify
  | Add
  | ExtendBy
  | ExtendFromNow
  | Pause
  | Resume
  | Charge
  | CollectOpenInvoices
  | ChangePlan
  | ChangeQuantity
  | Refuse
  | Record
  | Issue
  | AskApproval;

export interface GoTo extends NodeOf<'go-to'> {
  readonly state: Word;
}

export interface Notify extends NodeOf<'notify'> {
  readonly audience: Word;
  readonly template: TextValue;
}

/** `add 1 to extensions-used`. */
export interface Add extends NodeOf<'add'> {
  readonly amount: Value;
  readonly to: Word;
}

/** `extend trial-end by 7 days`. */
export interface ExtendBy extends NodeOf<'extend-by'> {
  readonly of: Word;
  readonly duration: DurationOrName;
}

/** `extend lease-end to lease from now`: never earlier than it is. */
export interface ExtendFromNow extends NodeOf<'extend-from-now'> {
  readonly of: Word;
  readonly duration: DurationOrName;
}

export interface Pause extends NodeOf<'pause'> {
  readonly deadline: Word;
}

export interface Resume extends NodeOf<'resume'> {
  readonly deadline: Word;
}

export type ChargeAmount = 'full' | 'prorated';

export interface Charge extends NodeOf<'charge'> {
  readonly amount: ChargeAmount;
}

export type CollectOpenInvoices = NodeOf<'collect-open-invoices'>;

/** `change plan to target`. */
export interface ChangePlan extends NodeOf<'change-plan'> {
  readonly to: Word;
  readonly from: Word | null;
}

/** `change seats down by removed from term-end`; without `from`, now. */
export interface ChangeQuantity extends NodeOf<'change-quantity'> {
  readonly of: Word;
  readonly direction: 'up' | 'down';
  readonly by: Value;
  readonly from: Word | null;
}

export interface Refuse extends NodeOf<'refuse'> {
  readonly text: TextValue;
}

export interface Record extends NodeOf<'record'> {
  readonly text: TextValue;
}

/** `issue offline-licence for offline`. */
export interface Issue extends NodeOf<'issue'> {
  readonly licence: Word;
  readonly duration: DurationOrName;
}

/** An action, and a line of a state. */
export interface AskApproval extends HeadedNodeOf<'ask-approval'> {
  readonly approval: Word;
  readonly outcomes: readonly ApprovalOutcome[];
}

/** `when approved BODY`; `outcome` is any name, the checks know the four that exist. */
export interface ApprovalOutcome extends HeadedNodeOf<'approval-outcome'> {
  readonly outcome: Word;
  readonly body: Body;
}

// Approval

export interface Approval extends HeadedNodeOf<'approval'> {
  readonly name: Word | null;
  readonly items: readonly ApprovalItem[];
}

export type ApprovalItem = RequesterRule | SeparateStages | Delegation | UnusedApproval | Stage;

/** `requester cannot approve` or `requester may approve`. */
export interface RequesterRule extends NodeOf<'requester-rule'> {
  readonly mayApprove: boolean;
}

/** `one person cannot approve two stages`. */
export type SeparateStages = NodeOf<'separate-stages'>;

/** `delegation at most 14 days`. */
export interface Delegation extends NodeOf<'delegation'> {
  readonly atMost: DurationValue;
}

/** `unused approval lapses after 30 days`. */
export interface UnusedApproval extends NodeOf<'unused-approval'> {
  readonly lapsesAfter: DurationValue;
}

export interface Stage extends HeadedNodeOf<'stage'> {
  readonly title: TextValue;
  readonly when: Condition | null;
  readonly items: readonly StageItem[];
}

export type StageItem = AskPeople | IfNobody | Denial | Remind | StageAfter;

/** `ask any 1 of manager`, `ask 2 of security-team, procurement`, `ask all of …` (`quorum` is `null`). */
export interface AskPeople extends NodeOf<'ask-people'> {
  readonly quorum: NumberValue | null;
  readonly of: readonly Word[];
}

export interface IfNobody extends NodeOf<'if-nobody'> {
  readonly ask: readonly Word[];
}

/** `one denial denies` or `a denial asks the next`. */
export interface Denial extends NodeOf<'denial'> {
  readonly rule: 'one-denies' | 'asks-the-next';
}

export interface Remind extends NodeOf<'remind'> {
  readonly every: DurationValue;
}

/** `after 2 business days escalate to account-owner`, counted from the start of the stage. */
export interface StageAfter extends NodeOf<'stage-after'> {
  readonly duration: DurationValue;
  readonly outcome: Escalate | TimeOut;
}

export interface Escalate extends NodeOf<'escalate'> {
  readonly to: readonly Word[];
}

/** `deny "…"` or `approve "…"` by the clock. */
export interface TimeOut extends NodeOf<'time-out'> {
  readonly decision: 'deny' | 'approve';
  readonly text: TextValue;
}

// Scenario

export interface Scenario extends HeadedNodeOf<'scenario'> {
  readonly title: TextValue;
  readonly steps: readonly Step[];
}

export type Step =
  GivenZone | GivenPerson | GivenValue | BeginAt | Wait | DoStep | SetStep | ExpectStep;

/** `given account time zone "Europe/Dublin"`. */
export interface GivenZone extends NodeOf<'given-zone'> {
  readonly of: Word;
  readonly zone: TextValue;
}

/** `given person "Ana" is customer-admin, manager`. */
export interface GivenPerson extends NodeOf<'given-person'> {
  readonly person: TextValue;
  readonly roles: readonly Word[];
}

/** `given seats = 25`, `given choice at-the-end = convert`, `given setting grace = 7 days`. */
export interface GivenValue extends NodeOf<'given-value'> {
  readonly of: 'choice' | 'setting' | 'fact';
  readonly name: Word;
  readonly value: Value;
}

export interface Assignment extends NodeOf<'assignment'> {
  readonly name: Word;
  readonly value: Value;
}

export interface BeginAt extends NodeOf<'begin-at'> {
  readonly at: Moment;
  readonly with: readonly Assignment[];
}

export interface Wait extends NodeOf<'wait'> {
  readonly duration: DurationOrName;
}

/** `[at MOMENT] do extend-trial by account-manager with …`; `at` is `null` for "at the instant reached". */
export interface DoStep extends NodeOf<'do'> {
  readonly at: Moment | null;
  readonly request: Word;
  /** A role (a name) or a person (a text); `null` when not said. */
  readonly by: NameValue | TextValue | null;
  readonly with: readonly Assignment[];
}

/** `[at MOMENT] set oldest-unpaid to nothing`: a fact changes. */
export interface SetStep extends NodeOf<'set'> {
  readonly at: Moment | null;
  readonly name: Word;
  readonly value: Value;
}

export interface ExpectStep extends NodeOf<'expect'> {
  readonly at: Moment | null;
  readonly expectation: Expectation;
}

export type Expectation =
  | ExpectState
  | ExpectAccess
  | ExpectNotice
  | ExpectRefused
  | ExpectDeadline
  | ExpectApproval
  | ExpectQuantity
  | ExpectAudit
  | ExpectInstant;

export interface ExpectState extends NodeOf<'expect-state'> {
  readonly state: Word;
}

export interface ExpectAccess extends NodeOf<'expect-access'> {
  readonly level: Word;
}

export interface ExpectNotice extends NodeOf<'expect-notice'> {
  readonly template: TextValue;
  readonly to: Word | null;
}

/** The text is a part of the refusal's text. */
export interface ExpectRefused extends NodeOf<'expect-refused'> {
  readonly text: TextValue | null;
}

export interface ExpectDeadline extends NodeOf<'expect-deadline'> {
  readonly deadline: Word;
  readonly at: Moment;
}

export interface ExpectApproval extends NodeOf<'expect-approval'> {
  readonly approval: Word;
  readonly waitingFor: Word;
}

/** `expect seats = 35`. */
export interface ExpectQuantity extends NodeOf<'expect-quantity'> {
  readonly of: Word;
  readonly value: NumberValue;
}

export interface ExpectAudit extends NodeOf<'expect-audit'> {
  readonly text: TextValue;
}

export interface ExpectInstant extends NodeOf<'expect-instant'> {
  readonly instant: InstantValue;
}

/** Every node that has a `kind`, by which visitors are written. */
export type Node =
  | FileNode
  | Declaration
  | CatalogueItem
  | SeatsItem
  | PlanItem
  | Inclusion
  | RetireItem
  | BundleItem
  | Field
  | Type
  | PolicyItem
  | MovingItem
  | DeadlineTime
  | Anchor
  | StateItem
  | Body
  | Action
  | ApprovalOutcome
  | ApprovalItem
  | StageItem
  | Step
  | Assignment
  | Expectation
  | Condition
  | Quality
  | When
  | Otherwise
  | Value;
