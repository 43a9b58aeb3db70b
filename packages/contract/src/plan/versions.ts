import type { Span } from '../span.ts';
import type { TimeSpan } from '../time-span.ts';

/**
 * How an instance of `fromVersion` comes to this version. States that are not named keep their names.
 */
export interface MovingPlan {
  readonly fromVersion: number;
  readonly states: readonly { readonly from: string; readonly to: string }[];
  /**
   * `keep`: running deadlines stay where they are. `restart`: they count from the move. `null`: they
   * count from where they began, with the lengths of this version.
   */
  readonly deadlines: 'keep' | 'restart' | null;
  /** No running deadline is later than this after the move. */
  readonly cap?: TimeSpan;
  readonly when:
    | { readonly kind: 'at-once' }
    /** When the paid term of the subscription is over. */
    | { readonly kind: 'at-renewal' }
    /** At the start of a day in the policy's zone, `2026-09-01`. */
    | { readonly kind: 'on'; readonly date: string };
  readonly span: Span;
}

/**
 * Who gets a version, while everybody else begins under the one before. It says nothing about what
 * the version does, so it is no part of the hash: it may be widened without a new version.
 */
export interface RolloutPlan {
  /** Of all accounts, more than 0, at most 100. */
  readonly percent: number;
  /** Empty: everywhere. */
  readonly regions: readonly string[];
  /** Ids of accounts that are in, whatever the share and the regions. */
  readonly pilots: readonly string[];
  /** Nobody else gets the version once an `always` of it broke for somebody. */
  readonly stopWhenPromiseBreaks: boolean;
  readonly span: Span;
}
