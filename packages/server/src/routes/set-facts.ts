import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { setFacts as set } from '../commands/set-facts.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField, wrongValues } from './refusals.ts';

/**
 * POST /v1/facts → 200, who has heard it | 404 account or subject |
 * 422 for facts that the server knows itself, that no policy declares, or that have another type
 */
export function setFacts(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'setFacts', edge, {
    write: async ({ caller, body }, rows) => {
      const { account, subject, facts } = body;
      const about = { account, ...(subject === undefined ? {} : { subject }), facts };
      const answer = await set(rows, commands, { actor: actorOf(caller) }, about);
      switch (answer.kind) {
        case 'accepted':
          return { heardBy: answer.heardBy.map(({ policy, state }) => ({ policy, state })) };
        case 'not-found':
          throw new Problem(
            'not-found',
            `no ${answer.what} \`${answer.what === 'account' ? account : String(subject)}\``,
          );
        case 'refused':
          throw invalidField(`facts.${answer.fact}`, 'is known to the server itself');
        case 'invalid':
          throw wrongValues('facts', answer.wrong);
      }
    },
  });
}
