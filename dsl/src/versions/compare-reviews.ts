import type { ReviewPlan } from '@lintel/contract';
import { reviewLines } from '../emit/review-prose.ts';
import { spanInWords } from '../emit/words.ts';
import { type FoundChange, type VersionChange, added, changed, removed } from './change.ts';
import { compareLengths } from './lengths.ts';

/**
 * What is different between two versions of one review, in words: the sentences that came and those that
 * are gone. A window that is open keeps its version, so that nothing reaches what runs.
 */
export function compareReviews(older: ReviewPlan, newer: ReviewPlan): readonly VersionChange[] {
  const [before, after] = [reviewLines(older), reviewLines(newer)];
  const places = { before: older.span, after: newer.span };
  const had = new Set(before.map(({ text }) => text));
  const has = new Set(after.map(({ text }) => text));
  const found: FoundChange[] = [
    ...(older.title === newer.title
      ? []
      : [changed('policy', `it is called "${newer.title}", and was "${older.title}"`, places)]),
    ...(compareLengths(newer.openFor, older.openFor) < 0
      ? [
          changed(
            'times',
            `there are ${spanInWords(newer.openFor)} to answer, and there were ${spanInWords(older.openFor)}`,
            { ...places, hurts: true },
          ),
        ]
      : []),
    ...after
      .filter(({ text }) => !had.has(text))
      .map(({ text, span }) => added('approvals', lower(text), span ?? newer.span)),
    ...before
      .filter(({ text }) => !has.has(text))
      .map(({ text, span }) =>
        removed('approvals', `no longer: ${lower(text)}`, span ?? older.span),
      ),
  ];
  const isReordered = found.length === 0 && [...had].join('\n') !== [...has].join('\n');
  const all = isReordered
    ? [changed('approvals', 'what it says stands in another order', places)]
    : found;
  return all.map((change) => ({ ...change, policy: newer.review, reaches: 'new' }));
}

/** A review that there was not before. */
export function newReview({ review, span }: ReviewPlan): VersionChange {
  return { ...added('policy', 'the review is new', span), policy: review, reaches: 'new' };
}

/** A review that is not published any more; a window that is open stays open. */
export function goneReview({ review, span }: ReviewPlan): VersionChange {
  const change = removed('policy', 'the review is gone, and opens no window any more', span);
  return { ...change, policy: review, reaches: 'new' };
}

function lower(text: string): string {
  return (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
}
