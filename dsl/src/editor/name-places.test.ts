import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  Terminal,
} from 'chevrotain';
import { expect, test } from 'vitest';
import { LintelParser } from '../syntax/grammar/lintel-parser.ts';
import { Name } from '../syntax/tokens.ts';
import { namePlace } from './name-places.ts';

/** Rules whose names mean what the rule around them says, and one that only tolerates a name. */
const APART = new Set(['names', 'alternatives', 'version']);

/** Each place for a name in a rule, with the word before it. */
function placesIn(rule: string, definition: readonly IProduction[]): [string, string][] {
  const found: [string, string][] = [];
  const sequence = (parts: readonly IProduction[], before: ReadonlySet<string>) =>
    parts.reduce(after, before);
  const after = (before: ReadonlySet<string>, part: IProduction): ReadonlySet<string> => {
    if (part instanceof Terminal || part instanceof NonTerminal) {
      const isName =
        part instanceof Terminal
          ? part.terminalType === Name
          : APART.has(part.nonTerminalName) && part.nonTerminalName !== 'version';
      if (isName) for (const word of before) found.push([rule, word]);
      if (isName || part instanceof NonTerminal) return new Set(['']);
      return new Set([part.terminalType.name.replace('word:', '')]);
    }
    if (part instanceof Alternation)
      return part.definition.reduce<ReadonlySet<string>>(
        (all, one) => all.union(sequence((one as Repetition).definition, before)),
        new Set(),
      );
    const inner = sequence((part as Repetition).definition, before);
    const optional = [Option, Repetition, RepetitionWithSeparator].some(
      (kind) => part instanceof kind,
    );
    return optional ? before.union(inner) : inner;
  };
  sequence(definition, new Set(['']));
  return found;
}

const places = Object.entries(new LintelParser().getGAstProductions())
  .filter(([rule]) => !APART.has(rule))
  .flatMap(([rule, { definition }]) => placesIn(rule, definition));

test('each place for a name in the grammar says what the name can be (a line in name-places.ts)', () => {
  const unknown = places.filter(([rule, before]) => namePlace([rule], before, false) === null);
  expect(unknown.map(([rule, before]) => `${rule} ${before}`)).toEqual([]);
  expect(places.length).toBeGreaterThan(80);
});
