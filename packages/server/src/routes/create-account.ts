import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { createAccount as create } from '../commands/create-account.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { accountResource } from './account-resource.ts';
import { invalidField } from './refusals.ts';

/** POST /v1/accounts → 201 `Account` | 404 parent | 409 conflict | 422 invalid-request */
export function createAccount(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'createAccount', edge, {
    write: async ({ caller, body }, rows) => {
      const { id, ...given } = body;
      const answer = await create(
        rows,
        commands,
        { actor: actorOf(caller) },
        { ...given, ...(id === undefined ? {} : { id }) },
      );
      switch (answer.kind) {
        case 'accepted':
          return accountResource(answer.account);
        case 'not-found':
          throw new Problem('not-found', `no account \`${String(body.parent)}\` to stand below`);
        case 'conflict':
          throw new Problem('conflict', `there is an account \`${String(id)}\` already`);
        case 'invalid':
          throw invalidField(answer.field, answer.message);
      }
    },
  });
}
