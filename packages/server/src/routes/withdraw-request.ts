import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { withdrawRequest as withdraw } from '../commands/withdraw-request.ts';
import { actorOf } from '../edge/caller.ts';
import { notFound, Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { refusedProblem } from './refusals.ts';
import { requestResource } from './request-resource.ts';

/** POST /v1/requests/{request}/withdraw → 200 `MadeRequest` | 404 | 409 not waiting any more, or not theirs */
export function withdrawRequest(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'withdrawRequest', edge, {
    write: async ({ caller, params }, rows) => {
      const answer = await withdraw(
        rows,
        commands,
        { actor: actorOf(caller) },
        { account: caller.account.id, request: params.request, person: caller.person },
      );
      switch (answer.kind) {
        case 'accepted':
          return requestResource(new Look(rows, commands), answer.request);
        case 'refused':
          throw refusedProblem(answer.reasons);
        case 'conflict':
          throw new Problem('conflict', `the request is ${answer.request.status} already`);
        case 'not-found':
          throw notFound('request', params.request);
      }
    },
  });
}
