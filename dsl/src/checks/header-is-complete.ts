import type { PolicyItem, StateItem } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

const ONCE: ReadonlyMap<PolicyItem['kind'], string> = new Map([
  ['for-plans', '`for`'],
  ['for-every', '`for`'],
  ['time-zone', 'the time zone'],
  ['day-end', 'when a day ends'],
  ['calendar', 'the calendar'],
  ['begin-on', '`begin on`'],
  ['prorate', '`prorate`'],
  ['one-trial', '`one trial`'],
  ['moving', '`moving`'],
  ['rollout', '`rollout`'],
]);

const ONCE_IN_A_STATE: ReadonlyMap<StateItem['kind'], string> = new Map([
  ['billing', '`billing`'],
  ['ask-approval', '`ask approval` of a state'],
]);

/** LTL-2019, LTL-2020: a policy says for whom it is, and nothing twice of which there can be one. */
export const headerIsComplete: PolicyCheck = ({ names: { policy, inState }, broken }, tell) => {
  const said = new Map<string, PolicyItem>();
  for (const item of policy.items) {
    const what = ONCE.get(item.kind);
    if (what === undefined) continue;
    const first = said.get(what);
    if (first === undefined) said.set(what, item);
    else
      tell(
        'LTL-2020',
        item.span,
        { what },
        { related: [{ span: first.span, message: 'first said here' }] },
      );
  }
  if (!said.has('`for`') && !broken) {
    tell('LTL-2019', policy.head, {
      what: 'for whom this policy is',
      help: 'add `for plan …` for subscriptions to plans, or `for every account`, `for every device`',
    });
  }
  for (const { state } of inState.values()) {
    const lines = new Map<string, StateItem>();
    for (const item of state.items) {
      const what =
        item.kind === 'keep-data' ? `\`keep ${item.of.text}\`` : ONCE_IN_A_STATE.get(item.kind);
      if (what === undefined) continue;
      const first = lines.get(what);
      if (first === undefined) lines.set(what, item);
      else
        tell(
          'LTL-2020',
          item.span,
          { what },
          { related: [{ span: first.span, message: 'first said here' }] },
        );
    }
  }
};
