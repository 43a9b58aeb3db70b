import type { InstanceSnapshot, PendingDeadline, Plan } from '@lintel/contract';
import { approvalProblem, pendingOfApproval } from './approval/step-approval.ts';
import { pendingOf } from './pending.ts';
import { indexOf } from './plan-index.ts';
import { contextOf, restingFrame, snapshotProblem } from './snapshot.ts';

/** Every instant at which something would happen by itself, soonest first. A damaged snapshot has none. */
export function deadlines(plan: Plan, snapshot: InstanceSnapshot): readonly PendingDeadline[] {
  if (snapshot.kind === 'approval') {
    return approvalProblem(plan, snapshot) === null ? pendingOfApproval(plan, snapshot) : [];
  }
  if (snapshotProblem(plan, snapshot) !== null) return [];
  // An instance that ended outside of an end state (its plan changed) waits for nothing.
  if (snapshot.status === 'ended' && indexOf(plan).states.get(snapshot.state)?.kind !== 'end')
    return [];
  return pendingOf(restingFrame(plan, snapshot.state, contextOf(snapshot)));
}
