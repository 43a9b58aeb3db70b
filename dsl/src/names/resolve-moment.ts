import type { MomentReference, NameReference } from '@lintel/contract';
import type { NamedMoment } from '../syntax/tree.ts';
import { tellUnknownName } from './resolve-value.ts';
import type { Meaning } from './policy-names.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** What a named moment stands for; `null` after telling what is wrong. A date says which end of it is meant. */
export function resolveMoment(
  moment: NamedMoment,
  scope: Scope,
  tell: Tell,
): MomentReference | null {
  const name = moment.kind === 'day-edge' ? moment.of : moment.name;
  const wanted = moment.kind === 'day-edge' ? 'date' : 'instant';
  const meaning = meaningOf(name, scope);
  if (meaning === null) {
    if (moment.kind === 'anchor-name' && name.text === 'begin') return { kind: 'begin' };
    if (scope.fields.inferred === null) {
      tellUnknownName(name, scope, tell);
      return null;
    }
    scope.fields.inferred.set(name.text, { kind: wanted });
    return reference(moment, { source: 'field', name: name.text });
  }
  scope.use(meaning.declared);
  if (meaning.type !== null && meaning.type.kind !== wanted) {
    if (wanted === 'instant' && meaning.type.kind === 'date')
      tell('LTL-5010', name.span, { name: name.text });
    else
      tell('LTL-3003', name.span, {
        left: wanted === 'date' ? 'a date' : 'a date, an instant or a deadline',
        right: typeInWords(meaning.type),
      });
    return null;
  }
  if (meaning.source === 'deadline') return { kind: 'deadline', deadline: name.text };
  return reference(moment, { source: sourceOf(meaning), name: name.text });
}

function sourceOf({ source }: Meaning): NameReference['source'] {
  return source === 'memory' || source === 'field' ? source : 'fact';
}

function reference(moment: NamedMoment, date: NameReference): MomentReference {
  if (moment.kind === 'anchor-name') return { kind: 'instant-of', date };
  return { kind: moment.edge === 'start' ? 'start-of' : 'end-of', date };
}
