import type { Expression, Plan } from '@lintel/contract';

/** Plans that a policy looks at, directly or over others, in the order of the set. */
export function plansBeside(plan: Plan, set: readonly Plan[]): Plan[] {
  const byName = new Map(set.map((other) => [other.policy, other]));
  const wanted = new Set<string>();
  const open = [plan];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of lookedAt(next)) {
      const other = byName.get(name);
      if (name === plan.policy || other === undefined || wanted.has(name)) continue;
      wanted.add(name);
      open.push(other);
    }
  }
  return set.filter(({ policy }) => wanted.has(policy));
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
