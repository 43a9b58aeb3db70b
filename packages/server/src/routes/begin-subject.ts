import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { beginSubject as begin } from '../commands/subjects.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField, wrongValues } from './refusals.ts';
import { subjectResource } from './subject-resource.ts';

/** POST /v1/subjects → 201 `Subject` | 404 account | 409 the id is taken | 422 kind, event, fields or facts */
export function beginSubject(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'beginSubject', edge, {
    write: async ({ caller, body }, rows) => {
      const { account, kind, id, facts, event, fields } = body;
      const answer = await begin(
        rows,
        commands,
        { actor: actorOf(caller) },
        {
          ...{ account, kind, facts },
          ...(id === undefined ? {} : { id }),
          ...(event === undefined ? {} : { event: { name: event, fields } }),
        },
      );
      switch (answer.kind) {
        case 'accepted':
          return subjectResource(new Look(rows, commands), answer.subject);
        case 'not-found':
          throw new Problem('not-found', `no account \`${account}\``);
        case 'conflict':
          throw new Problem('conflict', `there is something with the id \`${String(id)}\` already`);
        case 'unfit':
          throw invalidField(answer.field, answer.message);
        case 'invalid':
          throw wrongValues(answer.of, answer.wrong);
      }
    },
  });
}
