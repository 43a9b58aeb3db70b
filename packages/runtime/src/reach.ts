import type { RuleSource } from '@lintel/contract';
import type { NarrowedTo } from './combine.ts';

/** What is left of a feature after the lines that do not reach everything. */
export interface FeatureReach {
  /** The lines that do not reach it at all; empty: it is reached. */
  readonly removedBy: readonly RuleSource[];
  /** The lines that reach it at a lower level than what is held, and the lowest of their levels. */
  readonly level: string | null;
  readonly loweredBy: readonly RuleSource[];
}

/**
 * The intersection of what several lines reach (rule 10), for one feature.
 *
 * @param held - The level that is held, `null` for a feature without levels.
 * @param levels - The levels of the feature, lowest first.
 */
export function reachOfFeature(
  narrowedTo: readonly NarrowedTo[],
  feature: string,
  held: string | null,
  levels: readonly string[],
): FeatureReach {
  const removedBy: RuleSource[] = [];
  const loweredBy: RuleSource[] = [];
  let level = held;
  for (const { reach, source } of narrowedTo) {
    const found = reach.features?.find((each) => each.feature === feature);
    const isLeftOut = reach.features !== undefined && found === undefined;
    if (isLeftOut || reach.except?.includes(feature) === true) removedBy.push(source);
    const cap = found?.level ?? null;
    if (cap === null || level === null || levels.indexOf(cap) >= levels.indexOf(level)) continue;
    level = cap;
    loweredBy.push(source);
  }
  return { removedBy, level, loweredBy };
}

/** What is left of a kind of resources: the sides that must all hold, and who removed it altogether. */
export function reachOfResource(
  narrowedTo: readonly NarrowedTo[],
  resource: string,
): { readonly removedBy: readonly RuleSource[]; readonly sides: readonly ResourceSide[] } {
  const removedBy: RuleSource[] = [];
  const sides: ResourceSide[] = [];
  for (const { reach, source } of narrowedTo) {
    if (reach.resources === undefined) continue;
    const found = reach.resources.filter((each) => each.resource === resource);
    if (found.length === 0) removedBy.push(source);
    for (const { side } of found) if (side !== null) sides.push({ ...side, source });
  }
  return { removedBy, sides };
}

type Side = NonNullable<NonNullable<NarrowedTo['reach']['resources']>[number]['side']>;
export type ResourceSide = Side & { readonly source: RuleSource };
