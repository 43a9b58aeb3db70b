import type { Expression } from '@lintel/contract';
import { factBelow } from '../names/anchors.ts';
import type { PolicyNames, StateNames } from '../names/policy-names.ts';
import { noFields } from '../names/scope.ts';
import type { OnceRule } from '../syntax/tree.ts';
import { newEffort, witnessText } from './cases/find-case.ts';
import { caseOfAll, type Witness } from './cases/search.ts';
import type { PolicyCheck } from './check.ts';

interface Hop {
  readonly rule: OnceRule;
  readonly when: Expression;
  readonly to: string;
}

/** LTL-4007: `once` lines of which all can be true at one instant do not lead in a circle. */
export const onceLinesComeToRest: PolicyCheck = (policy, tell) => {
  const hops = new Map<string, Hop[]>();
  for (const { rule, state } of policy.parts.rules) {
    if (rule.kind !== 'once-rule') continue;
    const when = policy.conditions.get(rule.condition);
    const go = rule.body.actions.find((action) => action.kind === 'go-to');
    if (when === undefined || go === undefined) continue;
    const from = state.state.name.text;
    const grounded = onItsGround(when, policy.names, state);
    hops.set(from, [...(hops.get(from) ?? []), { rule, when: grounded, to: go.state.text }]);
  }
  const effort = newEffort();
  const settled = new Set<string>();
  const walk = (
    name: string,
    path: readonly { readonly name: string; readonly hop: Hop }[],
  ): boolean => {
    const start = path.findIndex((step) => step.name === name);
    if (start >= 0) {
      const circle = path.slice(start);
      const witness = together(circle.map(({ hop }) => hop.when));
      const [first, ...others] = circle;
      if (witness === null || witness === 'too-many' || first === undefined) return false;
      const states = [...circle.map((step) => step.name), name].join(' > ');
      const text = witnessText(witness);
      const values = { circle: states, case: text === '' ? '' : `, for instance when ${text}` };
      const related = others.map(({ hop }) => ({
        span: hop.rule.head,
        message: 'and from here on',
      }));
      tell('LTL-4007', first.hop.rule.head, values, { related, witness });
      return true;
    }
    if (settled.has(name)) return false;
    const found = (hops.get(name) ?? []).some((hop) => walk(hop.to, [...path, { name, hop }]));
    settled.add(name);
    return found;
  };
  for (const name of hops.keys()) if (walk(name, [])) return;

  function together(conditions: readonly Expression[]): Witness {
    return caseOfAll({ conditions, policy, fields: noFields, effort });
  }
};

/** A deadline that is made from a fact is nothing while the fact is: it cannot be due then. */
function onItsGround(node: Expression, names: PolicyNames, state: StateNames): Expression {
  switch (node.op) {
    case 'and':
    case 'or':
      return {
        ...node,
        operands: node.operands.map((operand) => onItsGround(operand, names, state)),
      };
    case 'not':
      return { ...node, operand: onItsGround(node.operand, names, state) };
    case 'ahead':
    case 'due':
    case 'past': {
      const fact = factBelow(node.deadline, names, state);
      if (fact === null) return node;
      const { span } = node;
      const type = { kind: 'date' } as const;
      const operand: Expression = { op: 'name', source: 'fact', name: fact, type, span };
      return { op: 'and', operands: [node, { op: 'nothing', not: true, operand, span }] };
    }
    default:
      return node;
  }
}
