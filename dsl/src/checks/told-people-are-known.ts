import type { ActionSite } from '../names/policy-parts.ts';
import type { Body, Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** People who are known by their part in an approval. */
const knownByApprovals: ReadonlySet<string> = new Set(['asked', 'deciders', 'added']);

/** LTL-6020: those whom an approval knows are told where it has ended, and nowhere else. */
export const toldPeopleAreKnown: PolicyCheck = ({ names, parts }, tell) => {
  const after = new Set<ActionSite['action']>();
  for (const { ask } of parts.asks) for (const { body } of ask.outcomes) addActions(body, after);
  const check = (audience: Word, hasEnded: boolean) => {
    if (!knownByApprovals.has(audience.text)) return;
    if (hasEnded && audience.text !== 'added') return;
    tell('LTL-6020', audience.span, {
      audience: audience.text,
      help: 'name a role, or tell them where the approval ends: `when approved notify deciders with …`',
    });
  };
  for (const { action } of parts.actions)
    if (action.kind === 'notify') check(action.audience, after.has(action));
  for (const { state } of names.inState.values())
    for (const item of state.items) if (item.kind === 'notice') check(item.audience, false);
};

function addActions({ actions }: Body, to: Set<ActionSite['action']>): void {
  for (const action of actions) to.add(action);
}
