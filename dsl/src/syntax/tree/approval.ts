import type { Condition } from './conditions.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { DurationValue, NumberValue, TextValue } from './values.ts';

export interface Approval extends HeadedNodeOf<'approval'> {
  readonly name: Word | null;
  readonly items: readonly ApprovalItem[];
}

export type ApprovalItem =
  | RequesterRule
  | SeparateStages
  | SeparateLines
  | SeveralAtOnce
  | ReasonRequired
  | AskedAnew
  | Delegation
  | UnusedApproval
  | Stage;

/** `requester cannot approve` or `requester may approve`. */
export interface RequesterRule extends NodeOf<'requester-rule'> {
  readonly mayApprove: boolean;
}

/** `one person cannot approve two stages`. */
/** `approvers cannot be of one reporting line`: nobody above or below somebody who decided, nor below the requester. */
export type SeparateLines = NodeOf<'separate-lines'>;

export type SeparateStages = NodeOf<'separate-stages'>;

/** `several at once`: a second request of the same name may wait beside the first. */
export type SeveralAtOnce = NodeOf<'several-at-once'>;

/** `reason required`: whoever asks says why. */
export type ReasonRequired = NodeOf<'reason-required'>;

/** `a changed request is asked anew`: it takes the place of the one that waits. */
export type AskedAnew = NodeOf<'asked-anew'>;

/** `delegation at most 14 days`. */
export interface Delegation extends NodeOf<'delegation'> {
  readonly atMost: DurationValue;
}

/** `unused approval lapses after 30 days`. */
export interface UnusedApproval extends NodeOf<'unused-approval'> {
  readonly lapsesAfter: DurationValue;
}

export interface Stage extends HeadedNodeOf<'stage'> {
  readonly title: TextValue;
  /** `together with "Finance"`: begins at the same time as the stage before it. */
  readonly together: TextValue | null;
  readonly when: Condition | null;
  readonly items: readonly StageItem[];
}

export type StageItem = AskPeople | IfNobody | Denial | Veto | Remind | StageNotice | StageAfter;

/** `manager`, or `manager of requester`. */
export interface Audience extends NodeOf<'audience'> {
  readonly role: Word;
  readonly of: Word | null;
}

/** `ask any 1 of manager`, `ask 2 of security-team, procurement`, `ask all of …` (`quorum` is `null`). */
export interface AskPeople extends NodeOf<'ask-people'> {
  readonly quorum: NumberValue | null;
  readonly of: readonly Audience[];
}

export interface IfNobody extends NodeOf<'if-nobody'> {
  readonly ask: readonly Audience[];
}

/** `one denial denies` or `a denial asks the next`. */
export interface Denial extends NodeOf<'denial'> {
  readonly rule: 'one-denies' | 'asks-the-next';
}

/** `a denial by legal denies`, whatever the others say. */
export interface Veto extends NodeOf<'veto'> {
  readonly by: readonly Audience[];
}

/** `notify asked with "please-decide" on entry`; `notify added with "…"` tells whoever is asked later. */
export interface StageNotice extends NodeOf<'stage-notice'> {
  readonly audience: Word;
  readonly template: TextValue;
  readonly onEntry: boolean;
}

export interface Remind extends NodeOf<'remind'> {
  readonly every: DurationValue;
}

/** `after 2 business days escalate to account-owner`, counted from the start of the stage. */
export interface StageAfter extends NodeOf<'stage-after'> {
  readonly duration: DurationValue;
  readonly outcome: Escalate | AlsoAsk | TellSomebody | TimeOut;
}

/** Those who were asked are not asked any more. */
export interface Escalate extends NodeOf<'escalate'> {
  readonly to: readonly Audience[];
}

/** `also ask deputy`: those who were asked may still decide. */
export interface AlsoAsk extends NodeOf<'also-ask'> {
  readonly to: readonly Audience[];
}

/** `notify requester with "still-waiting"`. */
export interface TellSomebody extends NodeOf<'tell-somebody'> {
  readonly audience: Word;
  readonly template: TextValue;
}

/** `deny "…"` or `approve "…"` by the clock. */
export interface TimeOut extends NodeOf<'time-out'> {
  readonly decision: 'deny' | 'approve';
  readonly text: TextValue;
}
