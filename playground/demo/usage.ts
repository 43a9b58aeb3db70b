import type { RouteBody } from '@lintel/contract';
import type { AccountId } from './roster.ts';
import { seededRandom } from './random.ts';

type UsageEvent = RouteBody<'reportUsage'>['events'][number];

/** What an account uses on an ordinary working day. */
const PACE: Partial<Record<AccountId, { readonly calls: number; readonly gigabytes: number }>> = {
  brightwater: { calls: 290, gigabytes: 0.12 },
  'brightwater-studio': { calls: 420, gigabytes: 0.18 },
  'brightwater-labs': { calls: 140, gigabytes: 0.2 },
  'halden-logistik': { calls: 3_900, gigabytes: 1.6 },
  'sakura-robotics': { calls: 240, gigabytes: 0.1 },
};

const DAY_MS = 86_400_000;
/** Sunday to Saturday: people rest at weekends, and Fridays end early. */
const WEEK = [0.18, 0.92, 1.08, 1.12, 1.06, 0.86, 0.24] as const;

/**
 * Everything that an account used on one day, as its back end reports it at night. Deterministic
 * for a seed; a slow growth over the months, a weekly rhythm, and a little chance.
 *
 * @param daysAgo - 0 is the day of `at`.
 */
export function usageOfDay(
  account: AccountId,
  at: string,
  daysAgo: number,
  seed: number,
): readonly UsageEvent[] {
  const pace = PACE[account];
  if (!pace) return [];
  const day = Math.floor(Date.parse(at) / DAY_MS);
  const random = seededRandom(seed + day * 31 + hash(account));
  const weekday = WEEK[(day + 4) % 7] ?? 1;
  const growth = 1 - daysAgo / 400;
  const calls = Math.round(pace.calls * weekday * growth * (0.85 + random() * 0.3));
  const stored = pace.gigabytes * 100 * weekday * (0.7 + random() * 0.6);
  const date = at.slice(0, 10);
  return [
    { id: `${account}-calls-${date}`, account, meter: 'api-calls', quantity: calls, at },
    {
      id: `${account}-storage-${date}`,
      account,
      meter: 'storage',
      quantity: Math.round(stored) / 100,
      at,
    },
  ];
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum;
}
