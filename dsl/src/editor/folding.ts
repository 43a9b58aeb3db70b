import type { Span } from '@lintel/contract';
import type { Block, Stretch } from './declared-symbol.ts';
import type { EditorDocument } from './read-document.ts';

export interface Fold extends Stretch {
  readonly kind: 'block' | 'comment';
}

/** What can be folded: blocks of more than one line, and comments that stand under each other. */
export function foldsOf({ root, text, parsed }: EditorDocument): Fold[] {
  const folds: Fold[] = [];
  const add = (block: Block): void => {
    for (const inner of block.inner) {
      if (text.slice(inner.start, inner.end).includes('\n'))
        folds.push({ kind: 'block', start: inner.start, end: inner.end });
      add(inner);
    }
  };
  add(root);
  folds.push(...commentFolds(parsed.comments.map(({ span }) => span)));
  return folds.sort((a, b) => a.start - b.start);
}

function commentFolds(comments: readonly Span[]): Fold[] {
  const folds: Fold[] = [];
  let first = 0;
  comments.forEach((comment, i) => {
    const next = comments[i + 1];
    if (next?.line === comment.line + 1) return;
    const start = comments[first]?.start ?? comment.start;
    if (i > first) folds.push({ kind: 'comment', start, end: comment.end });
    first = i + 1;
  });
  return folds;
}
