import type { Hono } from 'hono';
import { beginSubscription } from '../commands/begin-subscription.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField, wrongValues } from './refusals.ts';
import { subscriptionResource } from './subscription-resource.ts';

const FIELD_OF = { plan: 'plan', bundle: 'bundle', 'add-on': 'addOns', event: 'event' } as const;

/** POST /v1/accounts/{account}/subscriptions → 201 `Subscription` | 404 account | 409 conflict | 422 */
export function createSubscription(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'createSubscription', edge, {
    write: async ({ caller, params, body }, rows) => {
      const { id, seats, bundle, ...given } = body;
      const answer = await beginSubscription(
        rows,
        commands,
        { actor: actorOf(caller) },
        {
          ...given,
          account: params.account,
          ...(id === undefined ? {} : { id }),
          ...(bundle === undefined ? {} : { bundle }),
          ...(seats === undefined ? {} : { seats }),
        },
      );
      switch (answer.kind) {
        case 'accepted':
          return subscriptionResource(answer.subscription);
        case 'conflict':
          throw new Problem('conflict', `there is a subscription \`${String(id)}\` already`);
        case 'invalid':
          throw wrongValues('fields', answer.wrong);
        case 'unfit':
          throw invalidField('addOns', `do not fit: ${answer.message}`);
        case 'not-found':
          if (answer.what === 'account') {
            throw new Problem('not-found', `no account \`${params.account}\``);
          }
          throw invalidField(
            FIELD_OF[answer.what],
            answer.what === 'bundle'
              ? 'is no bundle of the catalogue in force with this plan'
              : `is no ${answer.what} of the catalogue in force`,
          );
      }
    },
  });
}
