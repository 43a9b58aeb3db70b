import type { Ids } from '@lintel/contract';
import type { Hono } from 'hono';
import { problemOf, type Log } from './failures.ts';
import { addSecurityHeaders } from './headers.ts';
import { addCorsHeaders, preflightResponse, type Origins } from './origins.ts';
import { problemResponse } from './problem.ts';

/** What holds for every answer of the app: preflights, CORS, security headers, and no bare failure. */
export function guardAnswers(
  app: Hono,
  { origins, ids, log }: { origins: Origins; ids: Ids; log: Log },
): void {
  app.onError((cause) => {
    const answerId = ids.next('ans');
    log({ level: 'error', message: 'a request failed outside of its route', answerId, cause });
    return problemResponse(problemOf(cause), answerId);
  });
  app.use('*', async (context, next) => {
    const origin = context.req.header('origin') ?? null;
    const isPreflight =
      context.req.method === 'OPTIONS' &&
      origin !== null &&
      context.req.header('access-control-request-method') !== undefined;
    if (isPreflight) context.res = await preflightResponse(origin, origins);
    else await next();
    const { headers } = context.res;
    addSecurityHeaders(headers);
    if (!isPreflight) await addCorsHeaders(headers, origin, origins);
  });
}
