import type { InstanceSnapshot, StepResult } from './engine.ts';
import type { Access, Plan } from './plan.ts';
import type { Instant } from './ports.ts';
import type { Values } from './value.ts';

/** One instance that is to come from the version that it runs under to a later one. */
export interface MoveInput {
  readonly older: Plan;
  readonly newer: Plan;
  readonly snapshot: InstanceSnapshot;
  /** Instant of the move. An instance that was stepped later moves at its last step. */
  readonly at: Instant;
  /** What is known about the subject now, for facts that the older version did not ask for. */
  readonly facts?: Values;
}

/** What became of an instance; a move is one step of it, and can be undone until the next. */
export type MoveResult =
  | {
      readonly kind: 'moved';
      readonly step: StepResult;
      /** What is different for the customer; empty where nothing is. */
      readonly changes: readonly InstanceChange[];
    }
  /** The instance is as it was, pinned to its version. */
  | { readonly kind: 'stays'; readonly because: StaysBecause; readonly message: string };

export type StaysBecause =
  /** It ended: nothing runs that could move. */
  | 'ended'
  /** `moving from version` names another version, or nothing moves to this one. */
  | 'not-from-this-version'
  /** The later version has no place for the state that it is in. */
  | 'no-target'
  /** The plan or the snapshot was written by another release. */
  | 'old-format'
  /** The snapshot is not one of the older plan, or a calendar cannot answer. */
  | 'cannot-be-read';

/** One difference that a move makes to one instance. */
export type InstanceChange =
  | { readonly kind: 'state'; readonly from: string; readonly to: string }
  | { readonly kind: 'access'; readonly from: Access; readonly to: Access }
  /** `null`: there is no such limit, or it cannot be worked out. */
  | {
      readonly kind: 'limit';
      readonly on: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** `null`: there is no such deadline, or it is nothing. Named as the later version does, if it does. */
  | {
      readonly kind: 'deadline';
      readonly name: string;
      readonly from: Instant | null;
      readonly to: Instant | null;
    }
  /** What the instance remembered and the later version has no word for, or another type. */
  | {
      readonly kind: 'forgotten';
      readonly what: 'memory' | 'setting' | 'choice' | 'count';
      readonly name: string;
    }
  /** A waiting approval that the later version does not ask for any more. */
  | { readonly kind: 'withdrawn'; readonly approval: string }
  /** A change for later whose day the later version does not know. */
  | { readonly kind: 'cancelled'; readonly what: string };
