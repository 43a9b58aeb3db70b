import type { DurationExpression } from '@lintel/contract';
import { lowerTimeSpan } from '../plan/lower-time-span.ts';
import { replacement } from '../diagnostics/report.ts';
import { unitOfWord } from '../syntax/tokens.ts';
import type { DurationOrName } from '../syntax/tree.ts';
import { isAmbiguous, tellUnknownName } from './resolve-value.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

/** A span of time, written or named; `null` after telling what is wrong. */
export function resolveDuration(
  duration: DurationOrName,
  scope: Scope,
  tell: Tell,
): DurationExpression | null {
  if (duration.kind === 'duration') return { kind: 'span', span: lowerTimeSpan(duration) };
  if (duration.kind === 'intervals') return { kind: 'intervals', count: duration.count };
  const { name } = duration;
  const meaning = meaningOf(name, scope);
  if (meaning === null) {
    if (scope.fields.inferred !== null) {
      scope.fields.inferred.set(name.text, { kind: 'duration' });
      return { kind: 'name', source: 'field', name: name.text };
    }
    if (unitOfWord.has(name.text)) {
      const one = `1 ${name.text}`;
      const fixes = [replacement(`write \`${one}\``, name.span, one)];
      tell(
        'LTL-2007',
        name.span,
        { name: name.text, hint: `did you mean \`${one}\`? else ` },
        { fixes },
      );
    } else tellUnknownName(name, scope, tell);
    return null;
  }
  if (isAmbiguous(name, meaning, scope, tell)) return null;
  scope.use(meaning.declared);
  if (meaning.type === null) return null;
  const related =
    meaning.declared === null
      ? {}
      : { related: [{ span: meaning.declared.span, message: 'declared here' }] };
  if (meaning.type.kind === 'number') {
    tell('LTL-3001', name.span, { wanted: 'a span of time', example: '14 days' }, related);
    return null;
  }
  const source = meaning.source;
  if (
    meaning.type.kind !== 'duration' ||
    (source !== 'setting' && source !== 'memory' && source !== 'field')
  ) {
    const isInstant = source === 'deadline';
    const help = `\`after\` takes a span of time such as \`3 days\`; \`at ${name.text}\` waits for the deadline itself`;
    tell(
      'LTL-3003',
      name.span,
      { left: 'a span of time', right: typeInWords(meaning.type) },
      isInstant ? { ...related, help } : related,
    );
    return null;
  }
  return { kind: 'name', source, name: name.text };
}
