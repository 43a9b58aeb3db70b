import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { endSubject as end } from '../commands/subjects.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { subjectResource } from './subject-resource.ts';

/** POST /v1/subjects/{subject}/end → 200 `Subject` | 404 account or subject */
export function endSubject(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'endSubject', edge, {
    write: async ({ caller, params: { subject }, body: { account } }, rows) => {
      const answer = await end(rows, commands, { actor: actorOf(caller) }, { account, subject });
      if (answer.kind !== 'accepted') throw new Problem('not-found', 'no such account or subject');
      return subjectResource(new Look(rows, commands), answer.subject);
    },
  });
}
