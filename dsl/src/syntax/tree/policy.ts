import type { Condition } from './conditions.ts';
import type { Event, Request } from './catalogue.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { Deadline } from './deadlines.ts';
import type { QuietHours } from './notices.ts';
import type { Scenario } from './scenario.ts';
import type { State } from './state.ts';
import type { Type } from './types-of-values.ts';
import type { Moving, Rollout } from './versions.ts';
import type {
  ClockTime,
  DurationValue,
  NumberValue,
  TextValue,
  UnitWord,
  Value,
} from './values.ts';

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
  | QuietHours
  | BeginOn
  | Prorate
  | OneTrial
  | Overrides
  | KeepsRunning
  | Setting
  | Fact
  | Memory
  | Counter
  | Choice
  | Request
  | Event
  | Deadline
  | State
  | Always
  | Moving
  | Rollout
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

/** `calendar us-business from 09:00 to 17:00, cut-off at 16:00`; without hours a business day is a whole day. */
export interface CalendarLine extends NodeOf<'calendar'> {
  readonly name: Word;
  readonly hours: OpeningHours | null;
}

export interface OpeningHours extends NodeOf<'opening-hours'> {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly cutOff: ClockTime | null;
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

/** `overrides "Annual subscription"`: its word replaces theirs. */
export interface Overrides extends NodeOf<'overrides'> {
  readonly policies: readonly TextValue[];
}

/** `keeps running`: also when the subscription is to another plan. */
export type KeepsRunning = NodeOf<'keeps-running'>;

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

/** `count pauses resets every year from begin`. Without `from begin`, by the calendar; `in EUR` counts money. */
export interface Counter extends NodeOf<'counter'> {
  readonly name: Word;
  readonly currency: Word | null;
  readonly resetsEvery: UnitWord | null;
  readonly fromBegin: boolean;
  readonly fiscal: boolean;
}

export interface Choice extends NodeOf<'choice'> {
  readonly name: Word;
  readonly values: readonly Word[];
  readonly normally: Word | null;
  readonly mayChange: boolean;
}

/** `always extensions-used <= 1`: must hold after every step. */
export interface Always extends NodeOf<'always'> {
  readonly condition: Condition;
}
