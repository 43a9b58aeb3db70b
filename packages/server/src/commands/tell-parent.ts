import type { RequestRow } from '../store/records.ts';
import type { FollowUp } from './follow-up.ts';
import { performRequest } from './request-effects.ts';
import type { Stepped } from './step.ts';
import { stepInstance } from './step-instance.ts';
import { dropUnused, keepUnused } from './unused-approvals.ts';
import type { Work } from './work.ts';

type EndedApproval = Extract<FollowUp, { kind: 'approval-ended' }>;

/** The instance that asked hears how its approval ended, and the request is listed so. */
export async function tellParent(
  work: Work,
  { approval: row, request, ending }: EndedApproval,
): Promise<void> {
  const { account, parent, approval } = row;
  const { outcome, reason, deciders, asked = deciders } = ending;
  const stepped = await stepInstance(
    work,
    { account, instance: parent },
    { kind: 'approval-ended', approval, outcome, reason, request: request.event, deciders, asked },
    { request: request.id },
  );
  await work.rows.requests.put({
    ...request,
    status: outcome === 'approved' ? statusOf(stepped) : outcome,
    decidedAt: work.at,
    reasons:
      stepped.answer.kind === 'ignored' && outcome === 'approved' ? [stepped.answer.reason] : [],
  });
  if (outcome !== 'approved') return;
  if (stepped.answer.kind === 'accepted') {
    await dropUnused(work, row);
    await performRequest(work, request);
  } else {
    const asking = await work.instance(account, parent);
    if (asking) await keepUnused(work, asking, row.id, asked);
  }
}

/** Approved, and tried again with the facts of now (rule 13): it may still come to nothing. */
function statusOf({ answer }: Stepped): RequestRow['status'] {
  return answer.kind === 'accepted' ? 'done' : 'refused';
}
