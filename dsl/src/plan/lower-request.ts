import type { EventDeclaration, RequestDeclaration } from '@lintel/contract';
import type { Event, Request } from '../syntax/tree.ts';
import { lowerFields } from './lower-fields.ts';

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
