import {
  type Completion as Option,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { Completion, Completions } from '@lintel/dsl';
import type { StudioFile } from '../worker/protocol.ts';
import type { AskLanguage } from './policy-editor.ts';

/** Offers exactly what may stand at the cursor, as the language service says. */
export function serviceCompletion(ask: AskLanguage, fileOf: (state: EditorState) => StudioFile) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    if (!explicit && context.matchBefore(/[A-Za-z"][\w-]*$/) === null) return null;
    const found = await ask('complete', { file: fileOf(state), offset: pos });
    return context.aborted ? null : editorCompletions(found, pos);
  };
}

/** In the order of the language service: names first, then words, then whole blocks. */
export function editorCompletions(
  { replace, items }: Completions,
  cursor: number,
): CompletionResult | null {
  const options = items.filter(({ kind }) => kind !== 'sign').map(optionOf);
  if (options.length === 0) return null;
  // A text is replaced to its end, a word up to the cursor.
  const to = Math.max(replace.end, cursor);
  return { from: replace.start, to, options, validFor: /^"?[\w-]*$/ };
}

function optionOf({ label, kind, detail, insert }: Completion, index: number): Option {
  const about: Option = {
    label,
    type: kind === 'word' || kind === 'block' ? 'keyword' : 'variable',
    boost: -Math.min(index, 99),
    ...(kind === 'word' ? {} : { detail }),
  };
  return kind === 'block'
    ? snippetCompletion(insert.replace('$0', '${}'), about)
    : { ...about, apply: insert };
}
