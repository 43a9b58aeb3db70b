/** One file of a built bundle. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  /** Bytes of code of each module that it holds, before compression, by path. */
  readonly modules: Readonly<Record<string, number>>;
  /** Files that are fetched with this one. */
  readonly imports: readonly string[];
  /** Files that this one may fetch later. */
  readonly dynamicImports: readonly string[];
}

/** Everything that is fetched when the given files are: their static imports, all the way down. */
export function fetchedWith(chunks: readonly Chunk[], files: readonly string[]): readonly Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<Chunk>();
  const visit = (file: string): void => {
    const chunk = byName.get(file);
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    chunk.imports.forEach(visit);
  };
  files.forEach(visit);
  return [...seen];
}

/** The file that holds a module, whose path ends as given; undefined when none does. */
export function fileOf(chunks: readonly Chunk[], path: string): string | undefined {
  return chunks.find(({ modules }) => Object.keys(modules).some((name) => name.endsWith(path)))
    ?.fileName;
}
