import { suggestion } from '../checks/suggestion.ts';
import type { Word } from '../syntax/tree.ts';
import type { Tell } from './tell.ts';

/**
 * Whether the catalogue declares a name; tells LTL-2009 when it does not.
 *
 * @param known - `undefined` when no catalogue is in reach: everything is then taken as declared.
 */
export function namedInCatalogue(
  kind: string,
  name: Word,
  known: Iterable<string> | undefined,
  tell: Tell,
): boolean {
  if (known === undefined) return true;
  const names = [...known];
  if (names.includes(name.text)) return true;
  const { values, details } = suggestion(name.text, name.span, names);
  tell('LTL-2009', name.span, { kind, name: name.text, ...values }, details);
  return false;
}
