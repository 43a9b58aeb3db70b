import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { RequestDecision } from '../commands/decide-request.ts';
import { Look } from '../commands/look.ts';
import { makeRequest as make } from '../commands/make-request.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { isWorseThanShown } from '../quotes/decision-id.ts';
import { decisionResource } from '../quotes/decision-resource.ts';
import type { RequestRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { invalidField, refusedProblem } from './refusals.ts';
import { requestResource } from './request-resource.ts';
import { requesterOf } from './requester.ts';

/**
 * POST /v1/requests → 201, the request and its decision | 409 refused, or not what was shown | 422 for an unknown request
 *
 * What needs payment is answered with `needs-payment` and not done: the checkout does it.
 */
export function makeRequest(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'makeRequest', edge, {
    write: async ({ caller, body }, rows) => {
      const { request: name, fields, justification, subject } = body;
      const answer = await make(
        rows,
        commands,
        { actor: actorOf(caller) },
        {
          ...{ account: caller.account.id, request: name, fields, requester: requesterOf(caller) },
          ...(justification === undefined ? {} : { justification }),
          ...(subject === undefined ? {} : { subject }),
        },
      );
      if (answer.kind === 'not-found') {
        if (answer.what === 'subject') throw invalidField('subject', 'is nothing of the account');
        throw invalidField('request', 'is no request of the catalogue in force');
      }
      const { look, decision } = await shown(rows, commands, answer.request, answer.decision);
      const goesOn = answer.kind !== 'refused';
      if (
        goesOn &&
        body.decisionId !== undefined &&
        isWorseThanShown(decision.outcome, body.decisionId)
      ) {
        const detail = `it is \`${decision.outcome}\` now, which is not what was shown`;
        throw new Problem('conflict', detail, { reasons: decision.reasons });
      }
      // Returned and not thrown: that it was asked for and refused stays on record.
      if (!goesOn) {
        return refusedProblem(decision.reasons, decision.alternatives);
      }
      return { request: await requestResource(look, answer.request), decision };
    },
  });
}

async function shown(
  rows: TenantReads,
  commands: CommandDeps,
  row: RequestRow,
  decided: RequestDecision,
) {
  const look = new Look(rows, commands);
  const subscriptions = await look.subscriptions(row.account);
  const subscription = subscriptions.find(({ id }) => id === row.subscription) ?? null;
  const about = { account: row.account, subscription, event: row.event };
  return { look, decision: await decisionResource(look, about, decided) };
}
