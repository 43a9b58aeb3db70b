import type { Condition } from './conditions.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { DurationValue, NumberValue, TextValue } from './values.ts';

export interface Approval extends HeadedNodeOf<'approval'> {
  readonly name: Word | null;
  readonly items: readonly ApprovalItem[];
}

export type ApprovalItem = RequesterRule | SeparateStages | Delegation | UnusedApproval | Stage;

/** `requester cannot approve` or `requester may approve`. */
export interface RequesterRule extends NodeOf<'requester-rule'> {
  readonly mayApprove: boolean;
}

/** `one person cannot approve two stages`. */
export type SeparateStages = NodeOf<'separate-stages'>;

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
  readonly when: Condition | null;
  readonly items: readonly StageItem[];
}

export type StageItem = AskPeople | IfNobody | Denial | Remind | StageAfter;

/** `ask any 1 of manager`, `ask 2 of security-team, procurement`, `ask all of …` (`quorum` is `null`). */
export interface AskPeople extends NodeOf<'ask-people'> {
  readonly quorum: NumberValue | null;
  readonly of: readonly Word[];
}

export interface IfNobody extends NodeOf<'if-nobody'> {
  readonly ask: readonly Word[];
}

/** `one denial denies` or `a denial asks the next`. */
export interface Denial extends NodeOf<'denial'> {
  readonly rule: 'one-denies' | 'asks-the-next';
}

export interface Remind extends NodeOf<'remind'> {
  readonly every: DurationValue;
}

/** `after 2 business days escalate to account-owner`, counted from the start of the stage. */
export interface StageAfter extends NodeOf<'stage-after'> {
  readonly duration: DurationValue;
  readonly outcome: Escalate | TimeOut;
}

export interface Escalate extends NodeOf<'escalate'> {
  readonly to: readonly Word[];
}

/** `deny "…"` or `approve "…"` by the clock. */
export interface TimeOut extends NodeOf<'time-out'> {
  readonly decision: 'deny' | 'approve';
  readonly text: TextValue;
}
