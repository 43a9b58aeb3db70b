import type { Clock } from '@lintel/contract';

/** Runs something later; the answer cancels it. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** The world outside, handed in where a page is put together. */
export interface ClientPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Wall time: for the end of sessions only, never for what a policy decides. */
  readonly clock: Clock;
  readonly later: Later;
  /** A fresh id that nobody has used. */
  readonly newId: () => string;
  /** 0 up to, not including, 1: spreads reconnections. */
  readonly random: () => number;
}
