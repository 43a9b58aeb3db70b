import type { Plan } from '@lintel/contract';
import { actionsIn, expressionsIn, partsOfExpression } from './expressions-in.ts';

/** A construct in the words of the language, and whether a policy uses it. */
export type Construct = readonly [words: string, isThere: (plan: Plan) => boolean];

/**
 * What policies can say and the explorer's interpreter does not do. A construct that comes to the
 * language is either taught to `interpreter/` or listed here.
 */
const constructs: readonly Construct[] = [
  // A change to a bundle also moves add-ons, and its numbers are those of the catalogue.
  ['change bundle to', (plan) => changesBundles(plan) && readsQuantities(plan)],
];

function changesBundles(plan: Plan): boolean {
  return actionsIn(plan).some((action) => action.do === 'change-plan' && action.bundles);
}

function readsQuantities(plan: Plan): boolean {
  return expressionsIn(plan)
    .flatMap(partsOfExpression)
    .some((part) => part.op === 'name' && part.source === 'quantity');
}

/** What a policy says of that. Where there is any, nothing is said to never happen. */
export function notFollowed(
  plan: Plan,
  unknown: readonly Construct[] = constructs,
): readonly string[] {
  return unknown.flatMap(([words, isThere]) => (isThere(plan) ? [words] : []));
}
