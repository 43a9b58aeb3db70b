import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { collectDimensions } from './cases/collect-dimensions.ts';
import { caseInWords, findCase, witnessText } from './cases/find-case.ts';
import { holds } from './cases/holds.ts';
import type { PolicyCheck } from './check.ts';
import { type GroupedRule, type RuleGroup, ruleGroups } from './rule-groups.ts';

/**
 * LTL-4004, LTL-4011: of two rules for one event in one state at most one can be true, unless the
 * group is ordered, which an `otherwise` for the same people says; and no rule stands behind one
 * that covers all of its cases.
 */
export const rulesDoNotOverlap: PolicyCheck = (policy, tell) => {
  for (const group of ruleGroups(policy)) {
    group.rules.forEach((rule, index) => {
      for (const earlier of group.rules.slice(0, index)) {
        const covered = coversPeople(earlier, rule);
        if (earlier.otherwise && covered) {
          tell('LTL-4011', rule.node.head, { line: earlier.node.span.line }, related(earlier));
          return;
        }
        if (rule.otherwise || earlier.otherwise || isOrdered(earlier, rule, group)) {
          if (earlier.when === null && !earlier.otherwise && covered) {
            tell('LTL-4011', rule.node.head, { line: earlier.node.span.line }, related(earlier));
            return;
          }
          continue;
        }
        const witness = commonCase(earlier, rule, group, policy);
        if (witness === null) continue;
        const text = witnessText(witness);
        tell(
          'LTL-4004',
          rule.node.head,
          { line: earlier.node.span.line, case: text === '' ? '' : `, for instance when ${text}` },
          {
            ...related(earlier),
            witness,
          },
        );
        return;
      }
    });
  }
};

function related({ node }: GroupedRule) {
  return { related: [{ span: node.head, message: 'the other rule is here' }] };
}

/** Everybody whom `rule` is for, `earlier` is for as well. */
function coversPeople(earlier: GroupedRule, rule: GroupedRule): boolean {
  return (
    earlier.by === null || (rule.by !== null && [...rule.by].every((role) => earlier.by?.has(role)))
  );
}

/** For everybody whom both rules are for, an `otherwise` closes the group. */
function isOrdered(a: GroupedRule, b: GroupedRule, { rules }: RuleGroup): boolean {
  const both = a.by === null ? b.by : b.by === null ? a.by : a.by.intersection(b.by);
  const closing = rules.filter(({ otherwise }) => otherwise);
  if (both === null) return closing.some(({ by }) => by === null);
  return [...both].every((role) => closing.some(({ by }) => by === null || by.has(role)));
}

/** A case in which both rules are true, for people; `null` when there is none, or nobody is in both. */
function commonCase(
  a: GroupedRule,
  b: GroupedRule,
  { fields }: RuleGroup,
  policy: ResolvedPolicy,
): Record<string, string> | null {
  if (a.by !== null && b.by !== null && a.by.isDisjointFrom(b.by)) return null;
  const conditions = [a.when, b.when].filter((condition) => condition !== null);
  if (conditions.length === 0) return {};
  const dimensions = collectDimensions(conditions, policy, fields);
  if (dimensions === null) return null;
  const found = findCase(dimensions, (at) => conditions.every((condition) => holds(condition, at)));
  return found && caseInWords(dimensions, found);
}
