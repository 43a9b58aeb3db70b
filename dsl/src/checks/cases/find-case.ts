import type { Case, CaseValue, Dimension } from './dimension.ts';

/** More cases than this are not looked at: one group of rules rarely has a hundred. */
const MOST_CASES = 20_000;

/** The first case, in the order of the dimensions, of which `wanted` is true; `null` if there is none or there are too many to look. */
export function findCase(
  dimensions: readonly Dimension[],
  wanted: (at: Case) => boolean,
): Case | null {
  if (dimensions.reduce((count, { values }) => count * values.length, 1) > MOST_CASES) return null;
  const at = new Map<string, CaseValue>();
  const search = (index: number): boolean => {
    const dimension = dimensions[index];
    if (dimension === undefined) return wanted(at);
    return dimension.values.some((value) => {
      at.set(dimension.key, value);
      return search(index + 1);
    });
  };
  return search(0) ? at : null;
}

/** A case for people: `{ requested: '3' }`. */
export function caseInWords(dimensions: readonly Dimension[], at: Case): Record<string, string> {
  return Object.fromEntries(
    dimensions.map(({ key, name, inWords }) => [name, inWords(at.get(key) ?? null)]),
  );
}

/** `requested = 3, seats-used = 5`. */
export function witnessText(witness: Readonly<Record<string, string>>): string {
  return Object.entries(witness)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
