import type { Expression } from '../expression.ts';
import type { MachineConfig } from '../machine-vocabulary.ts';
import type { Span } from '../span.ts';
import type { TimeSpan } from '../time-span.ts';

export type ApprovalOutcome = 'approved' | 'denied' | 'timed-out' | 'withdrawn';

/** People asked: a role, or a role taken relative to a person (`manager of requester`). */
export interface Audience {
  readonly role: string;
  readonly of: string | null;
}

/** Templates of the notices that every approval sends by itself; no catalogue declares them. */
export const APPROVAL_TEMPLATES = [
  'approval-asked',
  'approval-reminder',
  'approval-escalated',
  'approval-withdrawn',
  'approval-lapsed',
] as const;
export type ApprovalTemplate = (typeof APPROVAL_TEMPLATES)[number];

export interface ApprovalPlan {
  readonly name: string;
  readonly requesterMayApprove: boolean;
  readonly onePersonMayApproveTwoStages: boolean;
  /** Nobody decides who stands above or below somebody who decided, or below the requester. */
  readonly separateLines?: true;
  readonly delegationAtMost: TimeSpan | null;
  /** How long what was agreed to and could not be done may be asked for again without anybody being asked. */
  readonly unusedLapsesAfter: TimeSpan | null;
  readonly severalAtOnce: boolean;
  /** Whoever asks says why. */
  readonly reasonRequired?: true;
  /** A second request of the same name with other fields takes the place of the one that waits. */
  readonly changedAskedAnew?: true;
  readonly stages: readonly StagePlan[];
  readonly machine: MachineConfig;
  readonly span: Span;
}

export interface StagePlan {
  readonly title: string;
  readonly when: Expression | null;
  /** How many different persons of the union of the audiences must approve; `all` is each of them. */
  readonly quorum: number | 'all';
  readonly ask: readonly Audience[];
  /** It begins at the same time as the stage before it. */
  readonly together?: true;
  /** Further groups: each must agree as well, with a number of its own. */
  readonly groups?: readonly {
    readonly quorum: number | 'all';
    readonly ask: readonly Audience[];
  }[];
  readonly ifNobody: readonly Audience[];
  readonly denial: 'one-denies' | 'asks-the-next';
  /** One denial by any of these denies, whatever `denial` says. */
  readonly veto?: readonly Audience[];
  /** `asked` on entry stands in for the `approval-asked` that is sent otherwise, and so does `added`. */
  readonly notices?: readonly StageNoticePlan[];
  readonly remindEvery: TimeSpan | null;
  readonly after: readonly StageTimer[];
  readonly span: Span;
}

/** `to` is a role, or `requester`, `asked`, `deciders`; with `added` it is whoever is asked later on. */
export interface StageNoticePlan {
  readonly to: string;
  readonly template: string;
  readonly span: Span;
}

export type StageTimer = {
  readonly after: TimeSpan;
  readonly span: Span;
} & (
  | { readonly does: 'escalate' | 'also-ask'; readonly to: readonly Audience[] }
  | { readonly does: 'notify'; readonly tell: string; readonly template: string }
  | { readonly does: 'deny' | 'approve'; readonly text: string }
);
