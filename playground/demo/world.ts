import { acmeClient, type Send } from './acme-client.ts';
import { HISTORY, type Event } from './history.ts';
import { usageOfDay } from './usage.ts';
import type { AccountId } from './roster.ts';

/** Parts of the demo world that tell a story alone. */
export const SLICES = {
  trial: ['brightwater', 'brightwater-labs'],
  seats: ['brightwater', 'brightwater-studio'],
  upgrade: ['brightwater'],
  paid: ['meridian-partners', 'halden-logistik'],
  overdue: ['meridian-partners', 'sakura-robotics'],
} as const satisfies Record<string, readonly AccountId[]>;
export type Slice = keyof typeof SLICES;

/** A server with an empty store and the policies published, and its two clocks in our hand. */
export interface WorldHost {
  readonly send: Send;
  readonly secretKey: string;
  /** Sets business time and wall time; only forwards. */
  setClock(at: string): void;
  /** Does everything that has fallen due. */
  settle(): Promise<void>;
}

export interface WorldOptions {
  /** The present of the world, ISO UTC; its past begins 90 days earlier. */
  readonly now: string;
  /** Other numbers give other usage; the people and what they did stay. */
  readonly seed?: number;
  /** Builds these parts alone. */
  readonly only?: readonly Slice[];
}

const DAY_MS = 86_400_000;
const FIRST_DAY = 90;

/**
 * Fills an empty server with the demo vendor's customers, by the same commands that their pages
 * and back ends would have sent, at the instants at which they would have sent them. Equal options
 * give an equal world.
 */
export async function world(host: WorldHost, { now, seed = 1, only }: WorldOptions): Promise<void> {
  const acme = acmeClient(host.send, host.secretKey, 'world');
  const accounts = only && new Set(only.flatMap((slice): readonly AccountId[] => SLICES[slice]));
  const at = (daysAgo: number): string =>
    new Date(Date.parse(now) - Math.round(daysAgo * DAY_MS)).toISOString();
  const mine = HISTORY.filter(({ of }) => !accounts || accounts.has(of));
  for (const { daysAgo, run } of inOrderOfTime([...mine, ...usageReports(mine, at, seed)])) {
    host.setClock(at(daysAgo));
    await host.settle();
    await run(acme);
  }
  host.setClock(now);
  await host.settle();
}

/** Each evening, the accounts that exist by then report what they used. */
function usageReports(
  history: readonly Event[],
  at: (daysAgo: number) => string,
  seed: number,
): readonly Event[] {
  const since = new Map<AccountId, number>();
  for (const { of, daysAgo } of history) {
    since.set(of, Math.max(since.get(of) ?? 0, daysAgo));
  }
  return Array.from({ length: FIRST_DAY }, (_, index) => FIRST_DAY - index - 0.4).map(
    (daysAgo) => ({
      daysAgo,
      of: 'brightwater',
      async run({ vendor }) {
        const events = [...since]
          .filter(([, began]) => began > daysAgo + 1)
          .flatMap(([account]) => usageOfDay(account, at(daysAgo), daysAgo, seed));
        if (events.length > 0) await vendor.call('reportUsage', { events: [...events] });
      },
    }),
  );
}

/** Events at one instant keep the order of the history. */
function inOrderOfTime(events: readonly Event[]): readonly Event[] {
  return [...events].sort((one, other) => other.daysAgo - one.daysAgo);
}
