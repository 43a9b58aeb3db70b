import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { acceptInvitation as accept } from '../commands/members.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { acceptedMember } from './member-resource.ts';

/** POST /v1/members/{member}/accept → 200 `Member` | 404 | 409 conflict */
export function acceptInvitation(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'acceptInvitation', edge, {
    write: async ({ caller, params, body }, rows) => {
      const given = { member: params.member, person: body.person };
      return acceptedMember(await accept(rows, commands, { actor: actorOf(caller) }, given));
    },
  });
}
