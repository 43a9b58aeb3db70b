import type { Plugin } from 'vite';

const PRIVATE = /--_[a-z0-9-]+/g;

/**
 * Gives the private custom properties of the widgets names of a letter or two, the most used ones the shortest. They
 * stay private by their `--_`; the public `--lintel-` ones keep their names. The same name is the same one in all
 * files, so every file of a page must come from one build.
 */
export function shortCustomProperties(): Plugin {
  return {
    name: 'lintel-short-custom-properties',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const names = shortNames(chunks.map(({ code }) => code));
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(PRIVATE, (name) => names.get(name) ?? name);
      }
    },
  };
}

/** The short name of each private property in these texts. */
export function shortNames(texts: readonly string[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const [name] of texts.flatMap((text) => [...text.matchAll(PRIVATE)])) {
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  // By name where they are used equally: the same sources make the same bundle.
  const order = [...uses].sort(
    ([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1),
  );
  return new Map(order.map(([name], at) => [name, `--_${letters(at)}`]));
}

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(97 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);
