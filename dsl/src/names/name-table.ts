import type { Word } from '../syntax/tree.ts';

/** A name, where it was declared, and what declared it. */
export interface Named<N> {
  readonly word: Word;
  readonly node: N;
}

/** The names of one namespace. Of two declarations of one name the first counts; the others are kept for the check. */
export interface NameTable<N> {
  readonly byName: ReadonlyMap<string, Named<N>>;
  readonly repeated: readonly { readonly first: Word; readonly second: Word }[];
}

export function nameTable<N>(declared: Iterable<Named<N>>): NameTable<N> {
  const byName = new Map<string, Named<N>>();
  const repeated: { first: Word; second: Word }[] = [];
  for (const entry of declared) {
    const first = byName.get(entry.word.text);
    if (first === undefined) byName.set(entry.word.text, entry);
    else repeated.push({ first: first.word, second: entry.word });
  }
  return { byName, repeated };
}
