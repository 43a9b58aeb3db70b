import type { Formats } from '../internal/formats.ts';
import type { en } from './en.ts';

/** Every message there is, by `<group>.<key>`. */
export type MessageId = keyof typeof en;

/** What a locale must offer: the messages of English, taking the same values. */
export type Catalogue = {
  readonly [K in MessageId]: (typeof en)[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : string | ((f: Formats) => string);
};

/** The values that a message takes; none for plain text. */
export type MessageValues<K extends MessageId> = (typeof en)[K] extends (
  f: Formats,
  values: infer V,
) => string
  ? [values: V]
  : [];
