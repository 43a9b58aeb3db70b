import type { Instant } from '@lintel/contract';

/** A host looks every few seconds; nobody calls that late. */
const LATE_MS = 60_000;

/** Rule 38: what goes out a minute or more after its time says when. */
export function lateness({ at, now }: { readonly at: Instant; readonly now: Instant }): {
  readonly sentAt?: Instant;
} {
  return Date.parse(now) - Date.parse(at) >= LATE_MS ? { sentAt: now } : {};
}
