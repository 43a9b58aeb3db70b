import type { Highlight } from '@lintel/dsl';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Types that every theme of an editor knows, for what the words of a policy are. */
const typeOf = {
  keyword: 'keyword',
  comment: 'comment',
  string: 'string',
  number: 'number',
  unit: 'type',
  operator: 'operator',
  state: 'class',
  event: 'function',
  role: 'interface',
  deadline: 'event',
  value: 'variable',
  plan: 'enum',
  name: 'property',
} as const satisfies Record<Highlight['kind'], string>;

export const tokenTypes: readonly string[] = [...new Set(Object.values(typeOf))];
export const tokenModifiers = ['declaration'] as const;

/** The colours of a file in the numbers of the protocol. */
export function encodeTokens(
  document: TextDocument,
  highlights: readonly Highlight[],
): { data: number[] } {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, kind, declares } of highlights) {
    const { line, character } = document.positionAt(start);
    const type = tokenTypes.indexOf(typeOf[kind]);
    builder.push(line, character, end - start, type, declares ? 1 : 0);
  }
  return { data: builder.build().data };
}
