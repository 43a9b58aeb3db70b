import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { makeQuote as make } from '../quotes/make-quote.ts';
import { invalidField, refusedProblem } from './refusals.ts';
import { requesterOf } from './requester.ts';

/** POST /v1/quotes → 201 `Quote` | 409 refused: what is refused, or has no price, cannot be quoted */
export function makeQuote(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'makeQuote', edge, {
    // The key is read, or made, before the transaction in which it signs.
    prepare: async ({ caller }) => {
      await edge.keys.signer(caller.tenant, 'quote');
    },
    write: async ({ caller, body }, rows) => {
      const { request, fields } = body;
      const account = caller.account.id;
      const given = { account, request, fields, requester: requesterOf(caller) };
      const answer = await make(rows, commands, edge.keys, given);
      switch (answer.kind) {
        case 'made':
          return answer.quote;
        case 'refused':
          throw refusedProblem(answer.reasons, answer.alternatives);
        case 'not-found':
          throw invalidField('request', 'is no request of the catalogue in force');
      }
    },
  });
}
