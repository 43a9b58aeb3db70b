import { newEffort } from './cases/find-case.ts';
import { caseOfAll } from './cases/search.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-4006: for every condition there is a case in which it is true. */
export const conditionsCanBeTrue: PolicyCheck = (policy, tell) => {
  const effort = newEffort();
  for (const { rule, fields } of policy.parts.rules) {
    const node =
      rule.kind === 'once-rule'
        ? rule.condition
        : rule.kind !== 'every-rule' && rule.guard?.kind === 'when'
          ? rule.guard.condition
          : null;
    const condition = node === null ? undefined : policy.conditions.get(node);
    if (node === null || condition === undefined) continue;
    if (caseOfAll({ conditions: [condition], policy, fields, effort }) === null) {
      tell('LTL-4006', node.span);
    }
  }
};
