import type { Diagnostic, ProblemCode, Reason } from '@lintel/contract';
import { PROBLEMS } from '@lintel/contract/schemas';

/** What a problem may say beside its code: only what the code's readers need to act. */
export interface ProblemExtras {
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly reasons?: readonly Reason[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly alternatives?: readonly { readonly request: string; readonly label: string }[];
  /** Seconds; sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** Sent as `RateLimit` and `RateLimit-Policy`: nothing is left of it. */
  readonly rateLimit?: { readonly perSecond: number; readonly burst: number };
  /** Sent as `Allow`. */
  readonly allow?: readonly string[];
}

/**
 * The only thing that a route may throw. It is caught in one place and becomes an RFC 9457
 * document; anything else that is thrown there is our own fault and becomes `internal`.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.extras = extras;
  }
}

/** Gives back what was found; what is not there, or not the caller's, is `not-found` alike. */
export function found<T>(value: T | null | undefined, what: string, id: string): T {
  if (value === null || value === undefined) throw notFound(what, id);
  return value;
}

export function notFound(what: string, id: string): Problem {
  return new Problem('not-found', `no ${what} \`${id}\` in reach of this caller`);
}

/** The answer of a problem. `instance` is the id under which the log knows it. */
export function problemResponse(problem: Problem, instance: string): Response {
  const { status, title, fix } = PROBLEMS[problem.code];
  const { retryAfter, rateLimit, allow, ...rest } = problem.extras;
  const body = {
    type: `/reference#problem-${problem.code}`,
    title,
    status,
    detail: problem.detail,
    instance,
    code: problem.code,
    fix,
    ...rest,
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfter)));
  if (rateLimit !== undefined) {
    const { burst, perSecond } = rateLimit;
    const window = Math.ceil(burst / perSecond);
    headers.set('RateLimit-Policy', `"calls";q=${String(burst)};w=${String(window)}`);
    headers.set('RateLimit', `"calls";r=0;t=${String(Math.ceil(retryAfter ?? 1))}`);
  }
  if (allow !== undefined) headers.set('Allow', allow.join(', '));
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
