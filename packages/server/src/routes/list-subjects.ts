import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { subjectsOf } from '../commands/subject-rows.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { subjectResource } from './subject-resource.ts';

/** GET /v1/accounts/{account}/subjects → 200, what policies say about each thing of the account | 404 account */
export function listSubjects(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listSubjects', edge, {
    read: async ({ params: { account } }, rows) => {
      const look = new Look(rows, commands);
      if (!(await look.findAccount(account)))
        throw new Problem('not-found', `no account \`${account}\``);
      const items = [];
      for (const subject of await subjectsOf(look, account))
        items.push(await subjectResource(look, subject));
      return { items };
    },
  });
}
