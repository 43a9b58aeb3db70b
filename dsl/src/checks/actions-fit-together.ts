import type { Tell } from '../names/tell.ts';
import type { Action } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

const nobodyAskedForIt = 'nobody asked for anything here, so nothing can be refused';

/** LTL-4015, LTL-4016: what has happened is not refused, a refusal does nothing else, and a rule goes to one state. */
export const actionsFitTogether: PolicyCheck = ({ parts, set: { catalogue } }, tell) => {
  const bodies: { readonly actions: readonly Action[]; readonly event: string | null }[] = [
    ...parts.rules.map(({ rule }) => ({
      actions: rule.body.actions,
      event: rule.kind === 'on-rule' ? rule.event.text : null,
    })),
    ...parts.asks.flatMap(({ ask }) =>
      ask.outcomes.map(({ body }) => ({ actions: body.actions, event: null })),
    ),
  ];
  for (const { actions, event } of bodies) {
    tellCapsForNobody(actions, event === null || catalogue?.events.has(event) === true, tell);
    const refusal = actions.find(({ kind }) => kind === 'refuse');
    if (refusal !== undefined && event !== null && catalogue?.events.has(event) === true) {
      tell('LTL-4015', refusal.span, { event });
    } else if (refusal !== undefined && event === null) {
      tell('LTL-4016', refusal.span, { what: nobodyAskedForIt });
    } else if (refusal !== undefined && actions.length > 1) {
      tell('LTL-4016', refusal.span, { what: 'a rule that refuses does nothing else' });
    }
    const [, second] = actions.filter(({ kind }) => kind === 'go-to');
    if (second !== undefined) {
      tell('LTL-4016', second.span, { what: 'a rule goes to one state only' });
    }
  }
};

function tellCapsForNobody(actions: readonly Action[], nobodyAsked: boolean, tell: Tell): void {
  if (!nobodyAsked) return;
  for (const action of actions) {
    const refusal = 'cap' in action ? action.cap?.refusal : null;
    if (refusal) tell('LTL-4016', refusal.span, { what: nobodyAskedForIt });
  }
}

/** LTL-4015: a state refuses requests, not what has happened. */
export const refusalsAreOfRequests: PolicyCheck = ({ names, set: { catalogue } }, tell) => {
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'refuse-requests') continue;
      for (const { text, span } of item.requests) {
        if (catalogue?.events.has(text) === true) tell('LTL-4015', span, { event: text });
      }
    }
  }
};
