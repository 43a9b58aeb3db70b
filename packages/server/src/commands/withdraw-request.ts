import type { Reason } from '@lintel/contract';
import type { RequestRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { stepInstance } from './step-instance.ts';
import { Work } from './work.ts';

export type WithdrawAnswer =
  | { readonly kind: 'accepted'; readonly request: RequestRow }
  /** Only the requester takes back. */
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** It does not wait any more. */
  | { readonly kind: 'conflict'; readonly request: RequestRow }
  | { readonly kind: 'not-found' };

/** Takes back a request that waits: for those who have to agree, or to be paid. */
export async function withdrawRequest(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: { readonly account: string; readonly request: string; readonly person: string },
): Promise<WithdrawAnswer> {
  await fireDue(rows, deps, given.account);
  const request = await rows.requests.get(given.request);
  if (request?.account !== given.account) return { kind: 'not-found' };
  const work = new Work(rows, deps, doing);
  if (request.status === 'needs-payment' && request.requester.person === given.person) {
    const withdrawn: RequestRow = { ...request, status: 'withdrawn', decidedAt: work.at };
    await rows.requests.put(withdrawn);
    work.touch(request.account, 'requests');
    await finish(work);
    return { kind: 'accepted', request: withdrawn };
  }
  if (request.status !== 'waiting' || request.approval === null)
    return { kind: 'conflict', request };
  const { answer } = await stepInstance(
    work,
    { account: request.account, instance: request.approval },
    { kind: 'withdraw', actor: { person: given.person, roles: [] }, because: 'requester' },
  );
  await finish(work);
  if (answer.kind === 'refused') return { kind: 'refused', reasons: answer.reasons };
  return { kind: 'accepted', request: (await rows.requests.get(request.id)) ?? request };
}
