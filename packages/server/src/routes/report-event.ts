import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { runEvent } from '../commands/run-event.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField, wrongValues } from './refusals.ts';

/**
 * POST /v1/events → 200, who has heard it | 404 account, subscription or subject |
 * 422 for an event or a field that is not declared, or has another type
 */
export function reportEvent(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'reportEvent', edge, {
    write: async ({ caller, body }, rows) => {
      const { account, subscription, subject, event: name, fields } = body;
      const answer = await runEvent(
        rows,
        commands,
        { actor: actorOf(caller) },
        {
          account,
          ...(subscription === undefined ? {} : { subscription }),
          ...(subject === undefined ? {} : { subject }),
          event: { name, fields },
        },
      );
      switch (answer.kind) {
        case 'accepted':
          return { heardBy: [...answer.heardBy] };
        case 'not-found':
          throw new Problem('not-found', `no such ${answer.what}`);
        case 'unknown-event':
          throw invalidField(
            'event',
            `is no event of the catalogue in force; it has ${answer.known.join(', ') || 'none'}`,
          );
        case 'invalid':
          throw wrongValues('fields', answer.wrong);
      }
    },
  });
}
