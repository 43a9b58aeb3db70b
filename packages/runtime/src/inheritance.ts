import type { Catalogue } from '@lintel/contract';

/** How much there is of something: `null` is unlimited, `undefined` cannot be told. */
interface Bounded {
  readonly limit: number | null | undefined;
}

/**
 * Which of several limits holds (rules 59 and 74). They are never added up.
 *
 * @param bounds - The account's own first, then those of the accounts above, nearest first.
 */
export function winningLimit<T extends Bounded>(
  { inheritance, locked }: Pick<Catalogue, 'inheritance' | 'locked'>,
  on: string,
  [own, ...above]: readonly T[],
): T | undefined {
  if (own === undefined) return undefined;
  if (locked?.includes(on) === true) return above.at(-1) ?? own;
  switch (inheritance) {
    case 'inherited-wins':
      return above.at(-1) ?? own;
    case 'narrower-wins':
      return above.reduce((least, each) => (roomIn(each) < roomIn(least) ? each : least), own);
    default:
      return own;
  }
}

/** For comparison alone. What cannot be told might be the narrowest. */
function roomIn({ limit }: Bounded): number {
  return limit === undefined ? Number.NEGATIVE_INFINITY : (limit ?? Number.POSITIVE_INFINITY);
}

/**
 * The share of a shared meter at which a sub-account comes to its end (rule 77).
 *
 * @returns `null` where all of it is used up before, or nothing is said of shares.
 */
export function shareThatBinds({
  limit,
  eachAtMostPercent,
  own,
  together,
}: {
  readonly limit: number;
  readonly eachAtMostPercent?: number | undefined;
  readonly own: number;
  readonly together: number;
}): number | null {
  if (eachAtMostPercent === undefined) return null;
  const share = (limit * eachAtMostPercent) / 100;
  return share - own < limit - together ? share : null;
}
