import { units } from '../syntax/tokens.ts';

/** Rules that take a few of the units only. */
const fewer: ReadonlyMap<string, readonly string[]> = new Map([
  ['everyYear', ['year']],
  ['fiscalYear', ['year']],
  ['prorate', ['day', 'second']],
  ['change', ['month', 'year']],
]);

/**
 * The units of time that may stand behind some words: `days` behind `3`, `day` behind `1`, `per` and `every`.
 *
 * @param rule - The rule of the grammar that asks for the unit.
 */
export function unitsAfter(words: readonly string[], rule: string): readonly string[] {
  if (words.at(-1) === 'fiscal' && rule !== 'fiscalYear') return ['month', 'quarter', 'year'];
  const count = words.at(-1) === 'business' ? words.at(-2) : words.at(-1);
  const isMany = /^[0-9]/.test(count ?? '') && count !== '1';
  return (fewer.get(rule) ?? units).map((unit) => (isMany ? `${unit}s` : unit));
}
