import { addSpan } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import { countSeats } from '../seats/count-seats.ts';
import type { MemberRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { decideRequest } from './decide-request.ts';
import type { RequestDecision } from './decide-request.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { readRequest, request } from './make-request.ts';
import type { RequestGiven } from './make-request.ts';
import { Work } from './work.ts';

export type MemberAnswer =
  | { readonly kind: 'accepted'; readonly member: MemberRow }
  /** The policy gives no seat; nothing was changed. */
  | { readonly kind: 'refused'; readonly decision: RequestDecision }
  | { readonly kind: 'not-found'; readonly what: 'account' | 'member' | 'role' }
  /** Somebody with this address or person is a member already, or the invitation is over. */
  | { readonly kind: 'conflict'; readonly detail: string };

export interface Invitation {
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly withSeat: boolean;
  readonly inviter: RequestGiven['requester'];
}

/** Invites somebody; with a seat only if the policy gives one, else nobody is invited. */
export async function inviteMember(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: Invitation,
): Promise<MemberAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const wrong = await cannotJoin(work, given);
  if (wrong) return wrong;
  const id = deps.ids.next('mem');
  const seat = { account: given.account, member: id, requester: given.inviter };
  const refusal = given.withSeat ? await seatRefusal(work, seat) : null;
  if (refusal) return refusal;
  await rows.members.insert({
    ...fresh(id, given),
    status: 'invited',
    invitedAt: work.at,
    invitationHoldsUntil: given.withSeat ? await holdsUntil(work, given.account) : null,
  });
  work.membersChanged(given.account);
  await record(work, given.account, id, 'member invited', given.email);
  if (given.withSeat) await request(work, seatRequest(seat));
  await finish(work);
  return accepted(rows, id);
}

/** Adds a person whom the vendor knows; with a seat if one is free. */
export async function addMember(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: Omit<Invitation, 'inviter'> & { readonly person: string },
): Promise<MemberAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const wrong = await cannotJoin(work, given);
  if (wrong) return wrong;
  const id = deps.ids.next('mem');
  const { available } = await countSeats(work, given.account);
  await rows.members.insert({
    ...fresh(id, given),
    person: given.person,
    status: 'active',
    hasSeat: given.withSeat && (available === null || available > 0),
    joinedAt: work.at,
  });
  work.membersChanged(given.account);
  await record(work, given.account, id, 'member added', given.email);
  await finish(work);
  return accepted(rows, id);
}

/** The invited person has signed in. A seat that the invitation does not hold any more is given only if one is free. */
export async function acceptInvitation(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: { readonly member: string; readonly person: string },
): Promise<MemberAnswer> {
  const member = await rows.members.get(given.member);
  if (!member) return { kind: 'not-found', what: 'member' };
  await fireDue(rows, deps, member.account);
  const work = new Work(rows, deps, doing);
  if (member.status !== 'invited')
    return { kind: 'conflict', detail: 'the invitation is not open' };
  const known = await rows.members.count({
    account: member.account,
    person: given.person,
    status: 'active',
  });
  if (known > 0) return { kind: 'conflict', detail: 'this person is a member already' };
  await rows.members.put({
    ...member,
    person: given.person,
    status: 'active',
    joinedAt: work.at,
    invitationHoldsUntil: null,
  });
  const { available } = await countSeats(work, member.account);
  if (member.hasSeat && available !== null && available < 0) {
    const now = await rows.members.get(member.id);
    if (now) await rows.members.put({ ...now, hasSeat: false });
  }
  work.membersChanged(member.account);
  await record(work, member.account, member.id, 'member joined', member.email);
  await finish(work);
  return accepted(rows, member.id);
}

export interface MemberChange {
  readonly account: string;
  readonly member: string;
  readonly roles?: readonly string[];
  readonly hasSeat?: boolean;
  readonly by: RequestGiven['requester'];
}

/** Changes roles, gives a seat (the policy decides) or takes one. */
export async function changeMember(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: MemberChange,
): Promise<MemberAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const member = await openMember(rows, given.account, given.member);
  if (!member) return { kind: 'not-found', what: 'member' };
  if (given.roles && !(await areRoles(work, given.account, given.roles))) {
    return { kind: 'not-found', what: 'role' };
  }
  const seat = { account: given.account, member: member.id, requester: given.by };
  const wantsSeat = given.hasSeat === true && !member.hasSeat;
  const refusal = wantsSeat ? await seatRefusal(work, seat) : null;
  if (refusal) return refusal;
  const roles = given.roles ?? member.roles;
  const hasSeat = given.hasSeat === false ? false : member.hasSeat;
  await rows.members.put({ ...member, roles, hasSeat });
  work.membersChanged(given.account);
  if (given.roles) await record(work, given.account, member.id, 'member roles', roles.join(', '));
  if (member.hasSeat && !hasSeat)
    await record(work, given.account, member.id, 'seat taken', member.email);
  if (wantsSeat) await request(work, seatRequest(seat));
  await finish(work);
  return accepted(rows, member.id);
}

