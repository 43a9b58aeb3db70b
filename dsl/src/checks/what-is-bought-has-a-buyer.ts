import { subjectKindOf } from '../names/scenario-subjects.ts';
import type { Action, ChargeAmount } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** Kinds of subject that something is bought for. */
const BUYERS: ReadonlySet<string> = new Set(['account', 'subscription']);

/** LTL-4024: a policy about one boat charges sums; what was bought belongs to the account. */
export const whatIsBoughtHasABuyer: PolicyCheck = ({ names, parts }, tell) => {
  const subject = subjectKindOf(names.policy);
  if (subject === null || BUYERS.has(subject)) return;
  for (const { state } of names.inState.values())
    for (const item of state.items)
      if (item.kind === 'charge-on-entry' && !isSum(item.amount))
        tell('LTL-4024', item.span, { subject });
  for (const { action } of parts.actions)
    if (isAboutWhatIsBought(action)) tell('LTL-4024', action.span, { subject });
};

function isSum(amount: ChargeAmount): boolean {
  return typeof amount !== 'string' && amount.kind !== 'each-extra';
}

function isAboutWhatIsBought(action: Action): boolean {
  switch (action.kind) {
    case 'charge':
      return !isSum(action.amount);
    case 'credit':
    case 'change-plan':
    case 'change-quantity':
    case 'change-interval':
    case 'stop-billing':
      return true;
    default:
      return false;
  }
}
