import type { Audience, People, Reason, StagePlan } from '@lintel/contract';
import { own } from '../own.ts';
import { reason } from '../sources.ts';
import type { ApprovalContext, ApprovalFrame, OpenStage, Vote } from './approval-context.ts';

/** How an audience is named: `manager`, or `manager of requester`. */
export function audienceKey({ role, of }: Audience): string {
  return of === null ? role : `${role} of ${of}`;
}

export function stageOf({ approval }: ApprovalFrame, { stage }: OpenStage): StagePlan | undefined {
  return approval.stages[stage];
}

/** Persons who hold one of the roles and are not kept out by separation of duties. */
export function eligible(
  frame: ApprovalFrame,
  stage: number,
  audiences: readonly string[],
): readonly string[] {
  const people = audiences.flatMap((audience) => own(frame.memory.people.byRole, audience) ?? []);
  return [...new Set(people)].filter((person) => keptOut(frame, stage, person) === null);
}

/** Why a person may not decide in a stage at all, asked or not. */
export function keptOut(
  { approval, memory }: ApprovalFrame,
  stage: number,
  person: string,
): Reason | null {
  if (!approval.requesterMayApprove && person === memory.request.actor.person)
    return reason('requester-cannot-approve');
  if (approval.separateLines === true && isOfOneLine(memory, person))
    return reason('same-reporting-line');
  const elsewhere = memory.votes.some((vote) => vote.person === person && vote.stage !== stage);
  return elsewhere && !approval.onePersonMayApproveTwoStages
    ? reason('one-person-two-stages')
    : null;
}

/** Above or below somebody who decided, or below the requester, over any number of levels. */
function isOfOneLine({ people, votes, request }: ApprovalContext, person: string): boolean {
  const over = aboveOf(people, person);
  if (over.has(request.actor.person)) return true;
  return votes.some(
    (vote) =>
      vote.person !== person && (over.has(vote.person) || aboveOf(people, vote.person).has(person)),
  );
}

/** Everybody above a person; a circle of people above each other ends where it closes. */
function aboveOf({ above = {} }: People, person: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [person];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const each of own(above, next) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      open.push(each);
    }
  }
  return found;
}

/** Whose vote it is: that of the person who is stood in for, where there is one. */
export function seatOf({ person, for: absent }: Vote): string {
  return absent ?? person;
}

/** Whether a person belongs to an audience. */
export function holds({ memory }: ApprovalFrame, audience: string, person: string): boolean {
  return (own(memory.people.byRole, audience) ?? []).includes(person);
}
