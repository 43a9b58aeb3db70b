import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { setMemberPeople as set } from '../commands/set-member-people.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { acceptedMember } from './member-resource.ts';
import { invalidField } from './refusals.ts';

/** POST /v1/members/{member}/people → 200 `Member` | 404 | 422 a role that does not exist, or a time that ends before it begins */
export function setMemberPeople(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'setMemberPeople', edge, {
    write: async ({ caller, params, body }, rows) => {
      if (body.away !== null && body.away.to <= body.away.from)
        throw invalidField('away', 'ends before it begins');
      const given = { member: params.member, ...body };
      return acceptedMember(await set(rows, commands, { actor: actorOf(caller) }, given));
    },
  });
}
