import type { Ids, RouteAnswer, RouteContract, RouteName } from '@lintel/contract';
import { ROUTES, type z } from '@lintel/contract/schemas';
import type { Hono } from 'hono';
import { authorise } from '../authorisation/authorise.ts';
import type { RoleTable } from '../authorisation/table.ts';
import type { SigningKeys } from '../sessions/signing-keys.ts';
import type { Store, TenantReads, TenantWrites } from '../store/store.ts';
import {
  portalCaller,
  type Caller,
  type OpenCaller,
  type PortalCaller,
  type SecretCaller,
} from './caller.ts';
import { readCredential, refuseOtherOrigin, type Credential } from './credential.ts';
import { answerFailure, type Log } from './failures.ts';
import { completeResponse } from './headers.ts';
import {
  claimIntent,
  finishIntent,
  type Patience,
  readIntent,
  type Intent,
  type StoredAnswer,
} from './idempotency.ts';
import type { KnownKeys } from './known-keys.ts';
import { parseInput, type Input } from './parse-input.ts';
import { Problem, problemResponse } from './problem.ts';
import type { RateLimiter } from './rate-limits.ts';

/** What every route stands on. */
export interface EdgeDeps extends Patience {
  readonly store: Store;
  readonly keys: SigningKeys;
  readonly knownKeys: KnownKeys;
  readonly ids: Ids;
  readonly roles: RoleTable;
  /** Answers are checked against their schema in development; a fault in one is ours. */
  readonly development: boolean;
  readonly log: Log;
  /** `null`: nobody is held back. */
  readonly limiter: RateLimiter | null;
}

type Routes = typeof ROUTES;
type Part<N extends RouteName, P extends 'params' | 'query' | 'body'> = Routes[N] extends {
  readonly [K in P]: infer S extends z.ZodType;
}
  ? z.output<S>
  : Readonly<Record<never, never>>;
type CallerOf<N extends RouteName> = {
  secret: SecretCaller;
  portal: PortalCaller;
  either: SecretCaller | PortalCaller;
  open: OpenCaller;
}[Routes[N]['by']];

/** One request that has passed the edge: who, and what, in the shapes of the contract. */
export interface Call<N extends RouteName> {
  readonly caller: CallerOf<N>;
  readonly params: Part<N, 'params'>;
  readonly query: Part<N, 'query'>;
  readonly body: Part<N, 'body'>;
  readonly request: Request;
}

/** A problem that is returned is answered and what was written stays; one that is thrown undoes it. */
type Answered<N extends RouteName> = Promise<Readable<RouteAnswer<N>> | Problem>;

/** An answer as those see it who only read it. */
type Readable<T> = T extends readonly (infer I)[]
  ? readonly Readable<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Readable<T[K]> }
    : T;

/**
 * `read`: looks at one consistent state. `write`: one transaction, which the key of the intent
 * shares, so that both are kept or lost together. `apart`: has transactions of its own, and must
 * bear being run again by a repeat of the same intent. `stream`: answers with what it likes.
 */
export type Handler<N extends RouteName> =
  | { readonly read: (call: Call<N>, rows: TenantReads) => Answered<N> }
  | {
      readonly write: (call: Call<N>, rows: TenantWrites) => Answered<N>;
      /** What has to be read from elsewhere before the transaction: none opens within another. */
      readonly prepare?: (call: Call<N>) => Promise<void>;
    }
  | { readonly apart: (call: Call<N>) => Answered<N> }
  | { readonly stream: (call: Call<N>) => Promise<Response> };

/** The one door: every route of the API comes in here, and nothing answers without having passed it. */
export function registerRoute<N extends RouteName>(
  app: Hono,
  route: N,
  deps: EdgeDeps,
  handler: Handler<N>,
): void {
  const contract: RouteContract = ROUTES[route];
  const path = contract.path.replaceAll(/\{([a-z]+)\}/g, ':$1');
  app.on(contract.method, path, async (context) => {
    const request = context.req.raw;
    let caller: Caller | null = null;
    let credential: Credential | null = null;
    try {
      credential = await readCredential(request, contract.by, deps);
      deps.limiter?.count(credential, Date.parse(deps.wallClock.now()));
      caller = await callerOf(credential, request, contract, deps);
      authorise(caller, contract);
      const input = await parseInput(contract, request, context.req.param());
      // Parsed by the schemas of this very route, which is what the types of its parts come from.
      const call = { ...input, caller, request } as unknown as Call<N>;
      return await run(contract, handler, call, caller, input, deps);
    } catch (error) {
      return await answerFailure(error, { contract, caller, credential, deps });
    }
  });
}

