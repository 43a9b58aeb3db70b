import type { Instant, Values } from '@lintel/contract';
import type { Row } from './row.ts';

/** A thing of the vendor's own that policies and reviews are about; id is `account/kind/subject`. */
export interface SubjectRow extends Row {
  readonly account: string;
  readonly kind: string;
  readonly subject: string;
  /** What the vendor told about this one alone. */
  readonly facts: Values;
  readonly status: 'running' | 'ended';
  readonly beganAt: Instant;
}
