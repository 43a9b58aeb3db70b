import type { PolicyCheck } from './check.ts';

/** LTL-5011: a policy that prorates an amount says by what, and how it rounds; there is no default. */
export const prorationIsSaid: PolicyCheck = ({ names, parts, broken }, tell) => {
  if (broken || names.policy.items.some(({ kind }) => kind === 'prorate')) return;
  for (const { action } of parts.actions) {
    if (action.kind === 'credit' || (action.kind === 'charge' && action.amount === 'prorated'))
      return tell('LTL-5011', action.span);
  }
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind === 'charge-on-entry' && item.amount === 'prorated')
        return tell('LTL-5011', item.span);
    }
  }
};
