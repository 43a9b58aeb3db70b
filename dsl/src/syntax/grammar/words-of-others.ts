/** Words that people bring along from other languages and from office mail, too far from the right one to be near it. */
const meantWords: ReadonlyMap<string, string> = new Map([
  ['if', 'when'],
  ['else', 'otherwise'],
  ['max', 'at most'],
  ['maximum', 'at most'],
  ['reset', 'resets'],
]);

const meantFirstWords: ReadonlyMap<string, string> = new Map([
  ['timezone', 'time zone'],
  ['final', 'end'],
  ['initial', 'start'],
]);

const meantUnits: ReadonlyMap<string, string> = new Map([
  ['sec', 'seconds'],
  ['secs', 'seconds'],
  ['min', 'minutes'],
  ['mins', 'minutes'],
  ['hr', 'hours'],
  ['hrs', 'hours'],
  ['yr', 'year'],
  ['yrs', 'years'],
]);

/** The word of the language that stands for a word inside of a line, or `null`. */
export function meantInLine(found: string): string | null {
  return meantWords.get(found.toLowerCase()) ?? null;
}

/** What begins a line of the language where this word does not; it may be two words. */
export function meantFirst(found: string): string | null {
  return meantFirstWords.get(found.toLowerCase()) ?? null;
}

/** The unit of time that is written short. */
export function meantUnit(found: string): string | null {
  return meantUnits.get(found.toLowerCase()) ?? null;
}
