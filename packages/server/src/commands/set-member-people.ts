import type { MemberRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import type { MemberAnswer } from './members.ts';
import { Work } from './work.ts';

export interface MemberPeople {
  readonly member: string;
  readonly relations: readonly { readonly role: string; readonly person: string }[];
  readonly away: Required<MemberRow>['away'] | null;
}

/** Takes what the vendor knows: who is whose manager, and who stands in for whom. */
export async function setMemberPeople(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { member: id, relations, away }: MemberPeople,
): Promise<MemberAnswer> {
  const member = await rows.members.get(id);
  if (!member || member.status === 'removed') return { kind: 'not-found', what: 'member' };
  await fireDue(rows, deps, member.account);
  const work = new Work(rows, deps, doing);
  const declared = (await work.set())?.catalogue.roles ?? [];
  if (!relations.every(({ role }) => declared.some(({ name }) => name === role)))
    return { kind: 'not-found', what: 'role' };
  const { relations: _before, away: _away, ...rest } = member;
  const row: MemberRow = {
    ...rest,
    ...(relations.length === 0 ? {} : { relations }),
    ...(away === null ? {} : { away }),
  };
  await rows.members.put(row);
  work.membersChanged(member.account);
  const said = [
    ...relations.map(({ role, person }) => `${person} is their ${role}`),
    ...(away === null
      ? []
      : [`${away.standIn} stands in for them from ${away.from} to ${away.to}`]),
  ];
  await work.audit({
    account: member.account,
    instance: null,
    action: 'member people',
    outcome: 'accepted',
    text: `${member.name}: ${said.join(', ') || 'nobody is anything to them'}`,
    subject: { kind: 'member', id: member.id },
    policy: null,
    version: null,
    rule: null,
    used: {},
    before: null,
    after: null,
    reasons: [],
  });
  await finish(work);
  return { kind: 'accepted', member: row };
}
