import type { Ids } from '@lintel/contract';
import type { Hono } from 'hono';
import { problemOf, type Log } from './failures.ts';
import { addSecurityHeaders, isComplete } from './headers.ts';
import { addCorsHeaders, preflightResponse, type Origins } from './origins.ts';
import { problemResponse } from './problem.ts';

/**
 * What holds for every answer of the app: preflights, CORS, security headers, and no bare failure.
 *
 * Stands around the app and not in it, because a route without a middleware is answered by the
 * router at once.
 */
export function guardAnswers(
  app: Hono,
  { origins, ids, log }: { origins: Origins; ids: Ids; log: Log },
): (request: Request) => Promise<Response> {
  app.onError((cause) => {
    const answerId = ids.next('ans');
    log({ level: 'error', message: 'a request failed outside of its route', answerId, cause });
    return problemResponse(problemOf(cause), answerId);
  });
  return async (request) => {
    const origin = request.headers.get('origin');
    const isPreflight =
      request.method === 'OPTIONS' &&
      origin !== null &&
      request.headers.has('access-control-request-method');
    const response = isPreflight
      ? await preflightResponse(origin, origins)
      : await app.fetch(request);
    if (origin === null && isComplete(response)) return response;
    addSecurityHeaders(response.headers);
    if (!isPreflight) await addCorsHeaders(response.headers, origin, origins);
    return response;
  };
}
