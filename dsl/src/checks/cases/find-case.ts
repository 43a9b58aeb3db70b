import type { Case, CaseValue, Dimension } from './dimension.ts';

/** How many conditions are tried for one policy at most: a group of rules rarely needs a thousand. */
const MOST_TRIALS = 1_000_000;
/** What it costs, in trials, to begin a search. */
const BEGINNING = 50;

/** Trials that are left; shared by all groups of a policy. */
export interface Effort {
  left: number;
}

export function newEffort(): Effort {
  return { left: MOST_TRIALS };
}

/** Nothing is worth beginning. */
export function isSpent({ left }: Effort): boolean {
  return left < BEGINNING;
}

/** `too-many`: nothing was found among the corners, and looking at all cases would take too long. */
export type Found = Case | null | 'too-many';

/**
 * The first case, in the order of the dimensions, of which `wanted` is true; `null` if there is none.
 *
 * @param conditions - How many conditions `wanted` tries.
 */
export function findCase(
  dimensions: readonly Dimension[],
  conditions: number,
  effort: Effort,
  wanted: (at: Case) => boolean,
): Found {
  const cases = dimensions.reduce((product, { values }) => product * values.length, 1);
  const trials = cases * conditions + BEGINNING;
  if (trials > effort.left) {
    effort.left -= BEGINNING;
    return findCorner(dimensions, wanted) ?? 'too-many';
  }
  effort.left -= trials;
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

/** Looks where everything has its first or its last value, and where one thing differs from that. */
function findCorner(dimensions: readonly Dimension[], wanted: (at: Case) => boolean): Case | null {
  for (const end of [0, -1]) {
    const corner = new Map(dimensions.map(({ key, values }) => [key, values.at(end)]));
    if (wanted(corner)) return corner;
    for (const { key, values } of dimensions) {
      const before = corner.get(key);
      for (const value of values) {
        corner.set(key, value);
        if (wanted(corner)) return corner;
      }
      corner.set(key, before);
    }
  }
  return null;
}

/** A case for people: `{ requested: '3' }`. */
export function caseInWords(dimensions: readonly Dimension[], at: Case): Record<string, string> {
  return Object.fromEntries(
    dimensions.map(({ key, name, inWords }) => [name, inWords(at.get(key))]),
  );
}

/** `requested = 3, seats-used = 5`. */
export function witnessText(witness: Readonly<Record<string, string>>): string {
  return Object.entries(witness)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
