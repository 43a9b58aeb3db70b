import type { Effect } from '@lintel/contract';
import type { ApprovalRow, InstanceRow, RequestRow } from '../store/records.ts';
import { contentHash } from './content-hash.ts';
import type { FreshStep, Stepper } from './step.ts';
import { findUnused } from './unused-approvals.ts';
import type { Work } from './work.ts';

type Asking = Extract<Effect, { kind: 'ask-approval' }>;
type Ending = Extract<Effect, { kind: 'approval-ended' }>;

/**
 * Begins the approval that a step asks for. It knows its parent, and exactly what is asked: the
 * facts of then, the fields, and a hash of all of it.
 *
 * @returns the id of the approval.
 */
export async function askApproval(
  work: Work,
  step: FreshStep,
  effect: Asking,
  stepper: Stepper,
): Promise<string> {
  const { row: parent, plan, subscription, given } = step;
  const { facts } = work.deps.engine.explain(plan, parent.snapshot, work.at);
  const request = await requestBehind(work, step, effect);
  const unused = await findUnused(work, parent, effect.approval, effect.request);
  if (unused) {
    await work.rows.requests.put({ ...request, status: 'waiting', approval: unused.id });
    const { deciders, asked = deciders, reason } = unused;
    const ending = { kind: 'approval-ended', outcome: 'approved', source: effect.source } as const;
    work.follow({
      ...{ kind: 'approval-ended', approval: unused, request },
      ending: { ...ending, reason, deciders, asked },
    });
    return unused.id;
  }
  const result = work.deps.engine.beginApproval(plan, effect.approval, {
    at: work.at,
    request: effect.request,
    facts: { ...facts, ...given.requestFacts },
    subject: await work.subject(parent.account, subscription, plan),
    people: await work.people(parent.account, effect.request.actor.person),
  });
  const row: InstanceRow = {
    id: work.deps.ids.next('apr'),
    account: parent.account,
    kind: 'approval',
    subjectKind: 'request',
    subjectId: request.id,
    policy: parent.policy,
    version: parent.version,
    hash: parent.hash,
    status: 'running',
    step: result.snapshot.step,
    snapshot: result.snapshot,
    parent: parent.id,
    beganAt: work.at,
    since: work.at,
    because: effect.source,
    endedAt: null,
  };
  await work.addInstance(row);
  const approval: ApprovalRow = {
    id: row.id,
    account: parent.account,
    approval: effect.approval,
    request: request.id,
    parent: parent.id,
    contentHash: await contentHash({
      account: parent.account,
      subscription: subscription?.id ?? null,
      approval: effect.approval,
      plan: plan.hash,
      request: effect.request,
    }),
    status: 'waiting',
    askedAt: work.at,
    decidedAt: null,
    reason: null,
    deciders: [],
    source: effect.source,
  };
  await work.rows.approvals.insert(approval);
  await work.rows.requests.put({ ...request, status: 'waiting', approval: row.id });
  work.touch(parent.account, 'requests', 'approvals');
  const event = { kind: 'begin', name: effect.approval, fields: effect.request.fields } as const;
  await stepper.keep({ row, plan, subscription, event, result, given: {} });
  return row.id;
}

/** The request that led here; a policy that asks by itself makes one, so that it can be listed. */
async function requestBehind(work: Work, step: FreshStep, effect: Asking): Promise<RequestRow> {
  const known =
    step.given.request === undefined ? null : await work.rows.requests.get(step.given.request);
  if (known) return known;
  const { person } = effect.request.actor;
  const members = await work.members(step.row.account);
  const declared = step.plan.requests.find(({ name }) => name === effect.request.name);
  const row: RequestRow = {
    id: work.deps.ids.next('req'),
    account: step.row.account,
    subscription: step.subscription?.id ?? null,
    request: effect.request.name,
    label: declared?.label ?? effect.approval,
    fields: effect.request.fields,
    justification: null,
    requester: { person, name: members.find((member) => member.person === person)?.name ?? person },
    event: effect.request,
    status: 'waiting',
    madeAt: work.at,
    decidedAt: null,
    approval: null,
    reasons: [],
  };
  await work.rows.requests.insert(row);
  return row;
}

/** The state that asked was left: what still waits under that name is taken back. */
export async function withdrawApprovals(
  work: Work,
  parent: InstanceRow,
  approval: string,
  stepper: Stepper,
): Promise<void> {
  for (const row of await work.instances(parent.account)) {
    const waits = row.kind === 'approval' && row.status === 'running' && row.parent === parent.id;
    if (!waits || row.snapshot.name !== approval) continue;
    const actor = { person: 'system', roles: [] };
    await stepper.step(
      { account: row.account, instance: row.id },
      { kind: 'withdraw', actor, because: 'state-left' },
    );
  }
}

/** An approval has come to its end: it is listed so, and the instance that asked hears it. */
export async function endApproval(work: Work, step: FreshStep, effect: Ending): Promise<void> {
  const { row, event } = step;
  const approval = await work.rows.approvals.get(row.id);
  if (!approval) throw new Error(`internal: no approval ${row.id}`);
  await work.rows.approvals.put({
    ...approval,
    status: effect.outcome,
    decidedAt: work.at,
    reason: effect.reason,
    deciders: effect.deciders,
  });
  work.touch(row.account, 'approvals', 'requests');
  const request = await work.rows.requests.get(approval.request);
  if (!request) throw new Error(`internal: no request ${approval.request}`);
  if (event.kind === 'withdraw' && event.because === 'state-left') {
    // The instance that asked has left the matter behind, and has no ear for it any more.
    await work.rows.requests.put({ ...request, status: 'withdrawn', decidedAt: work.at });
    return;
  }
  work.follow({ kind: 'approval-ended', approval, request, ending: effect });
}
