import type { State } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

const REQUEST = 'change-plan';

/**
 * LTL-4013: a policy with `one trial` says in every state that gives access before the first charge
 * what a change of plan does, because nobody guesses that right.
 */
export const trialsAnswerPlanChanges: PolicyCheck = ({ names, broken, set }, tell) => {
  if (broken || !names.policy.items.some(({ kind }) => kind === 'one-trial')) return;
  if (set.catalogue?.requests.has(REQUEST) === false) return;
  const start = [...names.inState.keys()].find(({ position }) => position === 'start');
  const seen = new Set<State>();
  const open = start === undefined ? [] : [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state) || state.position === 'end' || charges(state)) continue;
    seen.add(state);
    if (givesAccess(state) && !answers(state)) {
      tell('LTL-4013', state.name.span, { state: state.name.text, request: REQUEST });
    }
    for (const next of exitsBeforeACharge(state)) {
      const target = names.states.byName.get(next)?.node;
      if (target !== undefined) open.push(target);
    }
  }
};

function charges({ items }: State): boolean {
  return items.some(({ kind }) => kind === 'charge-on-entry');
}

function givesAccess({ items }: State): boolean {
  return items.some((item) => item.kind === 'access' && item.level.text !== 'none');
}

function answers({ items }: State): boolean {
  return items.some(
    (item) =>
      (item.kind === 'on-rule' && item.event.text === REQUEST) ||
      (item.kind === 'refuse-requests' && item.requests.some(({ text }) => text === REQUEST)),
  );
}

function exitsBeforeACharge({ items }: State): string[] {
  return items.flatMap((item) => {
    if (!('body' in item) || item.body.actions.some(({ kind }) => kind === 'charge')) return [];
    return item.body.actions.flatMap((action) =>
      action.kind === 'go-to' ? [action.state.text] : [],
    );
  });
}
