import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { undoMove as undo } from '../commands/undo-move.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { invalidField } from './refusals.ts';

/**
 * POST /v1/policies/{policy}/undo-move → 200, the version that it runs under again | 404 account, or
 * nothing that runs under the policy there | 409 it did not move, or something happened since |
 * 422 several moved, and none is named
 */
export function undoMove(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'undoMove', edge, {
    write: async ({ caller, params: { policy }, body: { account, subject } }, rows) => {
      const meant = { account, policy, ...(subject === undefined ? {} : { subject }) };
      const answer = await undo(rows, commands, { actor: actorOf(caller) }, meant);
      switch (answer.kind) {
        case 'accepted': {
          const { subjectKind: kind, subjectId: id, version, snapshot } = answer.row;
          return { policy, version, state: snapshot.state, subject: { kind, id } };
        }
        case 'not-found':
          throw new Problem(
            'not-found',
            answer.what === 'account'
              ? `no account \`${account}\``
              : `nothing of the account runs under the policy "${policy}"`,
          );
        case 'too-late':
          throw new Problem('conflict', 'it did not move, or something happened since');
        case 'several':
          throw invalidField('subject', `is missing; there are ${answer.subjects.join(', ')}`);
      }
    },
  });
}
