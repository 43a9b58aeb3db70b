import type { Fields } from '../names/scope.ts';
import { noFields } from '../names/scope.ts';
import type { Condition } from '../syntax/tree.ts';
import { newEffort } from './cases/find-case.ts';
import { caseOfAll } from './cases/search.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-4006: for every condition there is a case in which it is true. */
export const conditionsCanBeTrue: PolicyCheck = (policy, tell) => {
  const effort = newEffort();
  const check = (node: Condition, fields: Fields): void => {
    const condition = policy.conditions.get(node);
    if (condition === undefined) return;
    if (caseOfAll({ conditions: [condition], policy, fields, effort }) === null)
      tell('LTL-4006', node.span);
  };
  for (const { rule, fields } of policy.parts.rules) {
    if (rule.kind === 'once-rule') check(rule.condition, fields);
    else if (rule.kind !== 'every-rule' && rule.guard?.kind === 'when')
      check(rule.guard.condition, fields);
  }
  for (const { state } of policy.names.inState.values())
    for (const item of state.items)
      if (item.kind === 'access' && item.guard?.kind === 'when')
        check(item.guard.condition, noFields);
};
