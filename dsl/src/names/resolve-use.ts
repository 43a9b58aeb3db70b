import type { NoticeAtUse } from '../syntax/tree.ts';
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
  const name = `${of.text}-used`;
  const meaning = meaningOf({ text: name, span: of.span }, scope);
  scope.use(meaning?.declared ?? null);
  if (meaning?.type?.kind !== 'number') {
    tell('LTL-7006', of.span, { name: of.text });
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
