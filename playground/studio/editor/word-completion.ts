import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { keywords } from '@lintel/dsl';

/** Names that the plans of the set declare, with the kind that is shown beside them. */
export type KnownNames = ReadonlyMap<string, string>;

/**
 * Offers the words of the language and the names that the set declares. At the beginning of a line
 * the words come first, elsewhere the names.
 */
export function wordCompletion(known: () => KnownNames) {
  const words: readonly Completion[] = [...keywords.keys()].map((label) => ({
    label,
    type: 'keyword',
  }));
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[A-Za-z][\w-]*/);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    const before = context.state.doc
      .lineAt(context.pos)
      .text.slice(0, from - context.state.doc.lineAt(from).from);
    if (/["#]/.test(before)) return null;
    const isStart = /^\s*$|\{\s*$/.test(before);
    const names = [...known()].map(([label, detail]) => ({
      label,
      detail,
      type: 'variable',
      boost: isStart ? -1 : 1,
    }));
    return { from, options: [...words, ...names], validFor: /^[\w-]*$/ };
  };
}
