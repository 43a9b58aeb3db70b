/**
 * The world outside, handed in at a composition root; nothing else reads a clock or rolls a die.
 * Two clocks: business time (instances, deadlines, quotes, usage periods), which development mode
 * may move forwards, and wall time (tokens, idempotency, heartbeats), which nobody moves.
 */
export interface Clock {
  /** Now, as an ISO 8601 instant in UTC with milliseconds. */
  now(): Instant;
}

/** An ISO 8601 instant in UTC, `2026-03-15T13:00:00.000Z`. Compare only after parsing. */
export type Instant = string;

export interface Ids {
  /** A fresh id that cannot be guessed, with a prefix that says of what: `acc_…`, `ins_…`. */
  next(prefix: string): string;
}
