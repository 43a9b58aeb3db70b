import type { ReachSide } from '../syntax/tree.ts';
import { type ResolvedValue, resolveValue } from './resolve-value.ts';
import type { Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** The date or instant that a field of a resource is compared with; `null` after telling what is wrong. */
export function resolveBound({ bound }: ReachSide, scope: Scope, tell: Tell): ResolvedValue | null {
  const node = { kind: 'name', name: bound, of: null, span: bound.span } as const;
  const resolved = resolveValue(node, scope, { kind: 'date' }, tell);
  if (resolved === null || resolved.type === null) return resolved;
  if (resolved.type.kind === 'date' || resolved.type.kind === 'instant') return resolved;
  tell('LTL-3003', bound.span, { left: 'a date', right: typeInWords(resolved.type) });
  return null;
}
