import type { Instant, InstanceSnapshot, RuleSource, Value } from '@lintel/contract';
import type { Row } from './row.ts';

export interface InstanceRow extends Row {
  readonly account: string;
  readonly kind: 'policy' | 'approval';
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly policy: string;
  readonly version: number;
  /** Hash of the plan it is pinned to. */
  readonly hash: string;
  readonly status: 'running' | 'ended';
  /** Steps done; the optimistic check. */
  readonly step: number;
  readonly snapshot: InstanceSnapshot;
  /** As it was before it moved to its version, until its next step: then the move cannot be undone. */
  readonly movedFrom?: InstanceSnapshot;
  /** Hash of the version from which it was moved back; it does not move there again. */
  readonly notMovedTo?: string;
  /** The instance that asked, for an approval. */
  readonly parent: string | null;
  readonly beganAt: Instant;
  /** When the present state was entered, and the line that brought it here. */
  readonly since: Instant;
  readonly because: RuleSource | null;
  readonly endedAt: Instant | null;
}

export interface DeadlineRow extends Row {
  /** `null`: it is of a review, or of an approval that has ended. */
  readonly instance: string | null;
  /** `window` is `null` where it is the next window that opens. */
  readonly review?: { readonly name: string; readonly window: string | null };
  readonly account: string;
  readonly key: string;
  readonly name: string | null;
  /** Business time. */
  readonly at: Instant;
  readonly generation: string;
  /** Order at one instant: policy by name, then priority, then place (as the engine lists them). */
  readonly policy: string;
  readonly priority: number;
  readonly place: number;
  readonly source: RuleSource | null;
  readonly attempts: number;
  /** Wall time before which it is not tried again; null: at once. */
  readonly retryAt: Instant | null;
  /** Wall time since when it is left alone, after too many failures. */
  readonly parkedAt: Instant | null;
  readonly problem: string | null;
}

export type OutboxWork =
  | {
      readonly kind: 'notice';
      readonly to: string;
      readonly template: string;
      readonly persons: readonly string[];
      readonly policy: string;
      readonly source: RuleSource;
      /** What the text may mention. */
      readonly data: Readonly<Record<string, Value>>;
      /** When it goes out, where that is late. */
      readonly sentAt?: Instant;
    }
  | {
      /** Money for invoices that are open then; those paid meanwhile are left alone. */
      readonly kind: 'collect';
      readonly invoices: readonly string[];
      readonly source: RuleSource;
    }
  /** Money that was taken for something that did not happen goes back. */
  | { readonly kind: 'void-payment'; readonly providerId: string }
  | {
      readonly kind: 'licence';
      readonly licence: string;
      readonly until: Instant;
      readonly subject: { readonly kind: string; readonly id: string };
      readonly source: RuleSource;
    }
  | {
      readonly kind: 'delete-data';
      readonly what: string;
      readonly subject: { readonly kind: string; readonly id: string };
      readonly source: RuleSource;
    };

/** Work that a commit owes to the world; id is `instance/step/index`, so that it is owed once. */
export interface OutboxRow extends Row {
  readonly account: string;
  readonly work: OutboxWork;
  readonly kind: OutboxWork['kind'];
  /** Business time of the step. */
  readonly at: Instant;
  readonly attempts: number;
  /** Wall time before which it is not tried again; null: at once. */
  readonly retryAt: Instant | null;
  readonly parkedAt: Instant | null;
  readonly problem: string | null;
}
