import type { Span } from '@lintel/contract';
import type { NodeOf, Word } from './node.ts';

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
  /** `request` in `request.amount`, which says what the name is of; `null` for a name alone. */
  readonly of: Word | null;
}

/** `limit of seats`: the number of the state's own line `limit seats to …`. */
export interface LimitOf extends NodeOf<'limit-of'> {
  readonly of: Word;
}

/** `used + requested`, `limit of seats * 120 %`. `*` and `/` bind closer than `+` and `-`. */
export interface Sum extends NodeOf<'sum'> {
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Term;
  readonly right: Term;
}

/** `seats * 120 % rounded down`: to a whole number. */
export interface Rounded extends NodeOf<'rounded'> {
  readonly value: Term;
  readonly direction: 'up' | 'down';
}

/** What can be calculated; a value is the plainest. */
export type Term = Value | LimitOf | Sum | Rounded;

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

/** `1 interval`: as long as one interval of the subscription, a month or a year, at that time. */
export interface IntervalSpan extends NodeOf<'intervals'> {
  readonly count: number;
}

/** A span of time, or the setting that holds one. */
export type DurationOrName = DurationValue | IntervalSpan | NameValue;
