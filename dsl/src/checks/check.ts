import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { ResolvedReview } from '../names/resolve-review.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import type { Approval, Catalogue } from '../syntax/tree.ts';

/** One rule about the meaning of a policy. It reports and changes nothing; it is silent about what the tree marks incomplete. */
export type PolicyCheck = (policy: ResolvedPolicy, tell: Tell) => void;

/** One rule about an approval, whoever asks it. */
export type ApprovalCheck = (approval: Approval, set: SetNames, tell: Tell) => void;

/** One rule about a review. What it has in common with policies, their checks look at. */
export type ReviewCheck = (review: ResolvedReview, tell: Tell) => void;

/** One rule about a catalogue. */
export type CatalogueCheck = (catalogue: Catalogue, set: SetNames, tell: Tell) => void;

/** One rule about all files together. */
export type SetCheck = (set: SetNames, policies: readonly ResolvedPolicy[], tell: Tell) => void;
