import type { CompiledSet, MovingPlan } from '@lintel/contract';
import { movingInWords } from '../emit/moving-prose.ts';
import type { VersionChange } from './change.ts';
import { catalogueChanges } from './compare-catalogues.ts';
import { comparePolicies, gonePolicy, newPolicy } from './compare-policies.ts';
import { paired } from './pair.ts';

/** What is different between two sets of policies. */
export interface SetComparison {
  /** Of the catalogue first, then of the policies in the order of the newer set. */
  readonly changes: readonly VersionChange[];
  /** Policies of both sets, with what becomes of whatever runs. */
  readonly policies: readonly PolicyComparison[];
}

export interface PolicyComparison {
  readonly policy: string;
  readonly before: number;
  readonly after: number;
  /** The content is another one under the same version: it cannot be published. */
  readonly needsVersion: boolean;
  /** A sentence: whether what runs moves, and when. */
  readonly running: string;
}

/** Compares two compiled sets in the words of whoever wrote them. Pure and deterministic. */
export function compareSets(older: CompiledSet, newer: CompiledSet): SetComparison {
  const policies = paired(older.plans, newer.plans, ({ policy }) => policy);
  const ofCatalogue =
    older.catalogue === null || newer.catalogue === null
      ? []
      : catalogueChanges(older.catalogue, newer.catalogue);
  return {
    changes: [
      // A subscription keeps the catalogue under which it was bought, prices included.
      ...ofCatalogue.map((change) => ({ ...change, policy: null, reaches: 'new' as const })),
      ...policies.both.flatMap(({ before, after }) => comparePolicies(before, after)),
      ...policies.added.map(newPolicy),
      ...policies.removed.map(gonePolicy),
    ],
    policies: policies.both.map(({ before, after }) => ({
      policy: after.policy,
      before: before.version,
      after: after.version,
      needsVersion: before.version === after.version && before.hash !== after.hash,
      running: runningInWords(before.version, after.moving, before.hash === after.hash),
    })),
  };
}

function runningInWords(before: number, moving: MovingPlan | null, isSame: boolean): string {
  if (isSame) return 'Nothing is different.';
  if (moving === null || moving.fromVersion !== before)
    return `What runs under version ${before} stays with it; only what begins from now on meets this.`;
  return movingInWords(moving);
}
