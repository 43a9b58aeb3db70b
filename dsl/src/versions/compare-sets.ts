import type { CompiledSet, MovingPlan, Plan } from '@lintel/contract';
import { movingInWords } from '../emit/moving-prose.ts';
import type { VersionChange } from './change.ts';
import { catalogueChanges } from './compare-catalogues.ts';
import { comparePolicies, gonePolicy, newPolicy } from './compare-policies.ts';
import { compareReviews, goneReview, newReview } from './compare-reviews.ts';
import { paired } from './pair.ts';

/** What is different between two sets of policies. */
export interface SetComparison {
  /** Of the catalogue first, then of the policies in the order of the newer set. */
  readonly changes: readonly VersionChange[];
  /** Policies of both sets, with what becomes of whatever runs. */
  readonly policies: readonly PolicyComparison[];
}

export interface PolicyComparison {
  /** Of a review, its name. */
  readonly policy: string;
  readonly isReview?: true;
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
  const reviews = paired(older.reviews ?? [], newer.reviews ?? [], ({ review }) => review);
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
      ...reviews.both.flatMap(({ before, after }) => compareReviews(before, after)),
      ...reviews.added.map(newReview),
      ...reviews.removed.map(goneReview),
    ],
    policies: [
      ...policies.both.map(({ before, after }) => ({
        policy: after.policy,
        ...versionsOf(before, after),
        running: runningInWords(before.version, after.moving, before.hash === after.hash),
      })),
      ...reviews.both.map(({ before, after }) => ({
        policy: after.review,
        isReview: true as const,
        ...versionsOf(before, after),
        running:
          before.hash === after.hash
            ? 'Nothing is different.'
            : 'A window that is open stays as it is; the next one opens under this.',
      })),
    ],
  };
}

type Versioned = Pick<Plan, 'version' | 'hash'>;

function versionsOf(before: Versioned, after: Versioned) {
  const needsVersion = before.version === after.version && before.hash !== after.hash;
  return { before: before.version, after: after.version, needsVersion };
}

function runningInWords(before: number, moving: MovingPlan | null, isSame: boolean): string {
  if (isSame) return 'Nothing is different.';
  if (moving === null || moving.fromVersion !== before)
    return `What runs under version ${before} stays with it; only what begins from now on meets this.`;
  return movingInWords(moving);
}
