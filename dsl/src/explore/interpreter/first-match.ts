import type { Access, Plan, RulePlan, StatePlan } from '@lintel/contract';
import type { Doing } from './doing.ts';
import type { Asker } from './instance.ts';
import { knownIn } from './moments.ts';
import { partsOf } from './parts.ts';
import { truth } from './truth.ts';

/** Rules 8 and 9: the first that matches; past an unknown one that takes something away, none. */
export function firstMatch(
  { scene, asker }: Doing,
  group: readonly RulePlan[],
  state: StatePlan,
): RulePlan | 'unknown' | null {
  for (const rule of group) {
    if (rule.by !== null && asker !== null && !speaksOf(rule.by, asker)) continue;
    const holds = rule.when === null ? true : truth(rule.when, knownIn(scene));
    if (holds === true) return rule;
    if (holds === undefined && takesAway(scene.plan, state, rule)) return 'unknown';
  }
  return null;
}

const width: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

function takesAway(plan: Plan, state: StatePlan, { actions }: RulePlan): boolean {
  return actions.some((action) => {
    if (action.do === 'refuse') return true;
    const target = action.do === 'go' ? partsOf(plan).states.get(action.to) : undefined;
    return target !== undefined && width[target.access] < width[state.access];
  });
}

export function speaksOf(by: readonly string[], { person, roles }: Asker): boolean {
  return by.includes(person) || roles.some((role) => by.includes(role));
}
