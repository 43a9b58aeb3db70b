import type { Action, Expression, Plan } from '@lintel/contract';

/** Every condition and sum of a policy, in the order of the text. */
export function expressionsIn(plan: Plan): readonly Expression[] {
  return [
    ...plan.states.flatMap((state) => [
      ...state.limits.map(({ to }) => to),
      ...state.notices.flatMap(({ timing }) => (timing.kind === 'at-use' ? [timing.used] : [])),
      ...state.entryActions.flatMap(inAction),
      ...state.rules.flatMap(({ when, actions }) => [
        ...(when === null ? [] : [when]),
        ...actions.flatMap(inAction),
      ]),
      ...state.repeats.flatMap(({ actions }) => actions.flatMap(inAction)),
      ...(state.ask === null ? [] : inAction(state.ask)),
    ]),
    ...plan.always.map(({ condition }) => condition),
    ...Object.values(plan.approvals).flatMap(({ stages }) =>
      stages.flatMap(({ when }) => (when === null ? [] : [when])),
    ),
  ];
}

/** Every action of a policy, those of outcomes included. */
export function actionsIn(plan: Plan): readonly Action[] {
  const withOutcomes = (action: Action): readonly Action[] =>
    action.do === 'ask'
      ? [action, ...Object.values(action.outcomes).flatMap((all) => all.flatMap(withOutcomes))]
      : [action];
  return plan.states.flatMap(({ entryActions, rules, repeats, ask }) =>
    [
      ...entryActions,
      ...rules.flatMap(({ actions }) => actions),
      ...repeats.flatMap(({ actions }) => actions),
      ...(ask === null ? [] : [ask]),
    ].flatMap(withOutcomes),
  );
}

/** Conditions alone: what decides. */
export function conditionsIn(plan: Plan): readonly Expression[] {
  return [
    ...plan.states.flatMap(({ rules }) => rules.flatMap(({ when }) => (when ? [when] : []))),
    ...plan.always.map(({ condition }) => condition),
  ];
}

function inAction(action: Action): readonly Expression[] {
  switch (action.do) {
    case 'charge':
    case 'invoice':
      if (action.amount.kind === 'extra') return [action.amount.used];
      return action.amount.kind === 'sum' ? [action.amount.sum] : [];
    case 'change-plan':
    case 'set':
      return [action.to];
    case 'change-quantity':
    case 'add':
      return [action.by];
    case 'ask':
      return Object.values(action.outcomes).flatMap((actions) => actions.flatMap(inAction));
    default:
      return [];
  }
}

/** An expression and everything that it is made of. */
export function partsOfExpression(node: Expression): readonly Expression[] {
  return [node, ...childrenOf(node).flatMap(partsOfExpression)];
}

function childrenOf(node: Expression): readonly Expression[] {
  switch (node.op) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'is':
      return [node.left, node.right];
    case 'one-of':
      return [node.left];
    case 'nothing':
    case 'unknown':
    case 'not':
    case 'rounded':
    case 'within':
      return [node.operand];
    case 'and':
    case 'or':
      return node.operands;
    default:
      return [];
  }
}
