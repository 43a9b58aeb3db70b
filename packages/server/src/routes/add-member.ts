import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { addMember as add } from '../commands/members.ts';
import { actorOf } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { acceptedMember } from './member-resource.ts';

/** POST /v1/members/known → 201 `Member` | 404 account | 409 conflict */
export function addMember(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'addMember', edge, {
    write: async ({ caller, body }, rows) =>
      acceptedMember(await add(rows, commands, { actor: actorOf(caller) }, body)),
  });
}
