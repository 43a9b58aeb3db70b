import type { Action, Expression, Plan, ScenarioPlan } from '@lintel/contract';

/**
 * Plans that a policy looks at or tells something, directly or over others, and those about the
 * subjects that a scenario gives, in the order of the set.
 */
export function plansBeside(
  plan: Plan,
  set: readonly Plan[],
  { subjects = [] }: Pick<ScenarioPlan, 'subjects'> = {},
): Plan[] {
  const given = new Set(subjects.map(({ kind }) => kind));
  const wanted = new Set<Plan>();
  const open = [plan, ...set.filter((other) => given.has(subjectOf(other)))];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.policy !== plan.policy) wanted.add(next);
    const looks = new Set(lookedAt(next));
    const tells = toldBy(next);
    for (const other of set) {
      const isTold = tells.some(
        ({ subject, event }) =>
          subject === subjectOf(other) &&
          (subject === 'account' || subject === subjectOf(plan)) &&
          other.events.some(({ name }) => name === event),
      );
      if (other.policy === plan.policy || wanted.has(other)) continue;
      if (looks.has(other.policy) || isTold) open.push(other);
    }
  }
  return set.filter((other) => wanted.has(other));
}

function subjectOf({ for: scope }: Plan): string {
  return scope.kind === 'plans' ? 'subscription' : scope.subject;
}

function lookedAt(plan: Plan): string[] {
  const names: string[] = [];
  const read = (node: Expression): void => {
    if (node.op === 'policy-in') names.push(node.policy);
    else if (node.op === 'and' || node.op === 'or') node.operands.forEach(read);
    else if (node.op === 'not') read(node.operand);
  };
  for (const { rules } of plan.states) for (const { when } of rules) if (when !== null) read(when);
  for (const { condition } of plan.always) read(condition);
  return names;
}

function toldBy({ states }: Plan): readonly Extract<Action, { do: 'tell' }>[] {
  return states.flatMap(({ rules, repeats, ask }) =>
    [...rules, ...repeats]
      .flatMap(({ actions }) => actions)
      .concat(ask === null ? [] : [ask])
      .flatMap(tellsIn),
  );
}

function tellsIn(action: Action): Extract<Action, { do: 'tell' }>[] {
  if (action.do === 'tell') return [action];
  return action.do === 'ask' ? Object.values(action.outcomes).flat().flatMap(tellsIn) : [];
}
