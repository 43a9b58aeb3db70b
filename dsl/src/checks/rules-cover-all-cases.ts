import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { type Effort, newEffort, witnessText } from './cases/find-case.ts';
import { caseOfNone, type Witness } from './cases/search.ts';
import type { PolicyCheck } from './check.ts';
import { type GroupedRule, type RuleGroup, ruleGroups } from './rule-groups.ts';

/**
 * LTL-4005, LTL-4017: where rules for one event have conditions, some rule says what happens in every case,
 * for everybody whom the rules name. Anybody else gets the standard refusal.
 */
export const rulesCoverAllCases: PolicyCheck = (policy, tell) => {
  const effort = newEffort();
  for (const group of ruleGroups(policy)) {
    if (isUnknown(group, policy)) continue;
    const roles = new Set(group.rules.flatMap(({ by }) => [...(by ?? [])]));
    for (const role of roles.size === 0 ? [null] : roles) {
      const rules = group.rules.filter(({ by }) => by === null || (role !== null && by.has(role)));
      const missing = missingCase(rules, group, policy, effort);
      const first = rules.find(({ by }) => by !== null) ?? rules[0];
      if (missing === null || first === undefined) continue;
      if (missing === 'too-many') {
        tell('LTL-4017', first.node.head, { event: group.trigger });
        break;
      }
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
  effort: Effort,
): Witness {
  const conditions: NonNullable<GroupedRule['when']>[] = [];
  for (const { when } of rules) {
    if (when === null) return null;
    conditions.push(when);
  }
  return caseOfNone({ conditions, policy, fields, effort });
}

/** A request or event that nobody declares; saying so is enough. */
function isUnknown({ lead, trigger }: RuleGroup, { set: { catalogue } }: ResolvedPolicy): boolean {
  return (
    lead === 'on' &&
    catalogue !== null &&
    !catalogue.requests.has(trigger) &&
    !catalogue.events.has(trigger)
  );
}
