import type { RouteAnswer, RouteBody, RouteName } from '@lintel/contract';
import { ROUTES } from '@lintel/contract/schemas';

/** Where commands go: the app's own `fetch`, or a network. */
export type Send = (request: Request) => Promise<Response>;

type Body<N extends RouteName> = RouteBody<N>;
type Parameters = Readonly<Record<string, string>>;

/** Somebody who calls the API: the vendor with its key, or a person with a session. */
export interface Caller {
  call<N extends RouteName>(
    name: N,
    body?: Body<N>,
    parameters?: Parameters,
    query?: Parameters,
  ): Promise<RouteAnswer<N>>;
}

/** A command that the API did not carry out; the answer is in the message. */
export class CommandFailed extends Error {
  readonly code: string;
  constructor(route: string, status: number, body: { code?: string; detail?: string }) {
    super(`${route} answered ${String(status)} ${body.code ?? ''}: ${body.detail ?? ''}`);
    this.name = 'CommandFailed';
    this.code = body.code ?? '';
  }
}

/** The API as the demo uses it. Each write has a key of its own, counted, so that a run can be repeated exactly. */
export function acmeClient(send: Send, secretKey: string, runName: string) {
  let writes = 0;

  const caller = (bearer: string): Caller => ({
    async call(name, body, parameters = {}, query = {}) {
      const { method, path, write } = ROUTES[name];
      const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => parameters[key] ?? '');
      const headers: Record<string, string> = { authorization: `Bearer ${bearer}` };
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (write) headers['idempotency-key'] = `${runName}-${String(++writes)}`;
      const response = await send(
        new Request(`https://api.acme-cloud.example${filled}${search(query)}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const answer: unknown = await response.json();
      if (!response.ok) throw new CommandFailed(name, response.status, answer as { code?: string });
      return answer as RouteAnswer<typeof name>;
    },
  });

  const vendor = caller(secretKey);
  return {
    vendor,
    /** A member of an account, in a session of their own. */
    async as(account: string, person: { id: string; name: string }): Promise<Caller> {
      const { id, name } = person;
      const session = await vendor.call('createPortalSession', {
        account,
        user: { id, name },
        widgets: ['portal'],
        origin: 'http://localhost',
      });
      return caller(session.token);
    },
  };
}

function search(query: Parameters): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}

export type AcmeClient = ReturnType<typeof acmeClient>;
