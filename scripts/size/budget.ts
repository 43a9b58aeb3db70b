export interface Budget {
  readonly name: string;
  /** Greatest number of bytes, compressed with gzip; 1 kB is 1,000 bytes. */
  readonly maxBytes?: number;
  /** Where it should come to, where that is less; printed, and no reason to fail. */
  readonly goalBytes?: number;
  readonly maxRequests?: number;
}

export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly requests: number;
}

/** What exceeds its budget, or has a budget and was not measured; one sentence each. */
export function overBudget(
  budgets: readonly Budget[],
  measured: readonly Measured[],
): readonly string[] {
  return budgets.flatMap(({ name, maxBytes, maxRequests }) => {
    const found = measured.find((entry) => entry.name === name);
    if (!found) return [`${name} has a budget and was not measured`];
    const reasons: string[] = [];
    if (maxBytes !== undefined && found.bytes > maxBytes) {
      reasons.push(`${name} takes ${found.bytes} bytes; its budget is ${maxBytes}`);
    }
    if (maxRequests !== undefined && found.requests > maxRequests) {
      reasons.push(`${name} takes ${found.requests} requests; its budget is ${maxRequests}`);
    }
    return reasons;
  });
}
