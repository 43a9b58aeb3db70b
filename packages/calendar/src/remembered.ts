/** Nonsense from outside is not worth the memory. */
const longestKey = 300;

/**
 * A pure function of a text key that keeps its latest answers. An instance's deadlines are worked
 * out after every step from the same few anchors, and local time is the costly part of a step.
 * When the table is full it is emptied: simple, and bounded.
 */
export function remembered<T>(most: number): (key: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (key, compute) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute();
    if (key.length > longestKey) return made;
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
