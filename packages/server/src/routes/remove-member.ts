import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { removeMember as remove } from '../commands/members.ts';
import { actorOf } from '../edge/caller.ts';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { refuseWiderRoles } from './held-roles.ts';
import { acceptedMember } from './member-resource.ts';

/** DELETE /v1/members/{member} → 200 `Member` | 403 for somebody who may more | 404 */
export function removeMember(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'removeMember', edge, {
    write: async ({ caller, params }, rows) => {
      const row = await rows.members.get(params.member);
      const isTheirs = row?.account === caller.account.id;
      const member = found(isTheirs ? row : null, 'member', params.member);
      refuseWiderRoles(caller, member.roles, edge.roles);
      const given = { account: caller.account.id, member: params.member };
      return acceptedMember(await remove(rows, commands, { actor: actorOf(caller) }, given));
    },
  });
}
