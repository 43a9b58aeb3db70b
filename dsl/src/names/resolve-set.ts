import type { Expression, ValueType } from '@lintel/contract';
import type { SetMemory } from '../syntax/tree.ts';
import { agreeing } from './compare-sides.ts';
import type { Meaning } from './policy-names.ts';
import { type ResolvedValue, tellUnknownName } from './resolve-value.ts';
import { resolveTerm } from './resolve-sum.ts';
import { headerMeaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** What a memory, or a choice that may change, is set to; `null` after telling what is wrong. */
export function resolveSet(
  { memory, to }: SetMemory,
  scope: Scope,
  tell: Tell,
): ResolvedValue | null {
  const meaning = headerMeaningOf(memory, scope);
  if (meaning === null) {
    tellUnknownName(memory, scope, tell);
    return null;
  }
  if (!canBeSet(meaning, scope)) {
    scope.use(meaning.declared);
    const related =
      meaning.declared === null ? [] : [{ span: meaning.declared.span, message: 'declared here' }];
    tell(
      'LTL-2031',
      memory.span,
      { name: memory.text, is: meaning.source, because: BECAUSE.get(meaning.source) ?? '' },
      { related },
    );
    return null;
  }
  const { type } = meaning;
  if (type === null) return null;
  if (to.kind === 'name' && to.of === null && to.name.text === 'now' && isTime(type))
    return { expression: now(type, to.span), type, span: to.span, written: null };
  const value = resolveTerm(to, scope, type, tell);
  if (value === null) return null;
  if (value.type === null && meaning.source === 'choice') {
    tell('LTL-3003', to.span, { left: typeInWords(type), right: '*nothing*' });
    return null;
  }
  return fits(value, type, tell) ? value : null;
}

function canBeSet({ source, name }: Meaning, { policy }: Scope): boolean {
  const node = policy.header.byName.get(name)?.node;
  return source === 'memory' || (node?.kind === 'choice' && node.mayChange);
}

const BECAUSE: ReadonlyMap<string, string> = new Map([
  ['fact', 'facts come from outside; let the policy remember it: `memory … is …`, or ask the host'],
  ['setting', 'settings are agreed with the customer; use a `memory`'],
  ['count', 'a count is added to: `add 1 to …`'],
  ['choice', 'write `may change` at the end of its line'],
  ['deadline', 'a deadline is extended: `extend … by …`'],
]);

function isTime({ kind }: ValueType): boolean {
  return kind === 'date' || kind === 'instant';
}

function now(type: ValueType, span: Extract<Expression, { op: 'now' }>['span']): Expression {
  return { op: 'now', as: type.kind === 'date' ? 'date' : 'instant', span };
}

function fits(value: ResolvedValue, type: ValueType, tell: Tell): boolean {
  if (value.type?.kind === 'one-of' && type.kind === 'one-of') {
    const missing = value.type.values.filter((name) => !type.values.includes(name));
    if (missing.length === 0) return true;
    tell('LTL-3003', value.span, { left: typeInWords(type), right: typeInWords(value.type) });
    return false;
  }
  const wanted: ResolvedValue = { ...value, type, written: null };
  return agreeing({ ...value, written: null }, wanted, tell);
}
