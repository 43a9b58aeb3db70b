import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { approvalResource, findApproval, type ShownApproval } from './approval-resource.ts';
import { concerns } from './approval-reach.ts';
import { accountsBelow } from './list-accounts.ts';

const STATUSES = {
  waiting: ['waiting'],
  decided: ['approved', 'denied', 'timed-out', 'withdrawn'],
} as const;

/**
 * GET /v1/approvals → 200, a page of `ApprovalItem`, newest first: what this person is or was asked
 * for, and everything of the own account for those who made the request
 */
export function listApprovals(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listApprovals', edge, {
    read: async ({ caller, query }, rows) => {
      const look = new Look(rows, commands);
      const below = await accountsBelow(rows, caller.account.id);
      const account = [caller.account.id, ...below.map(({ id }) => id)];
      const where = { account, status: STATUSES[query.status] };
      const items: ShownApproval[] = [];
      let cursor = query.cursor;
      for (;;) {
        const limit = query.limit - items.length;
        const page = await rows.approvals.list({ where, order: 'newest', limit, cursor });
        for (const row of page.items) {
          const found = await findApproval(look, row);
          if (found && (await concerns(look, found, caller))) {
            items.push(await approvalResource(look, found, caller));
          }
        }
        if (page.nextCursor === null) return { items, nextCursor: null };
        if (items.length >= query.limit) return { items, nextCursor: page.nextCursor };
        cursor = page.nextCursor;
      }
    },
  });
}
