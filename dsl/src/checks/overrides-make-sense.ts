import type { PolicyNames } from '../names/policy-names.ts';
import type { TextValue } from '../syntax/tree.ts';
import type { PolicyCheck, SetCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2018, LTL-4021: a policy that is overridden exists, and no two replace each other's word. */
export const overridesMakeSense: SetCheck = (set, policies, tell) => {
  const overridden = new Map<string, readonly TextValue[]>();
  for (const { names } of policies)
    overridden.set(names.policy.title?.value ?? '', overriddenBy(names));
  const known = [...overridden.keys()];
  for (const [policy, texts] of overridden) {
    for (const { value, span } of texts) {
      if (!overridden.has(value)) {
        if (set.brokenFiles.size > 0 || set.catalogue === null) continue;
        const { values, details } = suggestion(value, span, known, '"');
        tell('LTL-2018', span, { policy: value, hint: values['hint'] ?? '' }, details);
        continue;
      }
      const path = pathTo(policy, value, overridden);
      if (path === null) continue;
      tell('LTL-4021', span, { circle: [policy, ...path].join(' > ') });
      return;
    }
  }
};

/** From one policy to another over those that each overrides; `null` where none leads there. */
function pathTo(
  goal: string,
  from: string,
  overridden: ReadonlyMap<string, readonly TextValue[]>,
  passed: readonly string[] = [],
): readonly string[] | null {
  if (from === goal) return [goal];
  if (passed.includes(from)) return null;
  for (const { value } of overridden.get(from) ?? []) {
    const rest = pathTo(goal, value, overridden, [...passed, from]);
    if (rest !== null) return [from, ...rest];
  }
  return null;
}

function overriddenBy({ policy }: PolicyNames): readonly TextValue[] {
  return policy.items.flatMap((item) => (item.kind === 'overrides' ? item.policies : []));
}

/** LTL-4022: only what is for certain plans would end when the plan changes. */
export const keepsRunningMakesSense: PolicyCheck = ({ names: { policy } }, tell) => {
  const scope = policy.items.find((item) => item.kind === 'for-every');
  if (scope === undefined) return;
  for (const item of policy.items) {
    if (item.kind === 'keeps-running') tell('LTL-4022', item.span, { subject: scope.subject.text });
  }
};
