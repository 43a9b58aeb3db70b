/** One file of a built bundle. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  /** Paths of the modules whose code it holds. */
  readonly modules: readonly string[];
  /** Files that are fetched with this one. */
  readonly imports: readonly string[];
  /** Files that this one may fetch later. */
  readonly dynamicImports: readonly string[];
  /** The module that a dynamic import names, from the root of the repository; null for shared chunks. */
  readonly entry: string | null;
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

/** The file of a module that is loaded on its own; undefined when nothing loads it so. */
export function fileOf(chunks: readonly Chunk[], entry: string): string | undefined {
  return chunks.find((chunk) => chunk.entry === entry)?.fileName;
}
