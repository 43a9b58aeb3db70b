import type { Expression } from '@lintel/contract';
import type { RuleSite } from '../names/policy-parts.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Fields } from '../names/scope.ts';
import { unwrittenName } from '../plan/lower-deadline.ts';
import type { AfterRule, AtRule, OnRule, PastRule, State } from '../syntax/tree.ts';

/** A rule of a group: `when` is its condition, `null` for always. */
export interface GroupedRule {
  readonly node: OnRule | AtRule | PastRule | AfterRule;
  /** `null` is everybody. */
  readonly by: ReadonlySet<string> | null;
  readonly when: Expression | null;
  readonly otherwise: boolean;
}

/** All rules of one state with one trigger, in text order: the first that is true counts. */
export interface RuleGroup {
  readonly state: State;
  /** `on`, `at`, `past` or `after`. */
  readonly lead: string;
  readonly trigger: string;
  readonly fields: Fields;
  readonly rules: readonly GroupedRule[];
}

/** Groups in which every condition makes sense; the others were complained about. `once` lines are an ordered group by themselves. */
export function ruleGroups({
  parts,
  conditions,
}: Pick<ResolvedPolicy, 'parts' | 'conditions'>): RuleGroup[] {
  const groups = new Map<
    string,
    { sites: RuleSite[]; lead: string; trigger: string; whole: boolean }
  >();
  for (const site of parts.rules) {
    const { rule, state } = site;
    if (rule.kind === 'once-rule' || rule.kind === 'every-rule' || state.state.incomplete === true)
      continue;
    const [lead, trigger] =
      rule.kind === 'on-rule'
        ? ['on', rule.event.text]
        : rule.kind === 'at-rule'
          ? [rule.last ? 'at the last' : 'at', rule.deadline.text]
          : rule.kind === 'past-rule'
            ? ['past', rule.deadline.text]
            : ['after', unwrittenName(rule.duration)];
    const key = `${state.state.name.text} ${lead} ${trigger}`;
    const whole = rule.guard?.kind !== 'when' || conditions.has(rule.guard.condition);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sites: [site], lead, trigger, whole });
    else {
      group.sites.push(site);
      group.whole &&= whole;
    }
  }
  return [...groups.values()]
    .filter(({ whole }) => whole)
    .map(({ sites, lead, trigger }) => ({
      state: (sites[0] as RuleSite).state.state,
      lead,
      trigger,
      fields: (sites[0] as RuleSite).fields,
      rules: sites.flatMap(({ rule }) =>
        rule.kind === 'once-rule' || rule.kind === 'every-rule' ? [] : [grouped(rule, conditions)],
      ),
    }));
}

function grouped(
  node: OnRule | AtRule | PastRule | AfterRule,
  conditions: ResolvedPolicy['conditions'],
): GroupedRule {
  return {
    node,
    by:
      node.kind === 'on-rule' && node.by.length > 0
        ? new Set(node.by.map(({ text }) => text))
        : null,
    when: node.guard?.kind === 'when' ? (conditions.get(node.guard.condition) ?? null) : null,
    otherwise: node.guard?.kind === 'otherwise',
  };
}
