import * as policies from '../policies.ts';
import { route, type RouteContract } from './route.ts';

/** The live stream, the health of the service, and its clock while developing. */
export const serviceRoutes = {
  readStream: route({
    method: 'GET',
    path: '/v1/stream',
    group: 'Live',
    summary: 'Server-sent events about changes of the account, resumable with Last-Event-ID',
    by: 'portal',
    scope: 'view',
    answer: policies.streamEvent,
    status: 200,
    write: false,
  }),

  readHealth: route({
    method: 'GET',
    path: '/v1/health',
    group: 'Operation',
    summary: 'Whether the service is well',
    by: 'open',
    answer: policies.health,
    status: 200,
    write: false,
  }),

  moveClock: route({
    method: 'POST',
    path: '/v1/dev/clock',
    group: 'Development',
    summary: 'Move business time forwards',
    by: 'secret',
    body: policies.moveClockBody,
    answer: policies.moveClockAnswer,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
