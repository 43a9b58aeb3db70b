/** Short for a unit, or a unit in German. */
const shortUnits: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['mo', 'month'],
  ['mos', 'month'],
  ['mth', 'month'],
  ['mths', 'month'],
  ['y', 'year'],
  ['stunde', 'hour'],
  ['stunden', 'hour'],
  ['tag', 'day'],
  ['tage', 'day'],
  ['tagen', 'day'],
  ['woche', 'week'],
  ['wochen', 'week'],
  ['monat', 'month'],
  ['monate', 'month'],
  ['monaten', 'month'],
  ['jahr', 'year'],
  ['jahre', 'year'],
  ['jahren', 'year'],
]);

/** The unit that a word stands for, or `null`. */
export function shortUnit(word: string): string | null {
  return shortUnits.get(word.toLowerCase()) ?? null;
}
