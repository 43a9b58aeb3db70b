import type { EventDeclaration, FieldDeclaration, RequestDeclaration } from '@lintel/contract';
import { valueType } from '../names/value-type.ts';
import type { Event, Field, Request } from '../syntax/tree.ts';
import { lowerLiteral } from './lower-literal.ts';

export function lowerRequest({ name, title, by, fields }: Request): RequestDeclaration {
  return {
    name: name.text,
    label: title?.value ?? name.text,
    by: by.length === 0 ? null : by.map(({ text }) => text),
    fields: lowerFields(fields),
  };
}

export function lowerEvent({ name, fields }: Event): EventDeclaration {
  return { name: name.text, fields: lowerFields(fields) };
}

function lowerFields(fields: readonly Field[]): FieldDeclaration[] {
  return fields.flatMap(({ name, type, atLeast, atMost }) => {
    const known = valueType(type);
    if (known === null) return [];
    return [
      {
        name: name.text,
        type: known,
        atLeast: atLeast && lowerLiteral(atLeast),
        atMost: atMost && lowerLiteral(atMost),
      },
    ];
  });
}
