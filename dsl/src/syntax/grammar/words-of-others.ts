/** Words that people bring along from other languages and from office mail, too far from the right one to be near it. */
const meantWords: ReadonlyMap<string, string> = new Map([
  ['if', 'when'],
  ['else', 'otherwise'],
  ['max', 'at most'],
  ['maximum', 'at most'],
  ['reset', 'resets'],
  ['unless', 'when not'],
]);

/** Words of the language that are taken for each other; which one is meant, only the statement tells. */
const confused: ReadonlyMap<string, readonly string[]> = new Map([
  ['none', ['nothing']],
  ['nothing', ['none']],
  ['when', ['on', 'once', 'if']],
  ['if', ['when', 'once']],
  ['each', ['every']],
  ['every', ['each']],
  ['else', ['otherwise']],
  ['until', ['to']],
  ['till', ['to']],
  ['than', ['as']],
  ['of', ['from', 'for']],
  ['from', ['after', 'of']],
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

/** What else a word may have been meant as, in whatever statement. */
export function meantInstead(found: string): readonly string[] {
  return confused.get(found.toLowerCase()) ?? [];
}
