import { isDate, parseInstant } from '@lintel/calendar';
import type { FieldDeclaration, Reason, Value, ValueType, Values } from '@lintel/contract';
import { isMoney, isSpan } from './amounts.ts';
import { own } from './own.ts';
import { reason } from './sources.ts';

/** What is wrong with the fields of a request; `missing` is told apart, because a form may not be filled in yet. */
export interface FieldProblems {
  readonly missing: readonly Reason[];
  readonly wrong: readonly Reason[];
}

/** Checks fields against their declaration, before any rule runs. A field that nobody declared is wrong. */
export function checkFields(declared: readonly FieldDeclaration[], fields: Values): FieldProblems {
  const names = new Set(declared.map(({ name }) => name));
  const undeclared = Object.keys(fields).filter((name) => !names.has(name));
  const given = declared.filter(({ name }) => Object.hasOwn(fields, name));
  return {
    missing: declared
      .filter(({ name }) => !Object.hasOwn(fields, name))
      .map(({ name }) => invalid(name, 'missing')),
    wrong: [
      ...undeclared.map((name) => invalid(name.slice(0, 64), 'not-declared')),
      ...given.flatMap((field) => {
        const value = own(fields, field.name) ?? null;
        if (!hasType(value, field.type)) return [invalid(field.name, 'wrong-type')];
        if (field.atLeast !== null && isBelow(value, field.atLeast))
          return [invalid(field.name, 'too-small', field.atLeast)];
        if (field.atMost !== null && isBelow(field.atMost, value))
          return [invalid(field.name, 'too-large', field.atMost)];
        return [];
      }),
    ],
  };
}

function invalid(field: string, problem: string, bound: Value = null): Reason {
  return reason('invalid-field', {
    data: bound === null ? { field, problem } : { field, problem, bound },
  });
}

function isBelow(value: Value, bound: Value): boolean {
  if (typeof value === 'number' && typeof bound === 'number') return value < bound;
  if (typeof value === 'string' && typeof bound === 'string') return value < bound;
  if (isMoney(value) && isMoney(bound))
    return value.currency !== bound.currency || BigInt(value.minor) < BigInt(bound.minor);
  return false;
}

/** Whether a value is of a declared type; *nothing* is of none. */
export function hasType(value: Value, type: ValueType): boolean {
  switch (type.kind) {
    case 'number':
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-or-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'instant':
      return typeof value === 'string' && parseInstant(value).ok;
    case 'duration':
      return isSpan(value);
    case 'money':
      return (
        isMoney(value) &&
        /^-?\d{1,30}$/.test(value.minor) &&
        (type.currency === null || type.currency === value.currency)
      );
    case 'one-of':
      return typeof value === 'string' && type.values.includes(value);
    case 'plan':
    case 'bundle':
    case 'role':
    case 'region':
    case 'text':
      return typeof value === 'string';
  }
}
