import type { RequestEvent } from '@lintel/contract';
import { isSameAgain, lapseSource, unusedUntil } from '@lintel/runtime';
import type { ApprovalRow, InstanceRow, RequestRow } from '../store/records.ts';
import type { Work } from './work.ts';

/** Keys of deadlines at which an approval lapses. They are of no instance: that of the approval has ended. */
const LAPSE = 'lapse:';

/** The approval that a deadline lets lapse; `null` for any other. */
export function lapsingApproval(key: string): string | null {
  return key.startsWith(LAPSE) ? key.slice(LAPSE.length) : null;
}

/** Rule 67: what was agreed to and could not be done may be asked for again, for a while. */
export async function keepUnused(
  work: Work,
  parent: InstanceRow,
  id: string,
  asked: readonly string[],
): Promise<void> {
  const approval = await work.rows.approvals.get(id);
  if (!approval || approval.unusedUntil !== undefined || parent.status !== 'running') return;
  const plan = await work.plan(parent.hash);
  const subscription = await work.subscriptionOf(parent);
  const { zone } = await work.subject(parent.account, subscription, plan);
  const until = unusedUntil(plan, approval.approval, work.at, zone);
  if (until === null) return;
  await work.rows.approvals.put({ ...approval, unusedUntil: until, asked });
  await work.rows.deadlines.put({
    ...{ id: `${LAPSE}${approval.id}`, instance: null, account: parent.account },
    ...{
      key: `${LAPSE}${approval.id}`,
      name: null,
      at: until,
      generation: until,
      policy: parent.policy,
    },
    ...{ priority: LAST, place: 0, source: lapseSource(plan, approval.approval) },
    ...{ attempts: 0, retryAt: null, parkedAt: null, problem: null },
  });
  await record(work, parent, approval, 'and not done: it may be asked for again');
}

/** After what the policy itself waits for at the same instant. */
const LAST = 1_000_000;

/** What the same person was agreed to before and could not use, where there is any. */
export async function findUnused(
  work: Work,
  parent: InstanceRow,
  approval: string,
  event: RequestEvent,
): Promise<ApprovalRow | null> {
  for (const row of await work.rows.approvals.all({ parent: parent.id, status: 'approved' })) {
    if (row.approval !== approval || row.unusedUntil === undefined || row.unusedUntil <= work.at)
      continue;
    const before = await work.rows.requests.get(row.request);
    if (before && isSameAgain(before.event, event)) return row;
  }
  return null;
}

/** It was used after all. */
export async function dropUnused(work: Work, approval: ApprovalRow): Promise<void> {
  if (approval.unusedUntil === undefined) return;
  const { unusedUntil: _until, asked: _asked, ...rest } = approval;
  await work.rows.approvals.put(rest);
  await work.rows.deadlines.remove(`${LAPSE}${approval.id}`);
}

/** Nobody used it in time: it is recorded, and whoever asked is told. */
export async function lapseApproval(work: Work, id: string): Promise<void> {
  const approval = await work.rows.approvals.get(id);
  if (approval?.unusedUntil === undefined) return;
  await dropUnused(work, approval);
  const parent = await work.instance(approval.account, approval.parent);
  const request = await work.rows.requests.get(approval.request);
  if (parent?.status !== 'running' || !request) return;
  const source = lapseSource(await work.plan(parent.hash), approval.approval);
  await record(work, parent, approval, 'and not used in time: it has lapsed');
  await tellRequester(work, approval, request, { policy: parent.policy, source });
}

async function tellRequester(
  work: Work,
  { id, account }: ApprovalRow,
  { requester }: RequestRow,
  by: { readonly policy: string; readonly source: ReturnType<typeof lapseSource> },
): Promise<void> {
  await work.owe(`${LAPSE}${id}`, account, {
    ...{ kind: 'notice', to: 'requester', template: 'approval-lapsed' },
    ...{ persons: [requester.person], data: {}, ...by },
  });
}

async function record(
  work: Work,
  parent: InstanceRow,
  { approval }: ApprovalRow,
  what: string,
): Promise<void> {
  const { state } = parent.snapshot;
  await work.audit({
    ...{ account: parent.account, instance: parent.id, action: `approval ${approval} unused` },
    ...{ outcome: 'recorded', text: `Agreed by the approval ${approval}, ${what}.` },
    subject: { kind: parent.subjectKind, id: parent.subjectId },
    ...{ policy: parent.policy, version: parent.version },
    rule: lapseSource(await work.plan(parent.hash), approval),
    ...{ used: {}, before: state, after: state, reasons: [] },
  });
  work.touch(parent.account, 'approvals');
}
