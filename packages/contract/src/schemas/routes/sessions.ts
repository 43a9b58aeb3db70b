import * as sessions from '../sessions.ts';
import { route, type RouteContract } from './route.ts';

/** Who a browser speaks for. */
export const sessionRoutes = {
  createPortalSession: route({
    method: 'POST',
    path: '/v1/portal-sessions',
    group: 'Sessions',
    summary: 'Mint a portal session for a signed-in person',
    by: 'secret',
    body: sessions.createPortalSessionBody,
    answer: sessions.portalSession,
    status: 201,
    write: false,
  }),
  readSession: route({
    method: 'GET',
    path: '/v1/session',
    group: 'Sessions',
    summary: 'Who this session is',
    by: 'portal',
    scope: 'view',
    answer: sessions.whoAmI,
    status: 200,
    write: false,
  }),
} as const satisfies Record<string, RouteContract>;
