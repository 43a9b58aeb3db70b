import { z } from 'zod';
import * as records from '../records.ts';
import { id, page } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

const listQuery = z.strictObject(page);

/** What was told to people, and what was written down about them. */
export const recordRoutes = {
  listNotices: route({
    method: 'GET',
    path: '/v1/notices',
    group: 'Notices',
    summary: 'Notices for this person’s roles, newest first',
    by: 'portal',
    scope: 'view',
    query: listQuery,
    answer: records.noticeList,
    status: 200,
    write: false,
  }),
  dismissNotice: route({
    method: 'POST',
    path: '/v1/notices/{notice}/dismiss',
    group: 'Notices',
    summary: 'Do not show it again to this person',
    by: 'portal',
    scope: 'view',
    params: z.strictObject({ notice: id }),
    answer: records.notice,
    status: 200,
    write: true,
  }),

  listAudit: route({
    method: 'GET',
    path: '/v1/audit',
    group: 'Audit',
    summary: 'Who did what, when, and which line decided',
    by: 'portal',
    scope: 'audit:read',
    query: records.auditQuery,
    answer: records.auditList,
    status: 200,
    write: false,
  }),
  listSecurityEvents: route({
    method: 'GET',
    path: '/v1/audit/security-events',
    group: 'Audit',
    summary: 'Attempts that were refused',
    by: 'portal',
    scope: 'audit:read',
    query: records.auditQuery,
    answer: records.securityEventList,
    status: 200,
    write: false,
  }),
} as const satisfies Record<string, RouteContract>;
