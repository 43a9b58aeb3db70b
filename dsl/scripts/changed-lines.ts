/** Lines kept above and below a change, so that the reader sees where it stands. */
const AROUND = 2;

/**
 * The part of two texts that differs, with a few lines around it and without the indentation that
 * all of them share. `…` stands for what was left out.
 */
export function changedLines(
  before: string,
  after: string,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const old = before.trimEnd().split('\n');
  const fresh = after.trimEnd().split('\n');
  const shortest = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < shortest && old[same] === fresh[same]) same += 1;
  let end = 0;
  while (end < shortest - same && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const from = Math.max(0, same - AROUND);
  const left = Math.max(0, end - AROUND);
  return { before: cut(old, from, left), after: cut(fresh, from, left) };
}

function cut(lines: readonly string[], from: number, left: number): readonly string[] {
  const kept = lines.slice(from, lines.length - left).filter((line) => line.trim() !== '');
  const indent = Math.min(...kept.map((line) => line.length - line.trimStart().length));
  return [
    ...(from > 0 ? ['…'] : []),
    ...kept.map((line) => line.slice(indent)),
    ...(left > 0 ? ['…'] : []),
  ];
}
