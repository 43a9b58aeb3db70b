/** A digest per path. */
export type Digests = Readonly<Record<string, string>>;

/** The paths that were added, removed or altered between two looks at a tree, sorted. */
export function changedFiles(before: Digests, after: Digests): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}
