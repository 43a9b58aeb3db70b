import type { RolloutPlan } from '@lintel/contract';

/**
 * Whether an account gets a version that is rolled out. Stable: the number of an account hangs on
 * its id, the policy and the version alone, so that a larger share keeps everybody who was in.
 *
 * @param of.account - Id of the customer: its sub-accounts go with it.
 */
export function inRollout(
  rollout: RolloutPlan,
  of: {
    readonly policy: string;
    readonly version: number;
    readonly account: string;
    readonly region: string;
  },
): boolean {
  if (rollout.pilots.includes(of.account)) return true;
  if (rollout.regions.length > 0 && !rollout.regions.includes(of.region)) return false;
  return shareOf(JSON.stringify([of.policy, of.version, of.account])) < rollout.percent;
}

/** A number from 0 to below 100 for a text: FNV-1a, then mixed so that near texts are far apart. */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100;
}
