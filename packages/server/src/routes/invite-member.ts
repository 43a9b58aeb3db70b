import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { inviteMember as invite } from '../commands/members.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { refuseWiderRoles } from './held-roles.ts';
import { acceptedMember } from './member-resource.ts';
import { requesterOf } from './requester.ts';

/** POST /v1/members → 201 `Member` | 403 for a role that the caller may not give | 409 refused or conflict */
export function inviteMember(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'inviteMember', edge, {
    write: async ({ caller, body }, rows) => {
      refuseWiderRoles(caller, body.roles, edge.roles);
      const doing = { actor: actorOf(caller) };
      const inviter = requesterOf(caller);
      const given = { ...body, account: caller.account.id, inviter };
      return acceptedMember(await invite(rows, commands, doing, given));
    },
  });
}
