import type { Reason } from '@lintel/contract';
import type { ApprovalRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { stepInstance } from './step-instance.ts';
import { Work } from './work.ts';

export interface Vote {
  readonly approval: string;
  readonly vote: 'approve' | 'deny';
  readonly person: string;
  readonly comment: string | null;
  /** Hash of what the voter was shown. */
  readonly contentHash: string;
}

export type VoteAnswer =
  | { readonly kind: 'accepted'; readonly approval: ApprovalRow }
  /** Not asked, the requester, decided already: in the code of the reason. */
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** What is asked is not what was shown. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-found' };

/**
 * A vote on exactly what was shown. Parent and approval are stepped in one transaction. Who is asked
 * is looked up in the accounts, and never taken from a session: a role somewhere else is no role here.
 */
export async function voteOnApproval(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { approval: id, vote, person, comment, contentHash }: Vote,
): Promise<VoteAnswer> {
  const asked = await rows.approvals.get(id);
  if (!asked) return { kind: 'not-found' };
  await fireDue(rows, deps, asked.account);
  const approval = (await rows.approvals.get(id)) ?? asked;
  if (approval.contentHash !== contentHash) return { kind: 'conflict' };
  if (approval.status !== 'waiting') return { kind: 'refused', reasons: [alreadyDecided] };
  const work = new Work(rows, deps, doing);
  const stepped = await stepInstance(
    work,
    { account: approval.account, instance: id },
    { kind: 'vote', vote, actor: { person, roles: [] }, comment },
  );
  await finish(work);
  const { answer } = stepped;
  if (answer.kind === 'refused') return { kind: 'refused', reasons: answer.reasons };
  if (answer.kind === 'ignored') return { kind: 'refused', reasons: [answer.reason] };
  return { kind: 'accepted', approval: (await rows.approvals.get(id)) ?? approval };
}

const alreadyDecided: Reason = {
  code: 'already-decided',
  message: '',
  lang: null,
  source: null,
  data: {},
};
