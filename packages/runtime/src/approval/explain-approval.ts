import type { InstanceSnapshot, Plan } from '@lintel/contract';
import { approvalContextOf, type Vote } from './approval-context.ts';
import { approvalProblem } from './step-approval.ts';

/** How an approval stands, for those who list it. */
export interface ApprovalStanding {
  /** Index of the present stage, or of the last one when the approval has ended. */
  readonly stage: number;
  /** Roles that are asked now, `ROLE of PERSON` among them; nobody when it has ended. */
  readonly asking: readonly string[];
  /** Oldest first. */
  readonly votes: readonly Vote[];
}

/** `null` for a snapshot that is not one of an approval of this plan. */
export function explainApproval(plan: Plan, snapshot: InstanceSnapshot): ApprovalStanding | null {
  if (approvalProblem(plan, snapshot) !== null) return null;
  const { stage, asking, votes } = approvalContextOf(snapshot);
  return { stage, asking: snapshot.status === 'ended' ? [] : asking, votes };
}
