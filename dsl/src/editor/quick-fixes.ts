import type { Diagnostic, Fix } from '@lintel/contract';
import type { Stretch } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';

/** A way to mend one diagnostic. */
export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** The fixes of what is wrong in a stretch of a file; of a stretch of length 0, of what it touches. */
export function quickFixesAt(set: EditorSet, path: string, { start, end }: Stretch): QuickFix[] {
  return set
    .diagnosticsOf(path)
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((diagnostic) => diagnostic.fixes.map((fix) => ({ diagnostic, fix })));
}
