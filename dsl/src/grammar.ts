/** The grammar as data: for tools that draw it, complete by it or make sentences of it. */
import type { Rule } from 'chevrotain';
import { LintelParser } from './syntax/grammar/lintel-parser.ts';

/** Every rule of the grammar by its name, as Chevrotain describes it; `file` is where a text begins. */
export function grammarRules(): Readonly<Record<string, Rule>> {
  return new LintelParser().getGAstProductions();
}
