/**
 * What people write from habit where the language has another word: too far from it to be a misspelling.
 * Values and types; words that begin or join statements are in `syntax/grammar/words-of-others.ts`.
 */
const meantWords: ReadonlyMap<string, string> = new Map([
  ['empty', 'nothing'],
  ['blank', 'nothing'],
  ['missing', 'nothing'],
  ['null', 'nothing'],
  ['none', 'nothing'],
  ['true', 'yes'],
  ['false', 'no'],
  ['boolean', 'yes-or-no'],
  ['bool', 'yes-or-no'],
  ['flag', 'yes-or-no'],
  ['yes-no', 'yes-or-no'],
  ['string', 'text'],
  ['integer', 'number'],
  ['int', 'number'],
  ['datetime', 'instant'],
  ['timestamp', 'instant'],
  ['today', 'now'],
]);

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The word or number of the language that stands for this one, or `null`. */
export function meantWord(found: string): string | null {
  const word = found.toLowerCase();
  const number = numbers.indexOf(word);
  return meantWords.get(word) ?? (number < 0 ? null : String(number));
}
