import type { Diagnostic } from '@lintel/contract';
import { compile, type Compiled, type CompileOptions, type SourceFile } from '../compile.ts';
import { type DeclaredSymbol, isSeenEverywhere, type Block } from './declared-symbol.ts';
import { type EditorDocument, readDocument } from './read-document.ts';

/** The files of one folder as an editor needs them. Nothing in it ever changes; an edit makes another. */
export interface EditorSet {
  readonly documents: ReadonlyMap<string, EditorDocument>;
  /** What every file sees, by name. */
  readonly shared: ReadonlyMap<string, readonly DeclaredSymbol[]>;
  readonly compiled: () => Compiled;
  readonly diagnosticsOf: (path: string) => readonly Diagnostic[];
}

/**
 * Reads a set of files. Files whose text is that of `previous` are not read again.
 *
 * @param files - Of two with one path the last counts.
 */
export function readEditorSet(
  files: readonly SourceFile[],
  previous: EditorSet | null = null,
  options: CompileOptions = {},
): EditorSet {
  const documents = new Map<string, EditorDocument>();
  for (const { path, text } of files) {
    const before = previous?.documents.get(path);
    documents.set(path, before?.text === text ? before : readDocument(path, text, options.limits));
  }
  let result: Compiled | null = null;
  const compiled = () =>
    (result ??= compile([...documents.values()], {
      ...options,
      parsed: (path) => documents.get(path)?.parsed,
    }));
  return {
    documents,
    shared: sharedSymbols(documents),
    compiled,
    diagnosticsOf: (path) => compiled().diagnostics.filter(({ span }) => span.file === path),
  };
}

function sharedSymbols(
  documents: ReadonlyMap<string, EditorDocument>,
): ReadonlyMap<string, readonly DeclaredSymbol[]> {
  const shared = new Map<string, DeclaredSymbol[]>();
  for (const { root } of documents.values()) {
    for (const symbol of symbolsIn(root)) {
      if (!isSeenEverywhere(symbol)) continue;
      const same = shared.get(symbol.name);
      if (same === undefined) shared.set(symbol.name, [symbol]);
      else same.push(symbol);
    }
  }
  return shared;
}

/** Every symbol of a block and of the blocks in it, in the order of the text. */
export function* symbolsIn(block: Block): Iterable<DeclaredSymbol> {
  yield* block.symbols;
  for (const inner of block.inner) yield* symbolsIn(inner);
}
