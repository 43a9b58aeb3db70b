import type { Action, ApprovalOutcome, AskAction } from '@lintel/contract';
import { actionsInWords } from '../emit/words.ts';
import { type FoundChange, changed } from './change.ts';
import { sameMeaning } from './pair.ts';
import { type VersionPair, withNamesAfter } from './version-pair.ts';

const OUTCOMES: readonly ApprovalOutcome[] = ['approved', 'denied', 'timed-out', 'withdrawn'];

/** What follows the end of an approval, where the same ones are asked as before. */
export function outcomeChanges(
  pair: VersionPair,
  before: readonly AskAction[],
  after: readonly AskAction[],
): readonly FoundChange[] {
  return after.flatMap((now) => {
    const then = before.find(({ approval }) => approval === now.approval);
    if (then === undefined) return [];
    return OUTCOMES.flatMap((outcome): FoundChange[] => {
      const [was, is] = [then.outcomes[outcome] ?? [], now.outcomes[outcome] ?? []];
      if (sameMeaning(withNamesAfter(pair, was), is)) return [];
      const text = `when ${now.approval} is ${outcome}: ${inWords(is)}, and was: ${inWords(was)}`;
      return [changed('approvals', text, { before: then.span, after: now.span })];
    });
  });
}

function inWords(actions: readonly Action[]): string {
  return actions.length === 0 ? 'nothing' : actionsInWords(actions);
}
