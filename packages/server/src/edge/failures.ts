import type { Clock, Ids, RouteContract } from '@lintel/contract';
import type { SecurityEventRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from './caller.ts';
import type { Credential } from './credential.ts';
import { Problem, problemResponse } from './problem.ts';

/** One line of the operator's log. Never holds a key, a token or a body. */
export interface LogEntry {
  readonly level: 'warning' | 'error';
  readonly message: string;
  readonly answerId?: string;
  readonly route?: string;
  readonly cause?: unknown;
}
export type Log = (entry: LogEntry) => void;

interface FailedCall {
  readonly contract: RouteContract;
  readonly caller: Caller | null;
  readonly credential: Credential | null;
  readonly deps: {
    readonly store: Store;
    readonly wallClock: Clock;
    readonly ids: Ids;
    readonly log: Log;
  };
}

/** The one place where what was thrown becomes an answer, and a refused attempt is put on record. */
export async function answerFailure(error: unknown, failed: FailedCall): Promise<Response> {
  const { contract, deps } = failed;
  const answerId = deps.ids.next('ans');
  const problem = problemOf(error);
  if (problem.code === 'internal') {
    const route = `${contract.method} ${contract.path}`;
    deps.log({ level: 'error', message: 'a route failed', answerId, route, cause: error });
  }
  await recordSecurityEvent(problem, failed);
  return problemResponse(problem, answerId);
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('internal', 'nothing was changed');
}

const RECORDED = ['forbidden', 'not-found', 'unauthenticated', 'origin-mismatch'] as const;
type RecordedCode = (typeof RECORDED)[number];

/**
 * Attempts of people whose token is genuine are kept in their own account's records, whomever they
 * were aimed at. Without a genuine token there is nobody to put them on record for.
 */
async function recordSecurityEvent(
  problem: Problem,
  { contract, caller, credential, deps }: FailedCall,
): Promise<void> {
  if (credential?.kind !== 'token') return;
  const code = RECORDED.find((recorded): recorded is RecordedCode => recorded === problem.code);
  if (code === undefined) return;
  const { token } = credential;
  const name = caller?.kind === 'portal' ? caller.name : token.name;
  const event: SecurityEventRow = {
    id: deps.ids.next('sec'),
    at: deps.wallClock.now(),
    account: token.account,
    actor: { id: token.person, name },
    code,
    method: contract.method,
    route: contract.path,
    detail: problem.detail,
  };
  try {
    await deps.store.transaction(token.tenant, (rows) => rows.securityEvents.insert(event));
  } catch (cause) {
    const route = `${contract.method} ${contract.path}`;
    deps.log({ level: 'error', message: 'a security event could not be kept', route, cause });
  }
}
