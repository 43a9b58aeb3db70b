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
  ['prorata', 'prorated'],
  ['pro-rata', 'prorated'],
]);

const numbers: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, number) => [word, String(number)] as const),
  ['twenty', '20'],
  ['thirty', '30'],
  ['forty', '40'],
  ['forty-five', '45'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['ninety', '90'],
  ['hundred', '100'],
]);

/** The digits of a number that is written as a word, or `null`. */
export function numberWord(found: string): string | null {
  return numbers.get(found.toLowerCase()) ?? null;
}

/** The word or number of the language that stands for this one, or `null`. */
export function meantWord(found: string): string | null {
  return meantWords.get(found.toLowerCase()) ?? numberWord(found);
}
