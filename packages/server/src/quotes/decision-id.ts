import type { Ids, Outcome } from '@lintel/contract';

/** From what a person minds least to what they mind most. */
const ORDER: readonly Outcome[] = [
  'instant',
  'payment',
  'approval',
  'prerequisite',
  'unknown',
  'refused',
];

/**
 * An id that says which outcome was shown: `dec-instant_…`. Nothing is stored for a decision, and
 * whoever changes the word in it deceives nobody but themselves.
 */
export function decisionId(ids: Ids, outcome: Outcome): string {
  return ids.next(`dec-${outcome}`);
}

/** Whether an outcome is worse than the one that was shown; an id that says nothing expects nothing. */
export function isWorseThanShown(outcome: Outcome, id: string): boolean {
  const shown = ORDER.find((each) => id.startsWith(`dec-${each}_`));
  return shown !== undefined && ORDER.indexOf(outcome) > ORDER.indexOf(shown);
}
