import type { Anchor } from './deadlines.ts';
import type { NodeOf, Word } from './node.ts';
import type { DurationOrName } from './values.ts';

/** `schedule chases is 2 and 6 days after entry, then 1 week`: it lives as long as its state. */
export interface Schedule extends NodeOf<'schedule'> {
  readonly name: Word;
  /** All from the anchor; at least one. In `2, 6 and 11 days` each number has the unit. */
  readonly first: readonly DurationOrName[];
  readonly anchor: Anchor;
  /** Each from the step before. */
  readonly then: readonly DurationOrName[];
}
