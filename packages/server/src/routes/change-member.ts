import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { changeMember as change } from '../commands/members.ts';
import { actorOf } from '../edge/caller.ts';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { refuseWiderRoles } from './held-roles.ts';
import { acceptedMember } from './member-resource.ts';
import { requesterOf } from './requester.ts';

/** PATCH /v1/members/{member} → 200 `Member` | 403 wider roles | 404 | 409 refused */
export function changeMember(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'changeMember', edge, {
    write: async ({ caller, params, body }, rows) => {
      const row = await rows.members.get(params.member);
      const isTheirs = row?.account === caller.account.id;
      const member = found(isTheirs ? row : null, 'member', params.member);
      // Taking a right away is as much a matter of rank as giving it.
      if (body.roles) refuseWiderRoles(caller, [...member.roles, ...body.roles], edge.roles);
      const given = {
        account: caller.account.id,
        member: params.member,
        by: requesterOf(caller),
        ...(body.roles === undefined ? {} : { roles: body.roles }),
        ...(body.hasSeat === undefined ? {} : { hasSeat: body.hasSeat }),
      };
      return acceptedMember(await change(rows, commands, { actor: actorOf(caller) }, given));
    },
  });
}
