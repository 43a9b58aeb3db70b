import type { Action, RuleSource } from '@lintel/contract';
import type { Frame } from './frame.ts';
import { reason } from './sources.ts';

/** The policy says no, in its own words. */
export function refusing(
  frame: Frame,
  { text: message, because: name }: Pick<Extract<Action, { do: 'refuse' }>, 'text' | 'because'>,
  source: RuleSource,
): Frame {
  return {
    ...frame,
    refused: [...frame.refused, reason('refused-by-policy', { name, message, source })],
  };
}

/** A rule that cannot be carried out because something it needs is unknown refuses; it never guesses. */
export function unknownIn(frame: Frame, source: RuleSource): Frame {
  return { ...frame, refused: [...frame.refused, reason('unknown-fact', { source })] };
}
