import {
  Alternation,
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IOrAlt,
  type IProduction,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
} from 'chevrotain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabulary } from '../tokens.ts';
import { LintelParser } from './lintel-parser.ts';
import { TreesOfWords } from './look-ahead.ts';

const rules = Object.values(new LintelParser().getGAstProductions());
const optional = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
};

interface Choice {
  /** Answers to the next tokens, when one alternative is barred. */
  readonly choose: (types: readonly number[], barred: number) => number | boolean | undefined;
  /** The types of token that mean something here. */
  readonly types: readonly number[];
}

function typesOf(choice: Parameters<typeof getLookaheadPaths>[0]): number[] {
  const types = getLookaheadPaths(choice).flat(2);
  return [
    ...new Set(
      types.flatMap(({ tokenTypeIdx = 0, categoryMatches = [] }) => [
        tokenTypeIdx,
        ...categoryMatches.slice(0, 3),
      ]),
    ),
  ];
}

/** All choices of a rule, in order, as a strategy makes them. */
function choicesOf(rule: Rule, strategy: ILookaheadStrategy): Choice[] {
  const choices: Choice[] = [];
  const common = { rule, maxLookahead: 3, dynamicTokensEnabled: false };
  const ahead = (types: readonly number[]) => ({
    LA_FAST: (offset: number) => ({ tokenTypeIdx: types[offset - 1] }),
  });
  const visit = (production: IProduction): void => {
    if (production instanceof Terminal || production instanceof NonTerminal) return;
    const { definition } = production as Repetition;
    if (production instanceof Alternation) {
      const { idx: prodOccurrence } = production;
      const { hasPredicates = false } = production as { readonly hasPredicates?: boolean };
      const choose = strategy.buildLookaheadForAlternation({
        ...common,
        prodOccurrence,
        hasPredicates,
      });
      const answer: Choice['choose'] = (types, barred) => {
        const alternatives = definition.map((_, index): IOrAlt<unknown> => ({
          GATE: () => index !== barred,
          ALT: () => undefined,
        }));
        return choose.call(ahead(types), alternatives);
      };
      const types = typesOf({
        rule,
        maxLookahead: 3,
        occurrence: prodOccurrence,
        prodType: 'Alternation',
      });
      choices.push({ choose: answer, types });
    }
    for (const [name, kind] of Object.entries(optional)) {
      if (!(production instanceof kind)) continue;
      const prodType = name as keyof typeof optional;
      const { idx: prodOccurrence } = production;
      const choose = strategy.buildLookaheadForOptional({ ...common, prodOccurrence, prodType });
      const types = typesOf({ rule, maxLookahead: 3, occurrence: prodOccurrence, prodType });
      choices.push({ choose: (next) => choose.call(ahead(next)), types });
    }
    definition.forEach(visit);
  };
  rule.definition.forEach(visit);
  return choices;
}

test('every choice of the grammar is the one that Chevrotain makes', () => {
  const any = fc.constantFrom(...vocabulary.map(({ tokenTypeIdx = 0 }) => tokenTypeIdx));
  let compared = 0;
  for (const rule of rules) {
    const theirs = choicesOf(rule, new LLkLookaheadStrategy({ maxLookahead: 3 }));
    const ours = choicesOf(rule, new TreesOfWords({ maxLookahead: 3 }));
    expect(ours).toHaveLength(theirs.length);
    ours.forEach(({ choose, types }, index) => {
      const token = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...types) }, any);
      const tokens = fc.array(token, { minLength: 3, maxLength: 3 });
      fc.assert(
        fc.property(tokens, fc.nat({ max: 20 }), (next, barred) => {
          const expected = theirs[index]?.choose(next, barred);
          expect(choose(next, barred)).toBe(expected);
          if (expected !== undefined && expected !== false) compared++;
        }),
        { numRuns: 200 },
      );
    });
  }
  expect(compared).toBeGreaterThan(10_000);
});
