import type { Reason, RuleSource } from '../decision.ts';
import type { ApprovalOutcome } from '../plan.ts';
import type { Instant } from '../ports.ts';
import type { Values } from '../value.ts';
import type { Effect } from './effects.ts';
import type { Actor, OtherStates, People, SubjectContext } from './subjects.ts';

export interface RequestEvent {
  readonly kind: 'request';
  readonly name: string;
  readonly fields: Values;
  readonly actor: Actor;
  /** Why it is asked, in the words of whoever asks. */
  readonly justification?: string;
}

export type EngineEvent =
  | RequestEvent
  /** What a system reports; it cannot be refused. */
  | { readonly kind: 'event'; readonly name: string; readonly fields: Values }
  /** A pending deadline, fired at its own instant: `key` and `generation` of `PendingDeadline`. */
  | { readonly kind: 'due'; readonly key: string; readonly generation: string }
  | { readonly kind: 'set'; readonly facts: Values }
  /** Quantities or the plan changed outside of this policy. */
  | { readonly kind: 'subject-changed' }
  /** The subject is no more: the instance ends in the state that it is in. */
  | { readonly kind: 'subject-ended' }
  /** The approval that this instance asked for has ended. */
  | {
      readonly kind: 'approval-ended';
      readonly approval: string;
      readonly outcome: ApprovalOutcome;
      readonly reason: string | null;
      readonly request: RequestEvent;
      readonly deciders: readonly string[];
      /** Everybody who was asked in the last stages, with those who decided. */
      readonly asked?: readonly string[];
    }
  /** A vote on an approval instance. */
  | {
      readonly kind: 'vote';
      readonly vote: 'approve' | 'deny';
      readonly actor: Actor;
      readonly comment: string | null;
    }
  | {
      readonly kind: 'withdraw';
      readonly actor: Actor;
      readonly because: 'requester' | 'state-left';
    };

export interface StepContext {
  readonly at: Instant;
  /** When the host really looks, where that is later than `at`: a deadline happens at its own instant. */
  readonly now?: Instant;
  readonly subject: SubjectContext;
  readonly others: OtherStates;
  /** Facts that depend on the request at hand; they hide pushed facts of the same name for this step. */
  readonly requestFacts: Values;
  readonly people: People;
  /**
   * Use of each meter that a policy charges for, period by period, oldest first; the last one runs
   * now. Left out where the host does not measure it: then `X-used` is all that is known.
   */
  readonly uses?: Readonly<Record<string, readonly PeriodOfUse[]>>;
}

/** What was used of a meter in one of its periods. */
export interface PeriodOfUse {
  readonly start: Instant;
  /** Not part of it; `null` for a meter that never begins anew. */
  readonly end: Instant | null;
  readonly used: number;
  /** What was left over of the period before and may be used besides; 0 where nothing rolls over. */
  readonly rolledOver: number;
}

/**
 * A running instance: plain JSON, stored as it is, never trusted from outside.
 * Bound to a plan by `hash`; an engine refuses a snapshot of another plan.
 */
export interface InstanceSnapshot {
  readonly kind: 'policy' | 'approval';
  /** Name of the policy, or of the approval. */
  readonly name: string;
  readonly policy: string;
  readonly version: number;
  readonly hash: string;
  readonly status: 'running' | 'ended';
  readonly state: string;
  /** Facts, memories, counts, anchors, fired deadlines, votes: the engine's own business. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly step: number;
}

export type StepAnswer =
  /** A rule fired, or a fact was taken. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Nothing fired: `no-rule-applied`, `unexpected`, `ended`; recorded, nothing moved. */
  | { readonly kind: 'ignored'; readonly reason: Reason }
  /** Our own fault or a broken snapshot; nothing moved. */
  | { readonly kind: 'failed'; readonly message: string };

export interface StepResult {
  readonly answer: StepAnswer;
  /** The snapshot afterwards; after a refusal it equals the one before. */
  readonly snapshot: InstanceSnapshot;
  readonly effects: readonly Effect[];
  readonly entered: readonly string[];
  /** The rules that fired, in order. */
  readonly fired: readonly RuleSource[];
}
