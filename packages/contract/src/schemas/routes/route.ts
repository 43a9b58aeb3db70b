import type { z } from 'zod';
import type { Scope } from '../../scopes.ts';

/**
 * One route of the HTTP API: the only place that knows its method, path, who may call it and its
 * shapes. The server registers by it, the client calls by it, the OpenAPI document is made from it.
 */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With parameters as `{member}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly group: string;
  /** `secret`: the vendor’s back end; `portal`: a portal session with the scope; `either`; `open`: nobody is asked. */
  readonly by: 'secret' | 'portal' | 'either' | 'open';
  readonly scope?: Scope;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 202;
  /** A write takes an `Idempotency-Key`. */
  readonly write: boolean;
}

/** Keeps the exact types of a route. */
export const route = <const R extends RouteContract>(contract: R): R => contract;
