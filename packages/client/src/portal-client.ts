import type {
  PortalSession,
  RouteAnswer,
  RouteBody,
  RouteParams,
  RouteQuery,
} from '@lintel/contract';
import { PORTAL_ROUTES, type PortalRoute } from './portal-routes.ts';
import type { ClientPorts } from './ports.ts';
import { ProblemError, problemFrom } from './problem-error.ts';
import type { SessionKeeper } from './session.ts';

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T };

/** What a route is called with: only the parts that it has. */
export type CallInput<N extends PortalRoute> = Part<'params', RouteParams<N>> &
  Part<'query', RouteQuery<N>> &
  Part<'body', RouteBody<N>>;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** One key for one intent: repeat it with a retry, and the server acts once. Made up when left out. */
  readonly idempotencyKey?: string;
}

/** Calls the HTTP API in the name of one portal session. */
export interface PortalClient {
  /** @throws {ProblemError} and nothing else, except the `AbortError` of `signal`. */
  call<N extends PortalRoute>(
    route: N,
    input: CallInput<N>,
    options?: CallOptions,
  ): Promise<RouteAnswer<N>>;
  /** The change feed of the account, as it arrives. */
  openStream(lastEventId: string | null, signal: AbortSignal): Promise<Response>;
}

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export function createPortalClient(keeper: SessionKeeper, ports: ClientPorts): PortalClient {
  /** Sends once; a session that is refused is renewed and the same request sent a second time. */
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const once = ({ endpoint, token }: PortalSession): Promise<Response> =>
      ports
        .fetch(endpoint.replace(/\/$/, '') + path, {
          ...init,
          // The token says who asks; cookies of the API's own site have no part in it.
          credentials: 'omit',
          headers: { ...init.headers, authorization: `Bearer ${token}` },
        })
        .catch((cause: unknown) => {
          if (init.signal?.aborted) throw cause;
          throw new ProblemError('network', {}, cause);
        });
    const session = await keeper.current();
    const response = await once(session);
    return response.status === 401 ? once(await keeper.renew(session)) : response;
  };

  return {
    async call<N extends PortalRoute>(route: N, input: CallInput<N>, options: CallOptions = {}) {
      const [method, template] = PORTAL_ROUTES[route].split(' ') as [string, string];
      const { params, query, body } = input as LooseInput;
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(params?.[name] ?? ''),
      );
      const search = new URLSearchParams(
        Object.entries(query ?? {}).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, String(value)]],
        ),
      ).toString();
      const response = await send(search ? `${path}?${search}` : path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(method === 'GET'
            ? {}
            : { 'idempotency-key': options.idempotencyKey ?? ports.newId() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      });
      const answer: unknown = await response.json().catch((cause: unknown) => {
        if (options.signal?.aborted) throw cause;
        return null;
      });
      if (!response.ok) throw problemFrom(response.status, answer);
      if (answer === null) throw new ProblemError('not-understood', { status: response.status });
      return answer as RouteAnswer<N>;
    },

    async openStream(lastEventId, signal) {
      const response = await send('/v1/stream', {
        headers: {
          accept: 'text/event-stream',
          ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
        },
        signal,
      });
      if (!response.ok || !response.body) throw problemFrom(response.status, null);
      return response;
    },
  };
}
