import type { Expression, Span, ValueType } from '@lintel/contract';
import { meantWord } from '../diagnostics/meant-words.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { replacement } from '../diagnostics/report.ts';
import { lowerLiteral } from '../plan/lower-literal.ts';
import { sizeIn } from '../plan/size.ts';
import type { DurationValue, NameValue, Term, Value, Word } from '../syntax/tree.ts';
import type { Meaning } from './policy-names.ts';
import { deadlineElsewhere } from './deadline-use.ts';
import { fieldMeaning, headerMeaningOf, meaningOf, namesInScope, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { writtenType } from './value-type.ts';

/** A value with its names resolved. `type` is `null` only for *nothing*. */
export interface ResolvedValue {
  readonly expression: Expression;
  readonly type: ValueType | null;
  readonly span: Span;
  /** The span of time behind it, written here or in a setting. */
  readonly written: DurationValue | null;
}

/**
 * Finds out what a value means, given the type of what it stands beside.
 * `null` after telling what is wrong, or silently where a broken declaration was told about.
 */
export function resolveValue(
  value: Value,
  scope: Scope,
  beside: ValueType | null,
  tell: Tell,
): ResolvedValue | null {
  if (value.kind === 'name') {
    return value.of === null
      ? resolveName(value.name, scope, beside, tell)
      : resolveOf(value, value.of, scope, tell);
  }
  const type = writtenType(value);
  const literal = lowerLiteral(value);
  if (value.kind === 'money' && literal === null) {
    tell('LTL-3009', value.span, { currency: value.currency.text });
    return null;
  }
  return {
    expression: { op: 'literal', value: literal, type: type ?? { kind: 'text' } },
    type,
    span: value.span,
    written: value.kind === 'duration' ? value : null,
  };
}

/** A written size is counted in the measure of the meter beside it: `storage > 1 TB` compares with 1,000 GB. */
export function sizeBeside(value: Term, other: Term, { set }: Scope): number | null {
  if (value.kind !== 'size' || other.kind !== 'name') return null;
  const measure = set.catalogue?.meters.get(other.name.text)?.measure ?? null;
  return measure === null ? null : sizeIn(value.value, value.measure.text, measure);
}

function resolveName(
  name: Word,
  scope: Scope,
  beside: ValueType | null,
  tell: Tell,
): ResolvedValue | null {
  const values = beside === null ? null : valuesOf(beside, scope);
  if (beside !== null && values?.has(name.text) === true) return literalName(name, beside);
  const meaning = meaningOf(name, scope);
  if (meaning !== null) {
    return isAmbiguous(name, meaning, scope, tell) ? null : named(name, meaning, scope);
  }
  if (scope.set.catalogue === null) {
    const guessed = withoutCatalogue(name, scope, beside);
    if (guessed !== null) return guessed;
  }
  if (deadlineElsewhere(name, scope, tell)) return null;
  if (beside !== null && values !== null)
    tellUnknownValue(name, beside, values, namesInScope(scope), tell);
  else tellUnknownName(name, scope, tell);
  return null;
}

/** `request.amount` is a field whatever the policy declares, `fact.amount` what it declares whatever the fields. */
function resolveOf(
  { name, span }: NameValue,
  of: Word,
  scope: Scope,
  tell: Tell,
): ResolvedValue | null {
  if (of.text === 'request' || of.text === 'event') {
    const field = fieldMeaning(name, scope);
    if (field !== null) return named({ ...name, span }, field, scope);
    if (scope.fields.inferred !== null)
      return withoutCatalogue({ ...name, span }, scope, { kind: 'number' });
    const known = [...scope.fields.declared.keys()];
    const meant = nearest(name.text, known);
    tell(
      'LTL-2007',
      name.span,
      { name: name.text, hint: meant === null ? '' : `did you mean \`${meant}\`? else ` },
      meant === null ? {} : { fixes: [replacement(`write \`${meant}\``, name.span, meant)] },
    );
    return null;
  }
  const declared = headerMeaningOf(name, scope);
  if (declared !== null && declared.source === of.text)
    return named({ ...name, span }, declared, scope);
  scope.use(declared?.declared ?? null);
  const meant = declared?.source ?? nearest(of.text, OWNERS);
  tell(
    'LTL-2030',
    of.span,
    { name: name.text, of: of.text, owners: OWNERS.join(', ') },
    meant === null ? {} : { fixes: [replacement(`write \`${meant}\``, of.span, meant)] },
  );
  return null;
}

/** What a name can be of, in front of a dot. */
const OWNERS = ['request', 'event', 'fact', 'memory', 'setting', 'count', 'choice'];

/** LTL-2013: a field and something that the policy declares have one name, and the rule does not say which it reads. */
export function isAmbiguous(name: Word, meaning: Meaning, scope: Scope, tell: Tell): boolean {
  if (meaning.source !== 'field' || !scope.fields.declared.has(name.text)) return false;
  const declared = headerMeaningOf(name, scope);
  if (declared === null) return false;
  scope.use(declared.declared);
  tell(
    'LTL-2013',
    name.span,
    { name: name.text, kind: declared.source },
    {
      related:
        declared.declared === null
          ? []
          : [{ span: declared.declared.span, message: `the ${declared.source} is declared here` }],
      fixes: ['request', declared.source]
        .filter((of) => OWNERS.includes(of))
        .map((of) => replacement(`write \`${of}.${name.text}\``, name.span, `${of}.${name.text}`)),
    },
  );
  return true;
}

/** What a name may stand for beside a value of a type with declared values; `null` for other types. */
export function valuesOf(
  type: ValueType,
  { set: { catalogue } }: Pick<Scope, 'set'>,
): ReadonlySet<string> | null {
  switch (type.kind) {
    case 'one-of':
      return new Set(type.values);
    case 'plan':
      return new Set(catalogue?.plans.keys());
    case 'bundle':
      return new Set(catalogue?.bundles.keys());
    case 'role':
      return catalogue?.roles ?? new Set();
    case 'region':
      return catalogue?.regions ?? new Set();
    default:
      return null;
  }
}

function literalName(name: Word, type: ValueType): ResolvedValue {
  return {
    expression: { op: 'literal', value: name.text, type },
    type,
    span: name.span,
    written: null,
  };
}

function named(name: Word, meaning: Meaning, scope: Scope): ResolvedValue | null {
  scope.use(meaning.declared);
  if (meaning.type === null) return null;
  const node = scope.policy.header.byName.get(name.text)?.node;
  return {
    expression: {
      op: 'name',
      source: meaning.source,
      name: name.text,
      type: meaning.type,
      span: name.span,
    },
    type: meaning.type,
    span: name.span,
    written:
      meaning.source === 'setting' && node?.kind === 'setting' && node.value.kind === 'duration'
        ? node.value
        : null,
  };
}

/** With no catalogue in reach an unknown name is a field of the event, a value of the catalogue, or something counted. */
function withoutCatalogue(
  name: Word,
  scope: Scope,
  beside: ValueType | null,
): ResolvedValue | null {
  if (
    beside !== null &&
    (beside.kind === 'plan' ||
      beside.kind === 'bundle' ||
      beside.kind === 'role' ||
      beside.kind === 'region' ||
      beside.kind === 'text')
  ) {
    return literalName(name, beside);
  }
  if (scope.fields.inferred !== null) {
    const type: ValueType = beside ?? { kind: 'text' };
    scope.fields.inferred.set(name.text, type);
    return {
      expression: { op: 'name', source: 'field', name: name.text, type, span: name.span },
      type,
      span: name.span,
      written: null,
    };
  }
  if (beside?.kind !== 'number') return null;
  return {
    expression: { op: 'name', source: 'quantity', name: name.text, type: beside, span: name.span },
    type: beside,
    span: name.span,
    written: null,
  };
}

function tellUnknownValue(
  name: Word,
  type: ValueType,
  values: ReadonlySet<string>,
  alsoFits: Iterable<string>,
  tell: Tell,
): void {
  const meant = nearest(name.text, [...values, ...alsoFits]);
  tell(
    'LTL-2016',
    name.span,
    {
      name: name.text,
      values: [...values].join(', ') || 'none',
      type: type.kind === 'one-of' ? 'value' : type.kind,
    },
    meant === null ? {} : { fixes: [replacement(`write \`${meant}\``, name.span, meant)] },
  );
}

/** Words of the language that stand where a name may. */
const wordsForNames = 'entry begin nothing unknown ahead due past yes no now'.split(' ');

/**
 * Complains about a name; the one that was probably meant counts as used.
 *
 * @param also - Words of the language that could have been meant.
 */
export function tellUnknownName(
  name: Word,
  scope: Scope,
  tell: Tell,
  also: readonly string[] = [],
): void {
  const known = [...also, ...namesInScope(scope), ...wordsForNames];
  const near = meantWord(name.text) ?? nearest(name.text, known);
  const meant = near === name.text ? null : near;
  if (meant !== null)
    scope.use(meaningOf({ text: meant, span: name.span }, scope)?.declared ?? null);
  const catalogue = scope.set.catalogue;
  const happens = catalogue?.events.has(name.text) ?? catalogue?.requests.has(name.text);
  if (name.text === 'now') {
    const help =
      'a condition asks about a deadline instead: `trial-end is ahead`, `is due` or `is past`';
    return tell('LTL-2007', name.span, { name: name.text, hint: '' }, { help });
  }
  const help = `\`${name.text}\` is something that happens, and no value: \`on ${name.text}\` waits for it, \`the last ${name.text}\` is when it happened`;
  tell(
    'LTL-2007',
    name.span,
    { name: name.text, hint: meant === null ? '' : `did you mean \`${meant}\`? else ` },
    meant === null
      ? happens === true
        ? { help }
        : {}
      : { fixes: [replacement(`write \`${meant}\``, name.span, meant)] },
  );
}
