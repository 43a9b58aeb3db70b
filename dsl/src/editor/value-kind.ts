import type { DeclaredSymbol, SymbolKind } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import type { NamePlace } from './name-places.ts';

/** What can be compared: everything that has a value of its own. */
const measured: readonly SymbolKind[] = [
  'field',
  'setting',
  'fact',
  'memory',
  'count',
  'repeat',
  'meter',
  'add-on',
];

/** What can begin a condition. */
export const subjects: NamePlace = {
  kinds: [...measured, 'deadline', 'choice', 'schedule', 'data'],
};

/** For how long somebody pays at a time. */
export const intervals: NamePlace = { kinds: [], also: ['month', 'year'] };

/** The words of its type as written: `number`, `one of starter, growth`; `null` for what has no written type. */
export function writtenTypeOf(set: EditorSet, symbol: DeclaredSymbol): string | null {
  const text = set.documents.get(symbol.path)?.text ?? '';
  const after = text.slice(symbol.word.end, symbol.whole.end);
  return /^\s+is\s+(one\s+of|[A-Za-z-]+)/.exec(after)?.[1]?.replace(/\s+/, ' ') ?? null;
}

/** What can stand beside a symbol in a comparison or an assignment. */
export function valuesBeside(set: EditorSet, symbol: DeclaredSymbol): NamePlace {
  if (symbol.kind === 'choice') return { kinds: ['option'] };
  if (symbol.kind === 'data') return { kinds: [], also: ['deleted'] };
  if (symbol.kind === 'deadline') return { kinds: [], also: ['due', 'ahead', 'past', 'nothing'] };
  switch (writtenTypeOf(set, symbol)) {
    case 'one of':
      return { kinds: ['option'], also: ['unknown'] };
    case 'yes-or-no':
      return { kinds: [], also: ['yes', 'no', 'unknown'] };
    case 'plan':
      return { kinds: ['plan'], also: ['unknown'] };
    case 'bundle':
      return { kinds: ['bundle'], also: ['unknown'] };
    case 'role':
      return { kinds: ['role'], also: ['unknown'] };
    case 'region':
      return { kinds: ['region'], also: ['unknown'] };
    case 'date':
    case 'instant':
      return { kinds: [...measured, 'deadline'], also: ['now', 'nothing', 'unknown'] };
    default:
      return { kinds: measured, also: ['nothing', 'unknown'] };
  }
}
