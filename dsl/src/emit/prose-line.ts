import type { Span } from '@lintel/contract';

/** One sentence and the line of the policy that it comes from; `null` for a rule of the language itself. */
export interface ProseLine {
  readonly text: string;
  readonly span: Span | null;
}

export function line(text: string, span: Span | null): ProseLine {
  // A quotation that ends a sentence ends it for the sentence around it too.
  return { text: text.replace(/([.?!]")\.$/, '$1'), span };
}
