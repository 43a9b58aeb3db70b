import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { voteOnApproval } from '../commands/vote-on-approval.ts';
import { actorOf } from '../edge/caller.ts';
import { found, notFound, Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { approvalResource, findApproval } from './approval-resource.ts';
import { concerns } from './approval-reach.ts';
import { invalidField, refusedProblem } from './refusals.ts';

/** POST /v1/approvals/{approval}/decide → 200 `ApprovalItem` | 404 | 409 refused or approval-changed | 422 no comment */
export function decideApproval(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'decideApproval', edge, {
    write: async ({ caller, params, body }, rows) => {
      const { vote, contentHash } = body;
      const comment = body.comment?.trim() ?? '';
      if (vote === 'deny' && comment === '') {
        throw invalidField('comment', 'is needed to deny: the requester reads it');
      }
      const row = found(await rows.approvals.get(params.approval), 'approval', params.approval);
      await accountInReach(rows, caller, 'decideApproval', row.account);
      const before = new Look(rows, commands);
      const approval = await findApproval(before, row);
      const isTheirs = approval !== null && (await concerns(before, approval, caller));
      found(isTheirs ? approval : null, 'approval', params.approval);
      const answer = await voteOnApproval(
        rows,
        commands,
        { actor: actorOf(caller) },
        {
          ...{ approval: row.id, vote, person: caller.person, contentHash },
          comment: comment === '' ? null : comment,
        },
      );
      switch (answer.kind) {
        case 'accepted': {
          const look = new Look(rows, commands);
          const now = found(await findApproval(look, answer.approval), 'approval', row.id);
          return approvalResource(look, now, caller);
        }
        case 'refused':
          return refusedProblem(answer.reasons);
        case 'conflict':
          throw new Problem('approval-changed', 'what is asked is not what was shown');
        case 'not-found':
          throw notFound('approval', params.approval);
      }
    },
  });
}
