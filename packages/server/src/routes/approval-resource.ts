import type { Plan } from '@lintel/contract';
import { approvalView, type ApprovalView } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import { mayVote } from '../commands/may-vote.ts';
import type { PortalCaller } from '../edge/caller.ts';
import { namesOf } from '../quotes/decision-resource.ts';
import type { ApprovalRow, InstanceRow, RequestRow } from '../store/records.ts';
import { whenApproved } from './approval-changes.ts';

/** Everything that an approval's rows say, found together. */
export interface FoundApproval {
  readonly row: ApprovalRow;
  readonly instance: InstanceRow;
  readonly request: RequestRow;
  readonly plan: Plan;
  readonly view: ApprovalView;
}

/** `null`: nothing that could be shown. */
export async function findApproval(look: Look, row: ApprovalRow): Promise<FoundApproval | null> {
  const instance = await look.rows.instances.get(row.id);
  const request = await look.rows.requests.get(row.request);
  if (!instance || !request) return null;
  const plan = await look.plan(instance.hash);
  return { row, instance, request, plan, view: approvalView(plan, instance.snapshot) };
}

/** The approval as one reader sees it: how it stands, what it changes, and whether they may decide. */
export async function approvalResource(
  look: Look,
  { row, instance, request, plan, view }: FoundApproval,
  reader: PortalCaller,
) {
  const names = await namesOf(look, row.account);
  const { id, name } = await look.account(row.account);
  const isWaiting = row.status === 'waiting';
  const parent = isWaiting ? await look.rows.instances.get(row.parent) : null;
  const effect = parent && (await whenApproved(look, parent, plan, row.approval, request));
  const may = isWaiting
    ? await mayVote(look, instance, plan, reader.person)
    : { mayDecide: false, reasons: [] };
  return {
    ...{ id: row.id, approval: row.approval, account: { id, name } },
    ...{ request: request.request, label: request.label, fields: request.fields },
    ...{ justification: request.justification, requester: request.requester },
    status: row.status,
    stage: view.stage,
    chain: view.chain.map((stage) => ({
      ...stage,
      decidedBy: stage.decidedBy.map((person) => names.get(person) ?? person),
    })),
    ...{ askedAt: row.askedAt, next: view.next, decidedAt: row.decidedAt, reason: row.reason },
    changes: effect?.changes ?? [],
    price: effect?.price ?? { today: null, recurring: null },
    ...may,
    contentHash: row.contentHash,
    rule: { policy: row.source.policy, text: row.source.text },
  };
}

/** An approval as a list or an answer shows it. */
export type ShownApproval = Awaited<ReturnType<typeof approvalResource>>;
