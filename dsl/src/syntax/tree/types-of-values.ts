import type { NodeOf, Word } from './node.ts';
import type { Value } from './values.ts';

export type TypeName =
  | 'number'
  | 'date'
  | 'instant'
  | 'duration'
  | 'money'
  | 'plan'
  | 'bundle'
  | 'role'
  | 'region'
  | 'yes-or-no'
  | 'text';

/** `money in EUR`, `date or nothing`. `name.text` is not one of `TypeName` when the author made up a type. */
export interface NamedType extends NodeOf<'named-type'> {
  readonly name: Word;
  readonly currency: Word | null;
  readonly orNothing: boolean;
}

/** `one of A, B`. */
export interface OneOfType extends NodeOf<'one-of-type'> {
  readonly names: readonly Word[];
  readonly orNothing: boolean;
}

export type Type = NamedType | OneOfType;

/** A field of a request or an event: `requested is number at least 1`. */
export interface Field extends NodeOf<'field'> {
  readonly name: Word;
  readonly type: Type;
  readonly atLeast: Value | null;
  readonly atMost: Value | null;
}
