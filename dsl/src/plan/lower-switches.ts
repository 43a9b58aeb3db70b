import type { Expression, Plan } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';

/** The switches that the conditions of a policy read, in the order of their names; left out when there are none. */
export function lowerSwitches({ conditions, set }: ResolvedPolicy): Pick<Plan, 'switches'> {
  const names = [...new Set([...conditions.values()].flatMap(switchesIn))].sort();
  if (names.length === 0) return {};
  return {
    switches: names.map((name) => ({
      name,
      normally: set.catalogue?.switches.get(name)?.normally ?? 'on',
    })),
  };
}

function switchesIn(condition: Expression): string[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.operands.flatMap(switchesIn);
    case 'not':
      return switchesIn(condition.operand);
    case 'is':
      return condition.left.op === 'name' && condition.left.source === 'switch'
        ? [condition.left.name]
        : [];
    default:
      return [];
  }
}
