import { isDate, parseInstant } from '@lintel/calendar';
import type { FieldDeclaration, Value, ValueType } from '@lintel/contract';
import { isMoney, isSpan, order } from './sums.ts';

/** Whether the fields of a request or event are what its declaration says; of a request none may be missing. */
export function fieldsAreRight(
  declared: readonly FieldDeclaration[],
  fields: ReadonlyMap<string, Value>,
  allOfThem: boolean,
): boolean {
  const names = new Set(declared.map(({ name }) => name));
  if ([...fields.keys()].some((name) => !names.has(name))) return false;
  return declared.every(({ name, type, atLeast, atMost }) => {
    const value = fields.get(name);
    if (value === undefined) return !allOfThem;
    return (
      hasType(value, type) &&
      (atLeast === null || (order(value, atLeast) ?? 0) >= 0) &&
      (atMost === null || (order(value, atMost) ?? 0) <= 0)
    );
  });
}

/** Whether a value is of a type; *nothing* is of none. */
export function hasType(value: Value, type: ValueType): boolean {
  switch (type.kind) {
    case 'number':
    case 'percent':
      return Number.isFinite(value);
    case 'yes-or-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'instant':
      return typeof value === 'string' && parseInstant(value).ok;
    case 'duration':
      return isSpan(value);
    case 'money':
      return isMoney(value) && (type.currency === null || type.currency === value.currency);
    case 'one-of':
      return typeof value === 'string' && type.values.includes(value);
    default:
      return typeof value === 'string';
  }
}
