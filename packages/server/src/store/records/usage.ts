import type { Instant } from '@lintel/contract';
import type { Row } from './row.ts';

export interface UsageEventRow extends Row {
  readonly account: string;
  readonly meter: string;
  /** Millionths, a whole number as text. */
  readonly quantity: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
}

/** Sum of one meter on one local day of the account; id is `account/meter/day`. */
export interface UsageDayRow extends Row {
  readonly account: string;
  readonly meter: string;
  readonly day: string;
  /** Millionths, a whole number as text. */
  readonly total: string;
  readonly measuredAt: Instant;
}
