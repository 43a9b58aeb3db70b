import type { NodeOf, Word } from './node.ts';
import type { DurationOrName } from './values.ts';

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
