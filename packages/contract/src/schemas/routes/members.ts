import { z } from 'zod';
import * as accounts from '../accounts.ts';
import { id, page } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

const member = z.strictObject({ member: id });

/** Members and their seats. */
export const memberRoutes = {
  listMembers: route({
    method: 'GET',
    path: '/v1/members',
    group: 'Members',
    summary: 'List members, with the count of seats',
    by: 'either',
    scope: 'view',
    query: z.strictObject({
      ...page,
      account: id.optional(),
      search: z.string().max(100).optional(),
    }),
    answer: accounts.memberList,
    status: 200,
    write: false,
  }),
  inviteMember: route({
    method: 'POST',
    path: '/v1/members',
    group: 'Members',
    summary: 'Invite a member; a seat is given if the policy lets it',
    by: 'portal',
    scope: 'members:write',
    body: accounts.inviteMemberBody,
    answer: accounts.member,
    status: 201,
    write: true,
  }),
  addMember: route({
    method: 'POST',
    path: '/v1/members/known',
    group: 'Members',
    summary: 'Add a person whom the vendor already knows',
    by: 'secret',
    body: accounts.addMemberBody,
    answer: accounts.member,
    status: 201,
    write: true,
  }),
  changeMember: route({
    method: 'PATCH',
    path: '/v1/members/{member}',
    group: 'Members',
    summary: 'Change roles, give or take a seat',
    by: 'portal',
    scope: 'members:write',
    params: member,
    body: accounts.changeMemberBody,
    answer: accounts.member,
    status: 200,
    write: true,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/v1/members/{member}',
    group: 'Members',
    summary: 'Remove a member and free the seat',
    by: 'portal',
    scope: 'members:write',
    params: member,
    answer: accounts.member,
    status: 200,
    write: true,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/v1/members/{member}/accept',
    group: 'Members',
    summary: 'The invited person has signed in',
    by: 'secret',
    params: member,
    body: accounts.acceptInvitationBody,
    answer: accounts.member,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
