/** Sizes are decimal: 1 GB is 10^9 bytes. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
]);

/** A size in another measure: 1 TB is 1,000 GB. `null` for a measure that does not exist. */
export function sizeIn(value: number, from: string, to: string): number | null {
  const written = BYTES.get(from);
  const wanted = BYTES.get(to);
  if (written === undefined || wanted === undefined) return null;
  return written >= wanted ? value * (written / wanted) : value / (wanted / written);
}
