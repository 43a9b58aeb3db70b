import type { Expression, Span } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { subjectKindOf } from '../names/scenario-subjects.ts';
import type { SetCheck } from './check.ts';

/** What a policy hangs on: another one that it looks at, or that tells it something. */
interface Reference {
  readonly policy: string;
  readonly span: Span;
  readonly kind: 'looks' | 'is-told';
}

/**
 * LTL-4014: policies that look at each other's states, or tell each other what to do, do not do so
 * in a circle, or their order would matter.
 */
export const policiesMakeNoCircle: SetCheck = (_set, policies, tell) => {
  const told = tellings(policies);
  const references = new Map(
    policies.map((policy) => [titleOf(policy), [...looksOf(policy), ...(told.get(policy) ?? [])]]),
  );
  const settled = new Set<string>();
  const walk = (
    name: string,
    path: readonly { readonly name: string; readonly reference: Reference }[],
  ): boolean => {
    const start = path.findIndex((step) => step.name === name);
    const first = path[start];
    if (first !== undefined) {
      const circle = [...path.slice(start).map((step) => step.name), name].join(' > ');
      // A policy may ask for its own state, and does not tell itself.
      if (path.length - start === 1 && first.reference.kind === 'looks') return true;
      tell('LTL-4014', first.reference.span, { circle });
      return true;
    }
    if (settled.has(name)) return false;
    const found = (references.get(name) ?? []).some((reference) =>
      walk(reference.policy, [...path, { name, reference }]),
    );
    settled.add(name);
    return found;
  };
  for (const name of references.keys()) if (walk(name, [])) return;
};

/** By the policy that is told: who tells it something that it has a rule for. */
function tellings(
  policies: readonly ResolvedPolicy[],
): ReadonlyMap<ResolvedPolicy, readonly Reference[]> {
  const told = new Map<ResolvedPolicy, Reference[]>();
  for (const teller of policies) {
    for (const { action } of teller.parts.actions) {
      if (action.kind !== 'tell') continue;
      for (const policy of policies) {
        if (subjectKindOf(policy.names.policy) !== action.subject.text) continue;
        const hears = policy.parts.rules.some(
          ({ rule }) => rule.kind === 'on-rule' && rule.event.text === action.event.text,
        );
        if (!hears) continue;
        const list = told.get(policy) ?? [];
        list.push({ policy: titleOf(teller), span: action.span, kind: 'is-told' });
        told.set(policy, list);
      }
    }
  }
  return told;
}

function titleOf({ names }: ResolvedPolicy): string {
  return names.policy.title?.value ?? '';
}

function looksOf({ conditions }: ResolvedPolicy): Reference[] {
  const looks: Reference[] = [];
  const read = (node: Expression): void => {
    if (node.op === 'policy-in')
      looks.push({ policy: node.policy, span: node.span, kind: 'looks' });
    else if (node.op === 'and' || node.op === 'or') node.operands.forEach(read);
    else if (node.op === 'not') read(node.operand);
  };
  for (const condition of conditions.values()) read(condition);
  return looks;
}
