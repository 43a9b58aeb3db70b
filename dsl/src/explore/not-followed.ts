import type { Plan } from '@lintel/contract';

/** A construct in the words of the language, and whether a policy uses it. */
export type Construct = readonly [words: string, isThere: (plan: Plan) => boolean];

/**
 * What policies can say and the explorer's interpreter does not do. A construct that comes to the
 * language is either taught to `interpreter/` or listed here.
 */
const constructs: readonly Construct[] = [];

/** What a policy says of that. Where there is any, nothing is said to never happen. */
export function notFollowed(
  plan: Plan,
  unknown: readonly Construct[] = constructs,
): readonly string[] {
  return unknown.flatMap(([words, isThere]) => (isThere(plan) ? [words] : []));
}
