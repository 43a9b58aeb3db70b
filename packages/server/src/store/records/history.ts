import type {
  Instant,
  Reason,
  RuleSource,
  SecurityEvent,
  StreamEvent,
  Values,
} from '@lintel/contract';
import type { Row } from './row.ts';

/** Who acts. `actingFor`: staff of the vendor on behalf of the customer. */
export interface ActorRow {
  readonly kind: 'person' | 'vendor' | 'system' | 'clock';
  readonly id: string;
  readonly name: string;
  readonly actingFor: boolean;
}

export interface NoticeRow extends Row {
  readonly account: string;
  readonly template: string;
  /** A role, or `requester`, `asked`, `deciders`. */
  readonly to: string;
  /** Persons it is for, where it is for persons; empty: everybody with the role. */
  readonly persons: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  /** Its time by the policy. */
  readonly at: Instant;
  /** When it was sent, where that was late. */
  readonly sentAt?: Instant;
  readonly dismissedBy: readonly string[];
  readonly policy: string;
  readonly source: RuleSource | null;
}

export interface AuditRow extends Row {
  readonly account: string;
  readonly instance: string | null;
  /** Business time: when it takes effect. */
  readonly at: Instant;
  /** Wall time. */
  readonly writtenAt: Instant;
  readonly actor: ActorRow;
  readonly action: string;
  readonly outcome: 'accepted' | 'refused' | 'ignored' | 'recorded';
  readonly text: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly policy: string | null;
  readonly version: number | null;
  readonly rule: RuleSource | null;
  /** Facts and fields that the step used: a replay needs nothing else. */
  readonly used: Values;
  readonly before: string | null;
  readonly after: string | null;
  readonly reasons: readonly Reason[];
}

export type SecurityEventRow = SecurityEvent;

export type ChangeKind = StreamEvent['kinds'][number];

/** One commit that changed what an account sees. */
export interface ChangeRow {
  /** Grows within the tenant, without reuse; gaps are allowed. */
  readonly id: number;
  readonly account: string;
  readonly kinds: readonly ChangeKind[];
}
