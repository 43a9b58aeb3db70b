import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { typeInWords } from '../names/value-type.ts';
import type { Action, ChargeAmount } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/**
 * LTL-3002, LTL-3003, LTL-3013, LTL-4036: amounts are money, an interval is a month or a
 * year, and what is cancelled is scheduled somewhere.
 */
export const moneyMakesSense: PolicyCheck = (policy, tell) => {
  const { names, parts, values } = policy;
  const amount = (written: ChargeAmount) => {
    if (typeof written === 'string' || written.kind === 'each-extra') return;
    const type = values.get(written)?.type ?? null;
    if (type === null || type.kind === 'money') return;
    if (type.kind === 'number') tell('LTL-3002', written.span, { number: '20', currency: 'EUR' });
    else tell('LTL-3003', written.span, { left: 'money', right: typeInWords(type) });
  };
  for (const { state } of names.inState.values())
    for (const item of state.items) if (item.kind === 'charge-on-entry') amount(item.amount);
  const scheduled = scheduledIn(policy);
  for (const { action } of parts.actions) {
    if (action.kind === 'charge') amount(action.amount);
    if (
      action.kind === 'change-interval' &&
      action.to.unit !== 'month' &&
      action.to.unit !== 'year'
    )
      tell('LTL-3013', action.to.span, { what: 'an interval', range: 'a month or a year' });
    if (action.kind === 'cancel-change' && !scheduled.has(action.of.text)) {
      const { values: hint, details } = suggestion(action.of.text, action.of.span, scheduled);
      tell('LTL-4036', action.of.span, { name: action.of.text, ...hint }, details);
    }
  }
};

/** What some rule changes at a later time: its name after `cancel change of`. */
function scheduledIn({ parts }: ResolvedPolicy): ReadonlySet<string> {
  return new Set(parts.actions.flatMap(({ action }) => scheduledBy(action)));
}

function scheduledBy(action: Action): string[] {
  switch (action.kind) {
    case 'change-plan':
      return action.from === null ? [] : ['plan'];
    case 'change-interval':
      return action.from === null ? [] : ['interval'];
    case 'stop-billing':
      return action.from === null ? [] : ['billing'];
    case 'change-quantity':
      return action.from === null ? [] : [action.of.text];
    default:
      return [];
  }
}
