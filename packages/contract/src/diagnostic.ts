import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** One replacement of text. An insertion has a span of length 0; a deletion has an empty `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a diagnostic: all edits together, applied to the text as it was compiled. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What is wrong with a policy text, where, and how to mend it. Codes (`LTL-nnnn`) are permanent. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence in the author's words: lower case, no final stop, the author's text in backticks. */
  readonly message: string;
  readonly span: Span;
  /** Other places involved, such as the first of two declarations. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly help: string;
  readonly fixes: readonly Fix[];
  /** Values that show the fault, such as `{ requested: 11, 'seats-used': 25 }`. */
  readonly witness?: Readonly<Record<string, string>>;
  /** A counterexample: a `scenario` that can be put into the policy as it stands, and fails. */
  readonly scenario?: string;
}
