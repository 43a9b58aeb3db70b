/** How many streams may be open at once; each holds memory and a socket. */
export interface StreamCaps {
  readonly perToken: number;
  readonly perTenant: number;
  readonly inAll: number;
}

export const STREAM_CAPS: StreamCaps = { perToken: 5, perTenant: 1000, inAll: 10_000 };

/** Counts open streams. `enter` gives back how to leave, or `null` when a cap is reached. */
export class StreamRoom {
  readonly #caps: StreamCaps;
  readonly #open = new Map<string, number>();

  constructor(caps: StreamCaps) {
    this.#caps = caps;
  }

  enter(tenant: string, token: string): (() => void) | null {
    const slots: readonly (readonly [string, number])[] = [
      [`token ${tenant} ${token}`, this.#caps.perToken],
      [`tenant ${tenant}`, this.#caps.perTenant],
      ['all', this.#caps.inAll],
    ];
    if (slots.some(([slot, cap]) => this.count(slot) >= cap)) return null;
    for (const [slot] of slots) this.#open.set(slot, this.count(slot) + 1);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      for (const [slot] of slots) {
        const left = this.count(slot) - 1;
        if (left === 0) this.#open.delete(slot);
        else this.#open.set(slot, left);
      }
    };
  }

  private count(slot: string): number {
    return this.#open.get(slot) ?? 0;
  }
}