async function callerOf(
  credential: Credential,
  request: Request,
  contract: RouteContract,
  deps: EdgeDeps,
): Promise<Caller> {
  if (credential.kind !== 'token') return credential;
  const { token } = credential;
  refuseOtherOrigin(request, token);
  if (contract.by === 'secret') {
    throw new Problem('forbidden', 'this route is for the vendor’s back end, with its secret key');
  }
  return deps.store.read(token.tenant, (rows) => portalCaller(rows, token, deps.roles));
}

async function run<N extends RouteName>(
  contract: RouteContract,
  handler: Handler<N>,
  call: Call<N>,
  caller: Caller,
  input: Input,
  deps: EdgeDeps,
): Promise<Response> {
  if ('stream' in handler) return handler.stream(call);
  const answer = (result: Readable<RouteAnswer<N>> | Problem) => toAnswer(contract, result, deps);
  if (caller.kind === 'open') {
    if (!('apart' in handler)) throw new Error('internal: an open route has no rows to read');
    return toResponse(await answer(await handler.apart(call)), false);
  }
  const { tenant } = caller;
  if ('write' in handler) await handler.prepare?.(call);
  if ('read' in handler) {
    const result = await deps.store.read(tenant, (rows) => handler.read(call, rows));
    return toResponse(await answer(result), false);
  }
  if (!contract.write) {
    const result =
      'apart' in handler
        ? await handler.apart(call)
        : await deps.store.transaction(tenant, (rows) => handler.write(call, rows));
    return toResponse(await answer(result), false);
  }
  const intent = await readIntent(call.request, caller, input.body);
  return 'apart' in handler
    ? runApart(tenant, intent, async () => answer(await handler.apart(call)), deps)
    : deps.store.transaction(tenant, async (rows) => {
        const before = await claimIntent(rows, intent, deps);
        if (before) return toResponse(before, true);
        const fresh = await answer(await handler.write(call, rows));
        await finishIntent(rows, intent, fresh, deps.wallClock);
        return toResponse(fresh, false);
      });
}

async function runApart(
  tenant: string,
  intent: Intent,
  work: () => Promise<StoredAnswer>,
  deps: EdgeDeps,
): Promise<Response> {
  const { store, wallClock } = deps;
  const before = await store.transaction(tenant, (rows) => claimIntent(rows, intent, deps));
  if (before) return toResponse(before, true);
  try {
    const fresh = await work();
    await store.transaction(tenant, (rows) => finishIntent(rows, intent, fresh, wallClock));
    return toResponse(fresh, false);
  } catch (error) {
    await store.transaction(tenant, (rows) => rows.idempotency.remove(intent.id));
    throw error;
  }
}

async function toAnswer<N extends RouteName>(
  contract: RouteContract,
  result: Readable<RouteAnswer<N>> | Problem,
  { development, ids }: EdgeDeps,
): Promise<StoredAnswer> {
  if (result instanceof Problem) {
    const response = problemResponse(result, ids.next('ans'));
    return { status: response.status, body: await response.text() };
  }
  if (development) {
    const checked = contract.answer.safeParse(result);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const place = issue?.path.join('.') ?? '';
      throw new Error(`internal: the answer breaks its own schema at ${place}: ${issue?.message}`);
    }
  }
  return { status: contract.status, body: JSON.stringify(result) };
}

const PROBLEM = { 'Content-Type': 'application/problem+json' } as const;
const REPLAYED = { 'Idempotency-Replayed': 'true' } as const;

function toResponse({ status, body }: StoredAnswer, replayed: boolean): Response {
  const more =
    status < 400 && !replayed
      ? null
      : { ...(status < 400 ? {} : PROBLEM), ...(replayed ? REPLAYED : {}) };
  return completeResponse(body, status, more);
}
