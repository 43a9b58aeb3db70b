import { reservedWords, Text } from '../syntax/tokens.ts';
import { type DeclaredSymbol, isSeenEverywhere, type Stretch } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import { fixedName } from './fixed-names.ts';
import { anyValue } from './name-places.ts';
import { type Location, symbolAt } from './references.ts';
import { allSymbols, inSameNumber, mentionAt, mentionsOf } from './resolve-mention.ts';

/** A replacement in one of the files of a set. */
export interface RenameEdit extends Location {
  readonly text: string;
}

export type Renaming =
  | { readonly ok: true; readonly edits: readonly RenameEdit[] }
  /** `reason` is a sentence for the author. */
  | { readonly ok: false; readonly reason: string };

/** The name that a rename at this offset would replace; `null` where nothing can be renamed. */
export function renameableAt(
  set: EditorSet,
  path: string,
  offset: number,
): (Stretch & { readonly name: string }) | null {
  const document = set.documents.get(path);
  const mention = document && mentionAt(document, offset);
  const symbol = symbolAt(set, path, offset);
  if (mention === null || mention === undefined || symbol === null) return null;
  // What stands in another number is renamed where it is declared.
  if (mention.name !== symbol.name || fixedName(set, symbol) !== null) return null;
  return { start: mention.start, end: mention.end, name: symbol.name };
}

/** Gives the name at an offset another name, everywhere in the set. Nothing is changed when that cannot be meant. */
export function renameAt(set: EditorSet, path: string, offset: number, to: string): Renaming {
  const symbol = symbolAt(set, path, offset);
  if (symbol === null)
    return refused('there is no name here that the files of this folder declare');
  const fixed = fixedName(set, symbol);
  if (fixed !== null) return refused(fixed);
  const problem = isTitle(set, symbol) ? titleProblem(to) : nameProblem(to);
  if (problem !== null) return refused(problem);
  if (to === symbol.name) return { ok: true, edits: [] };
  const clash = clashing(set, symbol, to);
  if (clash !== null) {
    const line = lineOf(set, clash);
    return refused(`\`${to}\` is already declared: ${clash.path} line ${String(line)}`);
  }
  return {
    ok: true,
    edits: [
      ...editsOf(set, symbol, to),
      ...usesOf(set, symbol).flatMap((fact) => editsOf(set, fact, `${to}-used`)),
    ],
  };
}

function editsOf(set: EditorSet, symbol: DeclaredSymbol, to: string): readonly RenameEdit[] {
  return mentionsOf(set, symbol).map(({ path, mention }) => ({
    ...{ path, start: mention.start, end: mention.end },
    text: inSameNumber(mention, symbol, to),
  }));
}

/** The facts that say how much of a meter is used are called after it. */
function usesOf(set: EditorSet, { kind, name }: DeclaredSymbol): readonly DeclaredSymbol[] {
  if (kind !== 'meter') return [];
  return [...allSymbols(set)].filter(
    (other) => other.kind === 'fact' && other.name === `${name}-used`,
  );
}

const refused = (reason: string): Renaming => ({ ok: false, reason });

function isTitle({ documents }: EditorSet, { path, word }: DeclaredSymbol): boolean {
  const tokens = documents.get(path)?.parsed.tokens ?? [];
  return tokens.some(
    ({ tokenType, startOffset }) => tokenType === Text && startOffset === word.start - 1,
  );
}

function titleProblem(to: string): string | null {
  if (to.trim() === '') return 'a title cannot be empty';
  return /["\\\r\n]/.test(to) ? 'a title has no quotes, no `\\` and one line only' : null;
}

const meaningful: ReadonlySet<string> = new Set([
  ...(anyValue.also ?? []),
  'past',
  'deleted',
  'used',
  'over',
  'one',
  'begin',
  'now',
  'requester',
  'asked',
  'added',
  'deciders',
]);

function nameProblem(to: string): string | null {
  if (!/^[a-z][a-z0-9-]*$/.test(to) || /--|-$/.test(to))
    return 'a name has small letters, digits and single hyphens, and begins with a letter';
  if (reservedWords.has(to)) return `\`${to}\` is a word of the language and cannot be a name`;
  if (meaningful.has(to)) return `\`${to}\` already means something in conditions`;
  return to in Object.prototype ? `\`${to}\` cannot be a name` : null;
}

/** Another declaration that one of the places would then mean, or that would then be told as a second one. */
function clashing(set: EditorSet, symbol: DeclaredSymbol, to: string): DeclaredSymbol | null {
  for (const other of allSymbols(set)) {
    if (other.name !== to || other === symbol) continue;
    if (spaceOf(other) !== spaceOf(symbol)) continue;
    if (
      isSeenEverywhere(symbol) ||
      isSeenEverywhere(other) ||
      sees(symbol, other) ||
      sees(other, symbol)
    )
      return other;
  }
  return null;
}

/** Whether one declaration is seen in the block of another. */
function sees(symbol: DeclaredSymbol, other: DeclaredSymbol): boolean {
  for (
    let block = other.home as DeclaredSymbol['home'] | null;
    block !== null;
    block = block.parent
  )
    if (block === symbol.home) return true;
  return false;
}

/** Names of one space cannot be the same where both are seen. */
function spaceOf({ kind }: DeclaredSymbol): string {
  switch (kind) {
    case 'deadline':
    case 'setting':
    case 'fact':
    case 'memory':
    case 'count':
    case 'choice':
    case 'repeat':
    case 'schedule':
    case 'field':
    case 'meter':
    case 'add-on':
      return 'value';
    case 'request':
    case 'event':
      return 'happening';
    default:
      return kind;
  }
}

function lineOf({ documents }: EditorSet, { path, word }: DeclaredSymbol): number {
  return documents.get(path)?.text.slice(0, word.start).split('\n').length ?? 1;
}
