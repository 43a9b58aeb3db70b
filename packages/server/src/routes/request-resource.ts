import type { MadeRequest } from '@lintel/contract';
import { approvalView } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import { namesOf } from '../quotes/decision-resource.ts';
import type { RequestRow } from '../store/records.ts';

/** The request as the API shows it, with those who hold it now. */
export async function requestResource(look: Look, row: RequestRow): Promise<MadeRequest> {
  const { id, account, request, label, fields, justification, requester, status } = row;
  return {
    ...{ id, account, request, label, fields: { ...fields }, justification, status },
    requester: { ...requester },
    madeAt: row.madeAt,
    decidedAt: row.decidedAt,
    approval: row.approval,
    waitingFor: row.status === 'waiting' ? await waitingFor(look, row) : [],
    reasons: [...row.reasons],
  };
}

async function waitingFor(look: Look, row: RequestRow): Promise<MadeRequest['waitingFor']> {
  const instance = row.approval === null ? null : await look.rows.instances.get(row.approval);
  if (!instance) return [];
  const view = approvalView(await look.plan(instance.hash), instance.snapshot);
  const { byRole } = await look.people(row.account, row.requester.person);
  const names = await namesOf(look, row.account);
  return view.waitingFor.map((role) => ({
    role,
    people: (byRole[role] ?? []).map((person) => names.get(person) ?? person),
  }));
}
