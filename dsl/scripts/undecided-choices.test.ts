import { createToken, EmbeddedActionsParser, Lexer, type TokenType } from 'chevrotain';
import { expect, test } from 'vitest';
import { LintelParser } from '../src/syntax/grammar/lintel-parser.ts';
import { undecidedChoices } from './undecided-choices.ts';

const token = (name: string): TokenType => createToken({ name, label: name, pattern: Lexer.NA });
const [Refuse, Hard, Text] = ['refuse', 'hard', 'text'].map(token) as [
  TokenType,
  TokenType,
  TokenType,
];

/** A limit whose optional tail begins as the next statement does. */
class Colliding extends EmbeddedActionsParser {
  readonly statements = this.RULE('statements', () => {
    this.MANY(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.limit) }, { ALT: () => this.SUBRULE(this.refusal) }]),
    );
  });
  readonly limit = this.RULE('limit', () => {
    this.CONSUME(Hard);
    this.OPTION(() => this.SUBRULE(this.refusal));
  });
  readonly refusal = this.RULE('refusal', () => {
    this.CONSUME(Refuse);
    this.CONSUME(Text);
  });

  constructor() {
    super([Refuse, Hard, Text]);
    this.performSelfAnalysis();
  }
}

test('three tokens decide every choice of the grammar, also over the ends of rules', () => {
  const rules = new LintelParser().getGAstProductions();
  expect(undecidedChoices(rules, 'file', 3)).toEqual([]);
  expect(undecidedChoices(rules, 'file', 1)).not.toEqual([]);
});

test('a tail that collides with the next statement is found', () => {
  expect(undecidedChoices(new Colliding().getGAstProductions(), 'statements', 2)).toEqual([
    { rule: 'limit', kind: 'go on or stop', example: 'refuse text' },
  ]);
});

test('the grammar passes the checks of its own library', () => {
  expect(() => new LintelParser({ validate: true })).not.toThrow();
});
