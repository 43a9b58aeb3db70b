import type { Member } from '@lintel/contract';
import type { MemberAnswer } from '../commands/members.ts';
import { Problem } from '../edge/problem.ts';
import type { MemberRow } from '../store/records.ts';
import { invalidField, refusedProblem } from './refusals.ts';

/** The member as the API shows them. */
export function memberResource({ relations, ...row }: MemberRow): Member {
  const around = relations ? { relations: [...relations] } : {};
  return { ...row, ...around, roles: [...row.roles] };
}

/** @throws {Problem} What a command about members says other than yes. */
export function acceptedMember(answer: MemberAnswer): Member {
  switch (answer.kind) {
    case 'accepted':
      return memberResource(answer.member);
    case 'refused':
      throw refusedProblem(answer.decision.reasons);
    case 'conflict':
      throw new Problem('conflict', answer.detail);
    case 'not-found':
      if (answer.what === 'role')
        throw invalidField('roles', 'has a role that nobody may have here');
      throw new Problem('not-found', `no such ${answer.what} in reach of this caller`);
  }
}