/** Removes a member; the seat is free at once. */
export async function removeMember(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: { readonly account: string; readonly member: string },
): Promise<MemberAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const member = await openMember(rows, given.account, given.member);
  if (!member) return { kind: 'not-found', what: 'member' };
  await rows.members.put({
    ...member,
    status: 'removed',
    hasSeat: false,
    invitationHoldsUntil: null,
  });
  work.membersChanged(given.account);
  await record(work, given.account, member.id, 'member removed', member.email);
  await finish(work);
  return accepted(rows, member.id);
}

interface SeatWish {
  readonly account: string;
  readonly member: string;
  readonly requester: RequestGiven['requester'];
}

function seatRequest({ account, member, requester }: SeatWish): RequestGiven {
  return { account, request: 'assign-seat', fields: { person: member }, requester };
}

/** The policy's no, before anything is written. */
async function seatRefusal(work: Work, wish: SeatWish): Promise<MemberAnswer | null> {
  const asked = await readRequest(work, seatRequest(wish));
  if (asked.kind === 'not-found') return { kind: 'not-found', what: 'account' };
  const { event, subscription } = asked;
  const decision = await decideRequest(work, { account: wish.account, subscription, event });
  const goesOn = decision.outcome === 'instant' || decision.outcome === 'approval';
  return goesOn ? null : { kind: 'refused', decision };
}

async function cannotJoin(
  work: Work,
  given: Pick<Invitation, 'account' | 'email' | 'roles'> & { readonly person?: string },
): Promise<MemberAnswer | null> {
  const { account, email, roles, person } = given;
  if (!(await work.findAccount(account))) return { kind: 'not-found', what: 'account' };
  if (!(await areRoles(work, account, roles))) return { kind: 'not-found', what: 'role' };
  const status = ['active', 'invited'] as const;
  const sameAddress = await work.rows.members.count({
    account,
    email: email.toLowerCase(),
    status,
  });
  const samePerson = person ? await work.rows.members.count({ account, person, status }) : 0;
  if (sameAddress + samePerson === 0) return null;
  return { kind: 'conflict', detail: 'somebody with this address is a member already' };
}

/** Roles of the vendor are for people of the vendor's own account, and no others. */
async function areRoles(work: Work, account: string, roles: readonly string[]): Promise<boolean> {
  const declared = (await work.set())?.catalogue.roles ?? [];
  const { kind } = await work.account(account);
  return roles.every((name) =>
    declared.some((role) => role.name === name && (!role.ofTheVendor || kind === 'vendor')),
  );
}

function fresh(
  id: string,
  given: Pick<Invitation, 'account' | 'email' | 'name' | 'roles'>,
): MemberRow {
  return {
    id,
    account: given.account,
    person: null,
    name: given.name,
    email: given.email.toLowerCase(),
    roles: given.roles,
    status: 'invited',
    hasSeat: false,
    invitedAt: null,
    invitationHoldsUntil: null,
    joinedAt: null,
    lastActiveAt: null,
  };
}

async function openMember(
  rows: TenantWrites,
  account: string,
  id: string,
): Promise<MemberRow | null> {
  const member = await rows.members.get(id);
  return member?.account === account && member.status !== 'removed' ? member : null;
}

async function holdsUntil(work: Work, account: string): Promise<Instant | null> {
  const catalogue = await work.catalogueFor(await work.currentSubscription(account));
  const span = catalogue?.seats?.holdForInvitation ?? null;
  if (!span) return null;
  const { zone } = await work.account(account);
  const until = addSpan(work.at, span, { zone, dayEnd: 'at-the-same-hour', calendar: null });
  return until.ok ? until.value.at : null;
}

async function record(
  work: Work,
  account: string,
  member: string,
  action: string,
  text: string,
): Promise<void> {
  await work.audit({
    account,
    instance: null,
    action,
    outcome: 'accepted',
    text,
    subject: { kind: 'member', id: member },
    policy: null,
    version: null,
    rule: null,
    used: {},
    before: null,
    after: null,
    reasons: [],
  });
}

async function accepted(rows: TenantWrites, id: string): Promise<MemberAnswer> {
  const member = await rows.members.get(id);
  return member ? { kind: 'accepted', member } : { kind: 'not-found', what: 'member' };
}
