import type { Expression } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { SetCheck } from './check.ts';

type Look = Extract<Expression, { op: 'policy-in' }>;

/** LTL-4014: policies that look at each other's states do not do so in a circle, or their order would matter. */
export const policiesMakeNoCircle: SetCheck = (_set, policies, tell) => {
  const looks = new Map(
    policies.map((policy) => [policy.names.policy.title?.value ?? '', looksOf(policy)]),
  );
  const settled = new Set<string>();
  const walk = (name: string, path: readonly { name: string; look: Look }[]): boolean => {
    const start = path.findIndex((step) => step.name === name);
    const first = path[start];
    if (first !== undefined) {
      const circle = [...path.slice(start).map((step) => step.name), name].join(' > ');
      if (path.length - start > 1) tell('LTL-4014', first.look.span, { circle });
      return true;
    }
    if (settled.has(name)) return false;
    const found = (looks.get(name) ?? []).some((look) =>
      walk(look.policy, [...path, { name, look }]),
    );
    settled.add(name);
    return found;
  };
  for (const name of looks.keys()) if (walk(name, [])) return;
};

function looksOf({ conditions }: ResolvedPolicy): Look[] {
  const looks: Look[] = [];
  const read = (node: Expression): void => {
    if (node.op === 'policy-in') looks.push(node);
    else if (node.op === 'and' || node.op === 'or') node.operands.forEach(read);
    else if (node.op === 'not') read(node.operand);
  };
  for (const condition of conditions.values()) read(condition);
  return looks;
}
