import { quantityName } from '../plan/lower-catalogue-plan.ts';
import type { EachExtra, NoticeAtUse, Word } from '../syntax/tree.ts';
import { suggestion } from '../checks/suggestion.ts';
import { limitLine } from './resolve-sum.ts';
import type { ResolvedValue } from './resolve-value.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';

/** How much of a limit is used: the number `OF-used` that the policy declares. Its state has to limit it. */
export function resolveUse({ of }: NoticeAtUse, scope: Scope, tell: Tell): ResolvedValue | null {
  if (limitLine(of.text, scope) === null) {
    tell('LTL-7004', of.span, { name: of.text });
    return null;
  }
  return usedOf(of, of.text, scope, tell);
}

/** How much of a meter is used, of which each extra piece is charged; the price is the catalogue's. */
export function resolveExtra({ of }: EachExtra, scope: Scope, tell: Tell): ResolvedValue | null {
  const { catalogue } = scope.set;
  const meters = [...(catalogue?.meters.values() ?? [])];
  const on = quantityName(of.text, meters);
  if (catalogue !== null && !catalogue.meters.has(on)) {
    const { values, details } = suggestion(of.text, of.span, catalogue.meters.keys());
    tell('LTL-2009', of.span, { kind: 'meter', name: of.text, ...values }, details);
    return null;
  }
  return usedOf(of, on, scope, tell);
}

/** `NAME-used`, as the host tells it, for `of`. */
export function usedOf(of: Word, on: string, scope: Scope, tell: Tell): ResolvedValue | null {
  const name = `${on}-used`;
  const meaning = meaningOf({ text: name, span: of.span }, scope);
  scope.use(meaning?.declared ?? null);
  if (meaning?.type?.kind !== 'number') {
    tell('LTL-7006', of.span, { name: on });
    return null;
  }
  const { source, type } = meaning;
  return {
    expression: { op: 'name', source, name, type, span: of.span },
    type,
    span: of.span,
    written: null,
  };
}
