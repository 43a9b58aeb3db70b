import type { IProduction, Rule, TokenType } from 'chevrotain';
import {
  Alternation,
  NonTerminal,
  Option,
  Repetition,
  RepetitionWithSeparator,
  Terminal,
} from 'chevrotain';

/** The rules whose repetition fills a block, and where that is in words. */
export const blockItems = {
  catalogueItem: 'in a catalogue',
  field: 'among the fields',
  seatsItem: 'under `seats`',
  planItem: 'in a plan',
  addOnItem: 'in an add-on',
  include: 'in an access level',
  retireItem: 'under `retire`',
  bundleItem: 'in a bundle',
  policyItem: 'in a policy',
  movingItem: 'under `moving`',
  rolloutItem: 'under `rollout`',
  stateItem: 'in a state',
  action: 'in the body of a rule',
  approvalOutcome: 'under `ask approval`',
  approvalItem: 'in an approval',
  stageItem: 'in a stage',
  reviewItem: 'in a review',
  reviewStep: 'in a scenario of a review',
  step: 'in a scenario',
} as const;

export type BlockItem = keyof typeof blockItems;

/** With which words the items of each block can begin: read from the grammar, so that it is said once. */
export class FirstWords {
  private readonly rules: Readonly<Record<string, Rule>>;
  private readonly known = new Map<BlockItem, ReadonlySet<string>>();

  constructor(rules: Readonly<Record<string, Rule>>) {
    this.rules = rules;
  }

  of(item: BlockItem): ReadonlySet<string> {
    let words = this.known.get(item);
    if (words === undefined) {
      const rule = this.rules[item];
      const types = rule === undefined ? [] : firstOfSequence(rule.definition).types;
      words = new Set(
        [...types]
          .filter((t) => t.name.startsWith('word:'))
          .map((t) => t.name.slice('word:'.length)),
      );
      this.known.set(item, words);
    }
    return words;
  }

  /** The blocks in which a line may begin with this word. */
  blocksFor(word: string): BlockItem[] {
    return (Object.keys(blockItems) as BlockItem[]).filter((item) => this.of(item).has(word));
  }
}

interface First {
  readonly types: ReadonlySet<TokenType>;
  readonly empty: boolean;
}

function firstOfSequence(productions: readonly IProduction[]): First {
  const types = new Set<TokenType>();
  for (const production of productions) {
    const first = firstOf(production);
    for (const type of first.types) types.add(type);
    if (!first.empty) return { types, empty: false };
  }
  return { types, empty: true };
}

function firstOf(production: IProduction): First {
  if (production instanceof Terminal)
    return { types: new Set([production.terminalType]), empty: false };
  if (production instanceof NonTerminal)
    return firstOfSequence(production.referencedRule.definition);
  if (production instanceof Alternation) {
    const alternatives = production.definition.map(firstOf);
    return {
      types: new Set(alternatives.flatMap(({ types }) => [...types])),
      empty: alternatives.some(({ empty }) => empty),
    };
  }
  const inner = firstOfSequence((production as Repetition).definition);
  const optional =
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionWithSeparator;
  return { types: inner.types, empty: inner.empty || optional };
}
