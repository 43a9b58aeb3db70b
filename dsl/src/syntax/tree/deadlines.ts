import type { NodeOf, Word } from './node.ts';
import type { ClockTime, DateValue, DurationOrName, NumberValue, UnitWord } from './values.ts';

/** In the header it lives as long as the subject; in a state, as long as the state. */
export interface Deadline extends NodeOf<'deadline'> {
  readonly name: Word;
  readonly at: DeadlineTime;
  readonly except: readonly Blackout[];
}

export type DeadlineTime = DayEdge | DurationAfter | EveryYear;

/** `every year on 1 March at 08:00`, `every fiscal quarter at 08:00`. */
export interface EveryYear extends NodeOf<'every-year'> {
  readonly unit: UnitWord;
  /** `null`: the first day of each fiscal period. */
  readonly day: YearDay | null;
  readonly at: ClockTime;
}

/** `1 March`. */
export interface YearDay extends NodeOf<'year-day'> {
  readonly day: NumberValue;
  readonly month: Word;
}

/** Days on which a deadline does not fall: it moves to the next that is allowed, at the same local time. */
export type Blackout = BlackoutWeekdays | BlackoutDays;

/** `not on friday, saturday`. */
export interface BlackoutWeekdays extends NodeOf<'not-on'> {
  readonly weekdays: readonly Word[];
}

/** `not between 2026-12-24 and 2027-01-02`, or every year `not between 24 December and 2 January`. */
export interface BlackoutDays extends NodeOf<'not-between'> {
  readonly from: DateValue | YearDay;
  readonly to: DateValue | YearDay;
}

/** `start of paid-through` or `end of paid-through`. */
export interface DayEdge extends NodeOf<'day-edge'> {
  readonly edge: 'start' | 'end';
  readonly of: Word;
}

/** `14 days after entry`, `30 days before term-end`. */
export interface DurationAfter extends NodeOf<'duration-after'> {
  readonly side: 'after' | 'before';
  readonly duration: DurationOrName;
  readonly anchor: Anchor;
}

export type Anchor = AnchorEntry | AnchorEntryOf | AnchorEvent | AnchorName | DayEdge;

/** `entry` of the state (or, in the header, of the subject). */
export type AnchorEntry = NodeOf<'entry'>;

/** `entry of grace`: the last entry of a state. */
export interface AnchorEntryOf extends NodeOf<'entry-of'> {
  readonly state: Word;
}

/** `the last visit`: when something was first or last reported or asked for. */
export interface AnchorEvent extends NodeOf<'anchor-event'> {
  readonly which: 'first' | 'last';
  readonly event: Word;
}

/** Another deadline, a date or `begin`. */
export interface AnchorName extends NodeOf<'anchor-name'> {
  readonly name: Word;
}
