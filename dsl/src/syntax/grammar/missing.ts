import type { Diagnostic } from '@lintel/contract';
import type { IToken, TokenType } from 'chevrotain';
import { replacement, report } from '../../diagnostics/report.ts';
import { Equals } from '../tokens.ts';
import { spanAfter, spanOf } from '../token-place.ts';

/** What a name stands for, by the word before it. */
export const namesAfter: ReadonlyMap<string, string> = new Map([
  ['state', 'a name for the state'],
  ['on', 'the name of an event or request'],
  ['notify', 'a role'],
  ['by', 'a role'],
  ['do', 'the name of a request'],
  ['access', 'a level such as `full`'],
  ['deadline', 'a name for the deadline'],
  ['before', 'the name of a deadline'],
  ['because', 'the name of a reason'],
]);

/** What is said where actions are joined by a word or a comma. */
export const severalActions =
  'several actions stand between `{` and `}`, each on a line of its own and without a word between them';

/** Something is missing after a token; a word that alone could stand there is the fix. */
export function missing(
  file: string,
  expected: string,
  after: IToken,
  types: readonly TokenType[],
): Diagnostic {
  const [only] = types;
  const insert =
    types.length !== 1 || only === undefined
      ? null
      : isWord(only)
        ? only.name.slice('word:'.length)
        : only === Equals
          ? '='
          : null;
  const fixes =
    insert === null ? [] : [replacement(`add \`${insert}\``, spanAfter(file, after), ` ${insert}`)];
  return report('LTL-1003', spanOf(file, after), { expected, after: after.image }, { fixes });
}

/** Whether only this very word fits the type. */
export function isWord(type: TokenType): boolean {
  return type.name.startsWith('word:');
}

export function startsLineAfter(token: IToken, before: IToken): boolean {
  return (token.startLine ?? 0) > (before.endLine ?? 0);
}
