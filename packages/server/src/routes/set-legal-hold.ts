import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { setLegalHold as setHold } from '../commands/set-legal-hold.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';

/** POST /v1/accounts/{account}/legal-hold → 200 with the deletions that wait | 404 account */
export function setLegalHold(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'setLegalHold', edge, {
    write: async ({ caller, params: { account }, body }, rows) => {
      const doing = { actor: actorOf(caller) };
      const answer = await setHold(rows, commands, doing, { account, ...body });
      if (answer.kind === 'not-found') throw new Problem('not-found', `no account \`${account}\``);
      return { account, on: body.on, waiting: answer.waiting };
    },
  });
}
