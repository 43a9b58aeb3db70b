import type { FieldDeclaration } from '@lintel/contract';
import { valueType } from '../names/value-type.ts';
import type { Field } from '../syntax/tree.ts';
import { lowerLiteral } from './lower-literal.ts';

/** Fields of a request, event or resource; one with an unknown type is left out. */
export function lowerFields(fields: readonly Field[]): FieldDeclaration[] {
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
