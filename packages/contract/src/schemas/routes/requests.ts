import { z } from 'zod';
import * as decisions from '../decisions.ts';
import * as requests from '../requests.ts';
import { id } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

/** Changes that people ask for. */
export const requestRoutes = {
  decide: route({
    method: 'POST',
    path: '/v1/decisions',
    group: 'Requests',
    summary: 'What would happen if these were asked for',
    by: 'portal',
    scope: 'view',
    body: decisions.decideBody,
    answer: decisions.decideAnswer,
    status: 200,
    write: false,
  }),
  makeRequest: route({
    method: 'POST',
    path: '/v1/requests',
    group: 'Requests',
    summary: 'Ask for a change',
    by: 'portal',
    scope: 'requests:write',
    body: requests.makeRequestBody,
    answer: requests.makeRequestAnswer,
    status: 201,
    write: true,
  }),
  listRequests: route({
    method: 'GET',
    path: '/v1/requests',
    group: 'Requests',
    summary: 'What was asked for',
    by: 'portal',
    scope: 'view',
    query: requests.requestQuery,
    answer: requests.requestList,
    status: 200,
    write: false,
  }),
  withdrawRequest: route({
    method: 'POST',
    path: '/v1/requests/{request}/withdraw',
    group: 'Requests',
    summary: 'Take a waiting request back',
    by: 'portal',
    scope: 'requests:write',
    params: z.strictObject({ request: id }),
    answer: requests.madeRequest,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
