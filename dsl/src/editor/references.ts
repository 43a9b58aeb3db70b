import type { DeclaredSymbol, Stretch } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import { mentionAt, mentionsOf, resolveMention } from './resolve-mention.ts';

/** A stretch of one of the files of a set. */
export interface Location extends Stretch {
  readonly path: string;
}

/** Where the name at an offset is declared; `null` for what the language itself knows. */
export function definitionAt(set: EditorSet, path: string, offset: number): Location | null {
  const symbol = symbolAt(set, path, offset);
  return symbol && { path: symbol.path, ...symbol.word };
}

/** Every place that speaks of the name at an offset, its declaration included. */
export function referencesAt(set: EditorSet, path: string, offset: number): Location[] {
  const symbol = symbolAt(set, path, offset);
  if (symbol === null) return [];
  return mentionsOf(set, symbol).map((found) => ({
    path: found.path,
    start: found.mention.start,
    end: found.mention.end,
  }));
}

export function symbolAt(set: EditorSet, path: string, offset: number): DeclaredSymbol | null {
  const document = set.documents.get(path);
  const mention = document === undefined ? null : mentionAt(document, offset);
  return document === undefined || mention === null ? null : resolveMention(set, document, mention);
}
