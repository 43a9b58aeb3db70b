import type { ValueType } from '@lintel/contract';
import type { Type, Value } from '../syntax/tree.ts';

const plainTypes: ReadonlyMap<string, ValueType> = new Map(
  (
    [
      'number',
      'date',
      'instant',
      'duration',
      'plan',
      'bundle',
      'role',
      'region',
      'yes-or-no',
      'text',
      'percent',
    ] as const
  ).map((kind) => [kind, { kind }]),
);

/** Names of types, for suggestions. */
export const typeNames: readonly string[] = [...plainTypes.keys(), 'money', 'one of'];

/** The type that the author wrote; `null` for one that does not exist. */
export function valueType(type: Type): ValueType | null {
  if (type.kind === 'one-of-type')
    return { kind: 'one-of', values: type.names.map(({ text }) => text) };
  if (type.name.text === 'money') return { kind: 'money', currency: type.currency?.text ?? null };
  return plainTypes.get(type.name.text) ?? null;
}

/** The type of a written value; `null` for a name and for *nothing*, whose type depends on what they stand beside. */
export function writtenType(value: Value): ValueType | null {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'percent':
    case 'duration':
    case 'date':
    case 'instant':
    case 'yes-or-no':
      return { kind: value.kind };
    case 'money':
      return { kind: 'money', currency: value.currency.text };
    case 'size':
      return { kind: 'number' };
    case 'moment':
      return { kind: 'instant' };
    case 'name':
    case 'nothing':
      return null;
  }
}

/** How people call a type. */
export function typeInWords(type: ValueType): string {
  switch (type.kind) {
    case 'money':
      return type.currency === null ? 'money' : `money in ${type.currency}`;
    case 'one-of':
      return `one of ${type.values.join(', ')}`;
    case 'yes-or-no':
      return 'yes or no';
    case 'duration':
      return 'a span of time';
    case 'instant':
      return 'an instant';
    case 'percent':
      return 'a percentage';
    default:
      return `a ${type.kind}`;
  }
}
