import { HOST_FACTS } from '@lintel/contract';
import type { DeclaredSymbol } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import { allSymbols, fieldsMeantBy } from './resolve-mention.ts';

/** What the server fills in under this name, whatever it is declared as. */
const FILLED_IN = 'paid-through';

/** Why a name cannot be another one, as a sentence for the author; `null` where it can. */
export function fixedName(set: EditorSet, symbol: DeclaredSymbol): string | null {
  const { kind, name } = symbol;
  const word = `\`${name}\``;
  if (kind === 'meter' && name === 'seats') return `${word} is a word of the language`;
  if (kind === 'currency') return `${word} is the code of a currency; another code is another one`;
  if (kind === 'calendar') return `${word} is the name of a calendar that the language knows`;
  const isTold = kind === 'fact' && HOST_FACTS.some((fact) => fact.name === name);
  if (isTold || ((kind === 'memory' || kind === 'field') && name === FILLED_IN))
    return `${word} is told by the server, which knows it under this name`;
  if (kind === 'fact' && name.endsWith('-used')) {
    const meter = name.slice(0, -'-used'.length);
    if ((set.shared.get(meter) ?? []).some((other) => other.kind === 'meter'))
      return `${word} says how much of \`${meter}\` is used; rename \`${meter}\`, and it follows`;
  }
  if (kind === 'option' && others(set, symbol).length > 0)
    return `${word} is one of the values of several lists, which have to stay the same`;
  if (kind === 'field' && isMeantWithOthers(set, symbol))
    return `${word} is a field of several requests, and a line means whichever was asked`;
  return null;
}

function others(set: EditorSet, symbol: DeclaredSymbol): readonly DeclaredSymbol[] {
  return [...allSymbols(set)].filter(
    (other) => other !== symbol && other.kind === symbol.kind && other.name === symbol.name,
  );
}

function isMeantWithOthers(set: EditorSet, symbol: DeclaredSymbol): boolean {
  if (others(set, symbol).length === 0) return false;
  for (const document of set.documents.values())
    for (const mention of document.mentions) {
      if (mention.name !== symbol.name || mention.declares !== null) continue;
      const meant = fieldsMeantBy(set, document, mention);
      if (meant.size > 1 && meant.has(symbol)) return true;
    }
  return false;
}
