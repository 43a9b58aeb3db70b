import type { Money } from './money.ts';
import type { TimeSpan } from './time-span.ts';

/** The type of a fact, memory, setting or field of a request. */
export type ValueType =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'money'; readonly currency: string | null }
  | { readonly kind: 'plan' }
  | { readonly kind: 'bundle' }
  | { readonly kind: 'role' }
  | { readonly kind: 'region' }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'text' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] };

/**
 * A value at run time, plain JSON; what it means follows from the declared type:
 * number, yes-or-no -> boolean, date -> `2026-03-01`, instant -> ISO UTC, names and texts -> string.
 * `null` is *nothing* (known to be absent). A key that is missing is *unknown*, which is not `false`.
 */
export type Value = number | boolean | string | Money | TimeSpan | null;

/** Named values; a missing key is unknown. */
export type Values = Readonly<Record<string, Value>>;
