import { z } from 'zod';
import * as approvals from '../approvals.ts';
import { id } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

/** What waits for somebody to decide. */
export const approvalRoutes = {
  listApprovals: route({
    method: 'GET',
    path: '/v1/approvals',
    group: 'Approvals',
    summary: 'What waits for this person, and what was decided',
    by: 'portal',
    scope: 'approvals:decide',
    query: approvals.approvalQuery,
    answer: approvals.approvalList,
    status: 200,
    write: false,
  }),
  decideApproval: route({
    method: 'POST',
    path: '/v1/approvals/{approval}/decide',
    group: 'Approvals',
    summary: 'Approve or deny exactly what was shown',
    by: 'portal',
    scope: 'approvals:decide',
    params: z.strictObject({ approval: id }),
    body: approvals.decideApprovalBody,
    answer: approvals.approvalItem,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
