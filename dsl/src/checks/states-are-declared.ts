import { anchorsOf } from '../names/anchors.ts';
import type { PolicyNames } from '../names/policy-names.ts';
import { othersSpokenOf } from '../names/scenario-subjects.ts';
import type { Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2001: every state that a rule, a move or a scenario names is declared. */
export const statesAreDeclared: PolicyCheck = ({ names, parts, broken, set }, tell) => {
  if (broken && names.states.byName.size === 0) return;
  const check = (state: Word) => {
    if (names.states.byName.has(state.text) || hasBrokenState(names.policy)) return;
    const { values, details } = suggestion(state.text, state.span, names.states.byName.keys());
    tell('LTL-2001', state.span, { state: state.text, ...values }, details);
  };
  const checkOneOf = (state: Word, others: readonly PolicyNames[]) => {
    const known = new Set(others.flatMap(({ states }) => [...states.byName.keys()]));
    if (known.has(state.text) || set.brokenFiles.size > 0) return;
    const { values, details } = suggestion(state.text, state.span, known);
    tell('LTL-2001', state.span, { state: state.text, ...values }, details);
  };
  for (const { action } of parts.actions) {
    if (action.kind === 'go-to') check(action.state);
    if (action.kind === 'credit' && action.state !== null) check(action.state);
  }
  for (const { anchor } of anchorsOf(names)) if (anchor.kind === 'entry-of') check(anchor.state);
  for (const item of names.policy.items) {
    if (item.kind === 'moving') {
      for (const line of item.items) if (line.kind === 'moving-state') check(line.to);
    }
    if (item.kind === 'scenario') {
      for (const step of item.steps) {
        if (step.kind !== 'expect' || step.expectation.kind !== 'expect-state') continue;
        const { state } = step.expectation;
        const others = othersSpokenOf(step, item, names, set);
        if (others === null) check(state);
        else checkOneOf(state, others);
      }
    }
  }
};

/** The policy itself lost something, which may have been the state. */
function hasBrokenState({
  incomplete,
  items,
}: {
  readonly incomplete?: true;
  readonly items: readonly { readonly incomplete?: true }[];
}): boolean {
  return incomplete === true && !items.some((item) => item.incomplete === true);
}
