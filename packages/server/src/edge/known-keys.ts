import type { Instant } from '@lintel/contract';
import type { SecretCaller } from './caller.ts';

/** A key that is revoked is worthless after so long at most. Wall time. */
const REMEMBERED_MS = 1_000;
const MOST_KEYS = 1_000;

/** Keys that were found good a moment ago, so that a back end that asks often is not looked up each time. */
export class KnownKeys {
  readonly #callers = new Map<string, { readonly caller: SecretCaller; readonly until: number }>();

  find(bearer: string, now: Instant): SecretCaller | null {
    const known = this.#callers.get(bearer);
    return known && Date.parse(now) < known.until ? known.caller : null;
  }

  keep(bearer: string, caller: SecretCaller, now: Instant): void {
    if (this.#callers.size >= MOST_KEYS) this.#callers.clear();
    this.#callers.set(bearer, { caller, until: Date.parse(now) + REMEMBERED_MS });
  }
}
