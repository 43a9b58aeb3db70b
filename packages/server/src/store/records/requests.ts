import type { Instant, Reason, RequestEvent, RuleSource, Values } from '@lintel/contract';
import type { Row } from './row.ts';

export type RequestStatus =
  'done' | 'waiting' | 'refused' | 'denied' | 'timed-out' | 'withdrawn' | 'needs-payment';

export interface RequestRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  readonly request: string;
  readonly label: string;
  readonly fields: Values;
  readonly justification: string | null;
  readonly requester: { readonly person: string; readonly name: string };
  readonly event: RequestEvent;
  readonly status: RequestStatus;
  readonly madeAt: Instant;
  readonly decidedAt: Instant | null;
  readonly approval: string | null;
  readonly reasons: readonly Reason[];
}

/** What is listed about an approval; its machine is the instance with the same id. */
export interface ApprovalRow extends Row {
  readonly account: string;
  readonly approval: string;
  readonly request: string;
  readonly parent: string;
  /** Hash of exactly what is asked. */
  readonly contentHash: string;
  readonly status: 'waiting' | 'approved' | 'denied' | 'timed-out' | 'withdrawn';
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly deciders: readonly string[];
  /** It was agreed to and could not be done: until then it may be asked for again. Left out: it was used, or has lapsed. */
  readonly unusedUntil?: Instant;
  /** Everybody who was asked; kept with `unusedUntil`. */
  readonly asked?: readonly string[];
  /** The line that asks. */
  readonly source: RuleSource;
}
