import type { Severity } from '@lintel/contract';

/** One kind of diagnostic. Its code is its key in a family and never changes; wording may improve any day. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** The name of the mistake in the index of errors. */
  readonly title: string;
  /** One sentence, lower case, no final stop; `{name}` is filled from the values of the report. */
  readonly message: string;
  /** How to mend it, in the same form. */
  readonly help: string;
  /** A text that shows the mistake, with the underlined place between ‹ and ›; empty where it would be too long to show. */
  readonly wrong: string;
  /** The same text, mended. */
  readonly right: string;
  /** Told only by exploring: `compile(files, { explore: … })`. */
  readonly explored?: true;
  /** The text of the version before: told only where that is at hand, `compile(files, { older })`. */
  readonly older?: string;
}

/** Keys are codes: `LTL-` and four digits, the first of which is the family. */
export type Family = Readonly<Record<`LTL-${number}`, CatalogueEntry>>;
