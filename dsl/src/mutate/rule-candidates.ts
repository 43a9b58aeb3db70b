import type { Action, Plan, RulePlan, StatePlan } from '@lintel/contract';
import { actionInWords, listInWords } from '../emit/words.ts';
import { changedNumbers } from './changed-numbers.ts';
import { type Candidate, firstLine, replaced, withState, without } from './mutation.ts';
import { expectIt, makeItFire } from './suggest.ts';

/** What can be changed about the rules of a state: the rule itself, where it goes, when, by whom, what it does. */
export function ruleCandidates(plan: Plan, state: StatePlan): readonly Candidate[] {
  return state.rules.flatMap((rule, place) => {
    const text = firstLine(rule.text);
    const { span } = rule;
    const suggestion = `${makeItFire(plan, state, rule)}, and ${expectIt(rule.actions)}`;
    const about = { text, span, suggestion };
    const withRule = (changed: RulePlan): Plan =>
      withState(plan, state.name, { rules: replaced(state.rules, place, changed) });
    return [
      {
        ...about,
        kind: 'rule-dropped' as const,
        change: 'it is not there',
        make: () => withState(plan, state.name, { rules: without(state.rules, place) }),
      },
      ...actionCandidates(plan, state, rule.actions, about, (actions) =>
        withRule({ ...rule, actions }),
      ),
      ...roleCandidates(rule, about, withRule),
      ...conditionCandidates(rule, about, withRule),
    ];
  });
}

type About = Pick<Candidate, 'text' | 'span' | 'suggestion'>;

function roleCandidates(
  rule: RulePlan,
  about: About,
  withRule: (rule: RulePlan) => Plan,
): Candidate[] {
  const roles = rule.by ?? [];
  if (roles.length === 1) {
    return [
      {
        ...about,
        kind: 'role-dropped',
        change: `anybody may, not only ${roles[0] ?? ''}`,
        suggestion: `do it by another role, and expect refused`,
        make: () => withRule({ ...rule, by: null }),
      },
    ];
  }
  return roles.map((role, place) => ({
    ...about,
    kind: 'role-dropped',
    change: `${role} may not`,
    suggestion: `do it by ${role}, and ${expectIt(rule.actions)}`,
    make: () => withRule({ ...rule, by: without(roles, place) }),
  }));
}

function conditionCandidates(
  rule: RulePlan,
  about: About,
  withRule: (rule: RulePlan) => Plan,
): Candidate[] {
  const { when } = rule;
  if (when === null) return [];
  return [
    {
      ...about,
      kind: 'condition-negated',
      change: 'its condition is the opposite',
      make: () => withRule({ ...rule, when: { op: 'not', operand: when } }),
    },
    ...changedNumbers(when).map(({ from, to, expression }): Candidate => ({
      ...about,
      kind: 'number-changed',
      change: `${from} is ${to}`,
      suggestion: `ask at the very edge, with ${from} and with one more or less, and ${expectIt(rule.actions)}`,
      make: () => withRule({ ...rule, when: expression }),
    })),
  ];
}

/** Other targets and left out actions, also in what follows an approval. */
export function actionCandidates(
  plan: Plan,
  state: StatePlan,
  actions: readonly Action[],
  about: About,
  withActions: (actions: readonly Action[]) => Plan,
): Candidate[] {
  return actions.flatMap((action, place): Candidate[] => {
    const put = (changed: Action): Plan => withActions(replaced(actions, place, changed));
    const dropped: Candidate[] =
      actions.length < 2 || action.do === 'go' || action.do === 'refuse'
        ? []
        : [
            {
              ...about,
              kind: 'action-dropped',
              change: `it does not ${actionInWords(action)}`,
              suggestion: `${about.suggestion.split(', and expect')[0] ?? ''}, and ${expectIt([action])}`,
              span: action.span,
              make: () => withActions(without(actions, place)),
            },
          ];
    if (action.do === 'go') {
      const other = otherState(plan, state, action.to);
      return other === undefined
        ? []
        : [
            {
              ...about,
              kind: 'target-swapped',
              change: `it goes to ${other} instead of ${action.to}`,
              make: () => put({ ...action, to: other }),
            },
          ];
    }
    if (action.do !== 'ask') return dropped;
    const outcomes = Object.entries(action.outcomes).flatMap(([outcome, then]) =>
      outcomeCandidates(plan, state, outcome, then, about, (changed) =>
        put({ ...action, outcomes: { ...action.outcomes, [outcome]: changed } }),
      ),
    );
    return [...dropped, ...outcomes];
  });
}

function outcomeCandidates(
  plan: Plan,
  state: StatePlan,
  outcome: string,
  then: readonly Action[],
  about: About,
  withThen: (actions: readonly Action[]) => Plan,
): Candidate[] {
  const told: About = {
    text: `${about.text}: when ${outcome} ${listInWords(then.map(actionInWords))}`,
    span: then[0]?.span ?? about.span,
    suggestion: `let the approval be ${outcome}, and ${expectIt(then)}`,
  };
  return [
    {
      ...told,
      kind: 'rule-dropped',
      change: `nothing is done when ${outcome}`,
      make: () => withThen([]),
    },
    ...actionCandidates(plan, state, then, told, withThen),
  ];
}

/** The next state of the text that is neither this one nor the target; else this one. */
function otherState(plan: Plan, { name }: StatePlan, target: string): string | undefined {
  const names = plan.states.map((state) => state.name);
  const start = names.indexOf(target);
  const others = [...names.slice(start + 1), ...names.slice(0, Math.max(0, start))];
  return others.find((other) => other !== name) ?? others.find((other) => other !== target);
}
