import type { PolicyNames } from '../names/policy-names.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Action, OnRule } from '../syntax/tree.ts';
import type { SetCheck } from './check.ts';

/** What a policy does for itself alone; two policies may do so on one request. */
const ITS_OWN: ReadonlySet<Action['kind']> = new Set([
  'refuse',
  'record',
  'notify',
  'go-to',
  'add',
  'set-memory',
  'extend-by',
  'extend-from-now',
  'move',
  'clear',
  'pause',
  'resume',
]);

/**
 * LTL-4020: where two policies of one subject would both act on a request, one of them says that
 * it overrides the other (rule 82). A warning: their states may never meet.
 */
export const policiesShareNoRequest: SetCheck = (set, policies, tell) => {
  const seen: { readonly policy: ResolvedPolicy; readonly rules: ReadonlyMap<string, OnRule> }[] =
    [];
  for (const policy of policies) {
    // A trial must answer a change of plan, and what is paid for has another policy.
    if (policy.names.policy.items.some(({ kind }) => kind === 'one-trial')) continue;
    const rules = actingRules(policy);
    for (const other of seen) {
      if (!haveOneSubject(policy.names, other.policy.names)) continue;
      if (overrides(policy.names, other.policy.names)) continue;
      if (overrides(other.policy.names, policy.names)) continue;
      for (const [event, rule] of rules) {
        const first = other.rules.get(event);
        if (first === undefined || set.catalogue?.events.has(event) === true) continue;
        const otherPolicy = titleOf(other.policy.names);
        tell(
          'LTL-4020',
          rule.event.span,
          { request: event, policy: titleOf(policy.names), other: otherPolicy },
          { related: [{ span: first.event.span, message: `"${otherPolicy}" acts on it here` }] },
        );
      }
    }
    seen.push({ policy, rules });
  }
};

/** The first rule for each event that changes more than the policy itself. */
function actingRules({ parts }: ResolvedPolicy): ReadonlyMap<string, OnRule> {
  const rules = new Map<string, OnRule>();
  for (const { rule } of parts.rules) {
    if (rule.kind !== 'on-rule' || rules.has(rule.event.text)) continue;
    if (rule.body.actions.some(({ kind }) => !ITS_OWN.has(kind))) rules.set(rule.event.text, rule);
  }
  return rules;
}

function haveOneSubject(one: PolicyNames, other: PolicyNames): boolean {
  const subjects = new Set(subjectsOf(one));
  return subjectsOf(other).some((subject) => subjects.has(subject));
}

function subjectsOf({ policy }: PolicyNames): readonly string[] {
  return policy.items.flatMap((item) =>
    item.kind === 'for-plans'
      ? item.plans.map(({ text }) => `plan ${text}`)
      : item.kind === 'for-every'
        ? [`every ${item.subject.text}`]
        : [],
  );
}

function overrides({ policy }: PolicyNames, other: PolicyNames): boolean {
  const title = titleOf(other);
  return policy.items.some(
    (item) => item.kind === 'overrides' && item.policies.some(({ value }) => value === title),
  );
}

function titleOf({ policy }: PolicyNames): string {
  return policy.title?.value ?? '';
}
