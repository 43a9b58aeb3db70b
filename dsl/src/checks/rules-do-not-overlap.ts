import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Tell } from '../names/tell.ts';
import { type Effort, newEffort, witnessText } from './cases/find-case.ts';
import { caseOfAll, type Witness } from './cases/search.ts';
import type { PolicyCheck } from './check.ts';
import { type GroupedRule, type RuleGroup, ruleGroups } from './rule-groups.ts';

/**
 * LTL-4004, LTL-4011, LTL-4017: of two rules for one event in one state at most one can be true, unless the
 * group is ordered, which an `otherwise` for the same people says; and no rule stands behind one
 * that covers all of its cases.
 */
export const rulesDoNotOverlap: PolicyCheck = (policy, tell) => {
  const effort = newEffort();
  for (const group of ruleGroups(policy)) {
    let whole = true;
    for (const [index, rule] of group.rules.entries()) {
      for (const earlier of group.rules.slice(0, index)) {
        const overlap = overlapOf(earlier, rule, group, policy, effort);
        if (overlap === null) continue;
        if (overlap === 'too-many') {
          whole = false;
          continue;
        }
        tellOverlap(earlier, rule, overlap, tell);
        break;
      }
    }
    const [first] = group.rules;
    if (!whole && first !== undefined) tell('LTL-4017', first.node.head, { event: group.trigger });
  }
};

/** `covered`: the earlier rule is true in all cases of the later; else a case in which both are. */
type Overlap = 'covered' | Witness;

function overlapOf(
  earlier: GroupedRule,
  rule: GroupedRule,
  group: RuleGroup,
  policy: ResolvedPolicy,
  effort: Effort,
): Overlap {
  const forTheSame = coversPeople(earlier, rule);
  if (earlier.otherwise) return forTheSame ? 'covered' : null;
  if (rule.otherwise || isOrdered(earlier, rule, group)) {
    return earlier.when === null && forTheSame ? 'covered' : null;
  }
  if (earlier.by !== null && rule.by !== null && earlier.by.isDisjointFrom(rule.by)) return null;
  const conditions = [earlier.when, rule.when].filter((condition) => condition !== null);
  return conditions.length === 0
    ? {}
    : caseOfAll({ conditions, policy, fields: group.fields, effort });
}

function tellOverlap(
  earlier: GroupedRule,
  { node }: GroupedRule,
  overlap: Exclude<Overlap, null | 'too-many'>,
  tell: Tell,
): void {
  const related = [{ span: earlier.node.head, message: 'the other rule is here' }];
  const { line } = earlier.node.span;
  if (overlap === 'covered') return tell('LTL-4011', node.head, { line }, { related });
  const text = witnessText(overlap);
  const values = { line, case: text === '' ? '' : `, for instance when ${text}` };
  tell('LTL-4004', node.head, values, { related, witness: overlap });
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
