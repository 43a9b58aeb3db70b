import { addSpan } from '@lintel/calendar';
import type { Actor, Reason } from '@lintel/contract';
import { countingOf } from '../deadline-times.ts';
import { reason } from '../sources.ts';
import type { ApprovalFrame, OpenStage, Vote } from './approval-context.ts';
import { holds, keptOut, seatOf } from './audiences.ts';
import { stageOutcome } from './stage-outcome.ts';

/** The stages of the group that still wait for somebody. */
export function waitingStages(frame: ApprovalFrame): readonly OpenStage[] {
  return frame.memory.open.filter((open) => stageOutcome(frame, open) === 'open');
}

/** What a vote would be in a stage, or why it does not count there. */
type Say = Pick<Vote, 'stage' | 'as' | 'for'> | { readonly refused: Reason };

/**
 * Where the vote of a person counts: in each stage that asks them, or in the first of those where
 * one person cannot decide two.
 */
export function votesFor(
  frame: ApprovalFrame,
  actor: Actor,
): readonly Pick<Vote, 'stage' | 'as' | 'for'>[] {
  const says = waitingStages(frame).flatMap((open) => {
    const say = sayIn(frame, open, actor);
    return 'refused' in say ? [] : [say];
  });
  return frame.approval.onePersonMayApproveTwoStages ? says : says.slice(0, 1);
}

/** Why this vote, or this withdrawal, does not count; `null` when it does. */
export function voteRefusal(frame: ApprovalFrame): Reason | null {
  const { actor, memory, vote } = frame;
  if (actor === null || vote === null) return reason('not-asked');
  if (vote === 'withdraw')
    return actor.person === memory.request.actor.person ? null : reason('not-asked');
  const says = waitingStages(frame).map((open) => sayIn(frame, open, actor));
  if (says.some((say) => !('refused' in say))) return null;
  // Whose stage is through while one beside it waits has had a say.
  const hasVoted = memory.votes.some(
    ({ person, stage }) =>
      person === actor.person && memory.open.some((open) => open.stage === stage),
  );
  if (hasVoted) return reason('already-decided');
  const reasons = says.flatMap((say) => ('refused' in say ? [say.refused] : []));
  return (
    reasons.find(({ code }) => code !== 'not-asked') ?? reasons[0] ?? reason('already-decided')
  );
}

function sayIn(frame: ApprovalFrame, open: OpenStage, actor: Actor): Say {
  const barred = keptOut(frame, open.stage, actor.person);
  if (barred !== null) return { refused: barred };
  const votes = frame.memory.votes.filter(({ stage }) => stage === open.stage);
  if (votes.some((vote) => vote.person === actor.person))
    return { refused: reason('already-decided') };
  const as = open.asking.filter(
    (audience) => actor.roles.includes(audience) || holds(frame, audience, actor.person),
  );
  if (as.length > 0) return { stage: open.stage, as };
  for (const absent of absentWhom(frame, actor.person)) {
    const asked = open.asking.filter((audience) => holds(frame, audience, absent));
    const isFree = !votes.some((vote) => seatOf(vote) === absent);
    if (asked.length > 0 && isFree && keptOut(frame, open.stage, absent) === null)
      return { stage: open.stage, as: asked, for: absent };
  }
  return { refused: reason('not-asked', { data: { asked: open.asking.join(', ') } }) };
}

/** Those whom a person stands in for now, for no longer than the approval allows. */
function absentWhom(
  { approval, memory, plan, at }: ApprovalFrame,
  person: string,
): readonly string[] {
  const { delegationAtMost } = approval;
  if (delegationAtMost === null) return [];
  return (memory.people.standIns ?? []).flatMap((standIn) => {
    if (standIn.person !== person || at < standIn.from || at >= standIn.to) return [];
    const longest = addSpan(standIn.from, delegationAtMost, countingOf(plan, memory.subject.zone));
    return longest.ok && at < longest.value.at ? [standIn.for] : [];
  });
}
