/** Numbers things with the same words from 1, so that an id stays while other lines come and go. */
export function counter(): (words: string) => number {
  const seen = new Map<string, number>();
  return (words) => {
    const next = (seen.get(words) ?? 0) + 1;
    seen.set(words, next);
    return next;
  };
}
