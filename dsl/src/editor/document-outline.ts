import type { Block, DeclaredSymbol, Stretch, SymbolKind } from './declared-symbol.ts';
import type { EditorDocument } from './read-document.ts';

/** One entry of the outline of a file, with what is declared inside of it. */
export interface OutlineEntry {
  readonly name: string;
  readonly label: string | null;
  readonly kind: SymbolKind;
  readonly word: Stretch;
  readonly whole: Stretch;
  readonly inner: readonly OutlineEntry[];
}

/** Values of a choice and currencies are no places that anybody goes to. */
const leftOut: ReadonlySet<SymbolKind> = new Set([
  'option',
  'level',
  'currency',
  'region',
  'person',
]);

/** What a file declares, as a tree in the order of the text. */
export function outlineOf({ root }: EditorDocument): OutlineEntry[] {
  return entriesOf(root);
}

function entriesOf(block: Block): OutlineEntry[] {
  const owned = new Map<DeclaredSymbol, OutlineEntry[]>();
  const loose: OutlineEntry[] = [];
  for (const inner of block.inner) {
    const entries = entriesOf(inner);
    if (inner.owner === null) loose.push(...entries);
    else owned.set(inner.owner, entries);
  }
  const own = block.symbols
    .filter(({ kind }) => !leftOut.has(kind))
    .map((symbol) => ({ ...shown(symbol), inner: owned.get(symbol) ?? [] }));
  return [...own, ...loose].sort((a, b) => a.word.start - b.word.start);
}

function shown({ name, label, kind, word, whole }: DeclaredSymbol): Omit<OutlineEntry, 'inner'> {
  return { name, label: label === name ? null : label, kind, word, whole: { ...whole } };
}
