import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { makeRequest } from '../commands/make-request.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField } from './refusals.ts';

const product = { person: 'system', name: 'The product', roles: ['system'] };

/**
 * POST /v1/subjects/{subject}/requests → 200, the outcome and its reasons, also when it is refused |
 * 404 account or subject | 422 for an unknown request
 *
 * What the product itself asks for, such as a device that renews its lease.
 */
export function askForSubject(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'askForSubject', edge, {
    write: async ({ caller, params: { subject }, body }, rows) => {
      const { account, request, fields } = body;
      const doing = { actor: actorOf(caller) };
      const given = { account, subject, request, fields, requester: product };
      const answer = await makeRequest(rows, commands, doing, given);
      if (answer.kind === 'not-found') {
        if (answer.what === 'request')
          throw invalidField('request', 'is no request of the catalogue in force');
        throw new Problem('not-found', `no such ${answer.what}`);
      }
      const { outcome, reasons } = answer.decision;
      return { outcome, reasons: [...reasons] };
    },
  });
}
