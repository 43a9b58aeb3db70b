import type { Diagnostic } from '@lintel/contract';
import { parse, type ParseOptions } from '../syntax/parse.ts';
import { layOut } from './layout.ts';
import { printLines } from './print-lines.ts';

export interface FormatResult {
  /** The text in its one form, or as it was when it cannot be read. */
  readonly text: string;
  /** What could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives a policy text its one form. Formatting twice changes nothing more; the meaning, the order and
 * every comment stay. A text with a mistake is left as it is.
 */
export function format(text: string, options: ParseOptions = {}): FormatResult {
  const { tree, diagnostics, comments, tokens } = parse(text, options);
  if (diagnostics.length > 0) return { text, diagnostics };
  return { text: printLines(layOut(tree, tokens, comments)), diagnostics };
}
