import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { collectDimensions } from './cases/collect-dimensions.ts';
import { caseInWords, findCase, witnessText } from './cases/find-case.ts';
import { holds } from './cases/holds.ts';
import type { PolicyCheck } from './check.ts';
import { type GroupedRule, type RuleGroup, ruleGroups } from './rule-groups.ts';

/**
 * LTL-4005: where rules for one event have conditions, some rule says what happens in every case,
 * for everybody whom the rules name. Anybody else gets the standard refusal.
 */
export const rulesCoverAllCases: PolicyCheck = (policy, tell) => {
  for (const group of ruleGroups(policy)) {
    const roles = new Set(group.rules.flatMap(({ by }) => [...(by ?? [])]));
    for (const role of roles.size === 0 ? [null] : roles) {
      const rules = group.rules.filter(({ by }) => by === null || (role !== null && by.has(role)));
      const missing = missingCase(rules, group, policy);
      if (missing === null) continue;
      const first = rules.find(({ by }) => by !== null) ?? rules[0];
      if (first === undefined) continue;
      tell(
        'LTL-4005',
        first.node.head,
        {
          lead: group.lead,
          event: group.trigger,
          by: role === null ? '' : ` by ${role}`,
          case: witnessText(missing),
        },
        { witness: missing },
      );
      break;
    }
  }
};

function missingCase(
  rules: readonly GroupedRule[],
  { fields }: RuleGroup,
  policy: ResolvedPolicy,
): Record<string, string> | null {
  const conditions: NonNullable<GroupedRule['when']>[] = [];
  for (const { when } of rules) {
    if (when === null) return null;
    conditions.push(when);
  }
  const dimensions = collectDimensions(conditions, policy, fields);
  if (dimensions === null) return null;
  const found = findCase(dimensions, (at) => !conditions.some((condition) => holds(condition, at)));
  return found && caseInWords(dimensions, found);
}
