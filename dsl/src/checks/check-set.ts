import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { ResolvedReview } from '../names/resolve-review.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import {
  approvalChecks,
  catalogueChecks,
  policyChecks,
  policyChecksOfReviews,
  reviewChecks,
  setChecks,
} from './all-checks.ts';
import { tellUnheard } from './told-subjects-exist.ts';

/** Runs every check over a set. */
export function check(
  set: SetNames,
  policies: readonly ResolvedPolicy[],
  reviews: readonly ResolvedReview[],
  tell: Tell,
): void {
  for (const rule of setChecks) rule(set, policies, tell);
  for (const catalogue of set.catalogueNodes)
    for (const rule of catalogueChecks) rule(catalogue, set, tell);
  for (const { node } of set.approvals.byName.values())
    for (const rule of approvalChecks) rule(node, set, tell);
  for (const policy of policies) for (const rule of policyChecks) rule(policy, tell);
  for (const review of reviews) {
    for (const rule of reviewChecks) rule(review, tell);
    for (const rule of policyChecksOfReviews) rule(review.policy, tell);
  }
  tellUnheard(
    set,
    reviews.map(({ policy }) => policy),
    policies,
    tell,
  );
  tellWithoutCatalogue(set, tell);
}

/** LTL-2014: says once that nobody checked the names of the catalogue. */
function tellWithoutCatalogue({ catalogue, policyNames, reviews }: SetNames, tell: Tell): void {
  const [first] = [
    ...policyNames.map(({ policy }) => policy),
    ...[...reviews.byName.values()].map(({ node }) => node),
  ];
  if (catalogue === null && first !== undefined) tell('LTL-2014', first.head);
}
