import type { Hono } from 'hono';
import { portalCaller } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { changeStream } from '../stream/change-stream.ts';
import type { Scheduler } from '../stream/scheduler.ts';
import { StreamRoom, type StreamCaps } from '../stream/stream-room.ts';

export interface ReadStreamDeps {
  readonly scheduler: Scheduler;
  readonly caps: StreamCaps;
}

const RETRY_AFTER_SECONDS = 5;

/** GET /v1/stream → 200 `text/event-stream` | 422 for a `Last-Event-ID` that is no number | 429 */
export function readStream(app: Hono, edge: EdgeDeps, { scheduler, caps }: ReadStreamDeps): void {
  const room = new StreamRoom(caps);
  const { store, wallClock, roles } = edge;
  registerRoute(app, 'readStream', edge, {
    stream: async ({ caller, request }) => {
      const lastEventId = readLastEventId(request);
      const left = room.enter(caller.tenant, caller.token.tokenId);
      if (!left) {
        throw new Problem('too-many-requests', 'too many streams are open at once', {
          retryAfter: RETRY_AFTER_SECONDS,
        });
      }
      const { tenant, account, token, expiresAt } = caller;
      const body = changeStream(
        { store, wallClock, scheduler },
        {
          tenant,
          account: account.id,
          lastEventId,
          expiresAt,
          left,
          mayStay: () =>
            store.read(tenant, async (rows) => {
              try {
                return (await portalCaller(rows, token, roles)).scopes.includes('view');
              } catch (error) {
                if (error instanceof Problem) return false;
                throw error;
              }
            }),
        },
      );
      return new Response(body, {
        headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
      });
    },
  });
}

function readLastEventId(request: Request): number | null {
  const header = request.headers.get('last-event-id');
  if (header === null || header === '') return null;
  if (!/^\d{1,15}$/.test(header)) {
    const errors = [{ path: 'Last-Event-ID', message: 'must be the id of an event' }];
    throw new Problem('invalid-request', '`Last-Event-ID` is no id of an event', { errors });
  }
  return Number(header);
}
