import type { Decision } from '@lintel/contract';
import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { decideRequest } from '../commands/decide-request.ts';
import { Look } from '../commands/look.ts';
import { readRequest } from '../commands/make-request.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { decisionResource } from '../quotes/decision-resource.ts';
import { invalidField } from './refusals.ts';
import { requesterOf } from './requester.ts';

/** POST /v1/decisions → 200, one `Decision` for each request, in their order; nothing is stored */
export function decide(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'decide', edge, {
    read: async ({ caller, body }, rows) => {
      const look = new Look(rows, commands);
      const decisions: Decision[] = [];
      for (const [index, { request, fields }] of body.ask.entries()) {
        const account = caller.account.id;
        const asked = await readRequest(look, {
          ...{ account, request, fields, requester: requesterOf(caller) },
        });
        if (asked.kind === 'not-found') {
          throw invalidField(`ask.${String(index)}.request`, 'is no request of the catalogue');
        }
        const about = { account, subscription: asked.subscription, event: asked.event };
        const decided = await decideRequest(look, about);
        decisions.push(await decisionResource(look, about, decided));
      }
      return { decisions };
    },
  });
}
