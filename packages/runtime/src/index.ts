/**
 * Runs plans. Pure: no clock, no ids, no input or output of its own; what must be done comes back
 * as data. `engine` is the port that everybody is handed.
 */
export { engine } from './engine.ts';
export { type ApprovalView, approvalView } from './approval/approval-view.ts';
export { isHeard } from './decide.ts';
export { hasType } from './fields.ts';
export { inRollout } from './in-rollout.ts';
export { isInEndState, isWatched } from './snapshot.ts';
export {
  type AccessVoice,
  type CombinedAccess,
  type CombinedDecision,
  type NarrowedTo,
  type DecisionVoice,
  combineAccess,
  combineDecisions,
  strictestBilling,
} from './combine.ts';
export { type FeatureReach, type ResourceSide, reachOfFeature, reachOfResource } from './reach.ts';
export { migrate, targetOf } from './migrate/migrate.ts';
export { changeInWords, hurts } from './migrate/change-in-words.ts';
export { undoMove } from './migrate/undo.ts';
export { whenToMove } from './migrate/when-to-move.ts';
export { shareThatBinds, winningLimit } from './inheritance.ts';
export { type Bought, includedWithAddOns } from './pricing/included-with-add-ons.ts';
export { creditLines } from './pricing/credit.ts';
export { isSameAgain, lapseSource, unusedUntil } from './approval/unused-approval.ts';
export { withParts } from './pricing/bundle.ts';
export { monthlyPrice, priceChange } from './pricing/price-change.ts';
export {
  type NoPrice,
  type Priced,
  type RecurringLine,
  recurringLines,
  recurringPrice,
  recurringTotal,
} from './pricing/price-lines.ts';
export {
  type PricedAction,
  type Pricing,
  type Prorating,
  priceActions,
} from './pricing/quote-lines.ts';
export {
  type SubscriptionTerms,
  hasUnlimitedSeats,
  includedSeats,
  termsAfter,
} from './pricing/subscription-terms.ts';
