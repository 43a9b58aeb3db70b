import type { ProblemCode, Reason } from '@lintel/contract';

/** What a problem document says besides its code; absent where the server said nothing. */
export interface ProblemDetails {
  readonly status: number;
  readonly detail: string;
  readonly fix: string;
  /** Id of the answer, to be told to support. */
  readonly instance: string | null;
  readonly reasons: readonly Reason[];
  readonly alternatives: readonly { readonly request: string; readonly label: string }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** Codes of the server's problem documents, and three that only a client can know. */
export type ClientProblemCode =
  | ProblemCode
  /** The request never arrived, or its answer did not: what happened is not known. */
  | 'network'
  /** Something answered that does not speak this API. */
  | 'not-understood'
  /** The vendor's page did not hand out a session. */
  | 'no-session';

/** The one error that a call rejects with. The session's token is never part of it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ClientProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ClientProblemCode, details: Partial<ProblemDetails> = {}, cause?: unknown) {
    super(details.detail ?? code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = {
      status: 0,
      detail: '',
      fix: '',
      instance: null,
      reasons: [],
      alternatives: [],
      errors: [],
      ...details,
    };
  }

  /** Whether the same call may succeed later with nothing changed. */
  get isRetryable(): boolean {
    return (
      this.code === 'network' ||
      this.code === 'idempotency-in-flight' ||
      this.code === 'too-many-requests' ||
      this.details.status >= 500
    );
  }
}

/** Reads the body of a failed answer; anything that is no problem document becomes `not-understood`. */
export function problemFrom(status: number, body: unknown): ProblemError {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('code' in body) ||
    typeof body.code !== 'string'
  ) {
    return new ProblemError(status >= 500 ? 'internal' : 'not-understood', { status });
  }
  const document = body as Partial<ProblemDetails> & { readonly code: ProblemCode };
  return new ProblemError(document.code, { ...document, status });
}

/** Whether the person has no session any more: the same call fails until they sign in again. */
export const isExpired = (problem: unknown): boolean =>
  problem instanceof ProblemError &&
  (problem.code === 'session-expired' || problem.details.status === 401);
