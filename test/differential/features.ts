import type { Chance } from '../fixtures/chance.ts';

/** What a random policy may speak of beside the plainest things. */
export const features = [
  'access',
  'anchors',
  'approvals',
  'beats',
  'changes',
  'charges',
  'except',
  'keep',
  'limits',
  'memory',
  'moves',
  'notices',
  'pause',
  'quiet',
  'ranges',
  'resets',
  'scheduled',
  'switches',
  'wish',
  'yearly',
] as const;
export type Feature = (typeof features)[number];

/**
 * Mostly a few, now and then all: with everything in every policy, each thing would mostly be met
 * where another one has stopped the policy already.
 */
export function someFeatures({ one, percent }: Chance): ReadonlySet<Feature> {
  const often = one([0, 6, 12, 12, 25, 100]);
  return new Set(features.filter(() => percent(often)));
}
