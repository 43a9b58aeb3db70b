import type { Audience, Reason, StagePlan } from '@lintel/contract';
import { own } from '../own.ts';
import { reason } from '../sources.ts';
import type { ApprovalFrame } from './approval-context.ts';

/** How an audience is named: `manager`, or `manager of requester`. */
export function audienceKey({ role, of }: Audience): string {
  return of === null ? role : `${role} of ${of}`;
}

export function stageOf({ approval, memory }: ApprovalFrame): StagePlan | undefined {
  return approval.stages[memory.stage];
}

/** Persons who hold one of the roles and are not kept out by separation of duties. */
export function eligible(frame: ApprovalFrame, audiences: readonly string[]): readonly string[] {
  const people = audiences.flatMap((audience) => own(frame.memory.people.byRole, audience) ?? []);
  return [...new Set(people)].filter((person) => keptOut(frame, person) === null);
}

/** Why a person may not decide in this stage at all, asked or not. */
function keptOut({ approval, memory }: ApprovalFrame, person: string): Reason | null {
  if (!approval.requesterMayApprove && person === memory.request.actor.person)
    return reason('requester-cannot-approve');
  const elsewhere = memory.votes.some(
    (vote) => vote.person === person && vote.stage !== memory.stage,
  );
  return elsewhere && !approval.onePersonMayApproveTwoStages
    ? reason('one-person-two-stages')
    : null;
}

/** Why this vote, or this withdrawal, does not count; `null` when it does. */
export function voteRefusal(frame: ApprovalFrame): Reason | null {
  const { actor, memory, vote } = frame;
  if (actor === null || vote === null) return reason('not-asked');
  if (vote === 'withdraw')
    return actor.person === memory.request.actor.person ? null : reason('not-asked');
  const barred = keptOut(frame, actor.person);
  if (barred !== null) return barred;
  const voted = memory.votes.some(
    ({ person, stage }) => person === actor.person && stage === memory.stage,
  );
  if (voted) return reason('already-decided');
  const asked = memory.asking.some(
    (audience) =>
      actor.roles.includes(audience) ||
      (own(memory.people.byRole, audience) ?? []).includes(actor.person),
  );
  return asked ? null : reason('not-asked', { data: { asked: memory.asking.join(', ') } });
}

export type StageOutcome = 'not-needed' | 'approved' | 'denied' | 'timed-out' | 'open';

/** What votes and clock of the present stage amount to. */
export function stageOutcome(frame: ApprovalFrame): StageOutcome {
  const { memory } = frame;
  const stage = stageOf(frame);
  if (stage === undefined) return 'open';
  if (!memory.needed) return 'not-needed';
  const votes = memory.votes.filter((vote) => vote.stage === memory.stage);
  const denials = votes.filter(({ vote }) => vote === 'deny');
  if (stage.denial === 'one-denies' && denials.length > 0) return 'denied';
  const approvals = votes.length - denials.length;
  const people = eligible(frame, memory.asking);
  const quorum = stage.quorum === 'all' ? Math.max(1, people.length) : stage.quorum;
  if (approvals >= quorum && (stage.quorum !== 'all' || denials.length === 0)) return 'approved';
  if (denials.length > 0) {
    const open = people.filter((person) => !votes.some((vote) => vote.person === person)).length;
    if (stage.quorum === 'all' || approvals + open < quorum) return 'denied';
  }
  if (memory.clock === null) return 'open';
  return memory.clock.does === 'approve' ? 'approved' : 'timed-out';
}
