import type { IToken } from 'chevrotain';
import { replacement } from '../../diagnostics/report.ts';
import { spanOf } from '../token-place.ts';
import { BracketClose, BracketOpen, Equals, keyword, Relation, Text } from '../tokens.ts';
import type { ComparisonOperator, Condition, Guard, Quality, Term, Word } from '../tree.ts';
import type { Alternatives } from './recovering-parser.ts';
import { SumRules } from './sum-rules.ts';

/** What can be true, false or unknown. */
export abstract class ConditionRules extends SumRules {
  /** Conditions that stand in brackets: `and` and `or` may meet there. */
  private bracketed = new WeakSet<Condition>();
  private thisLineOnly = false;

  /** A `when` that begins the next line was meant for a rule, not for the words before it. */
  protected guardOfThisLine(read: () => Guard): Guard {
    this.thisLineOnly = true;
    try {
      return read();
    } finally {
      this.thisLineOnly = false;
    }
  }

  /**
   * guard ::= [ 'when' condition | 'otherwise' ]
   *
   * The rule counts only when this is so.
   *
   * @example when pauses < 1
   */
  readonly guard = this.RULE(
    'guard',
    (): Guard =>
      this.OPTION({
        GATE: () => !this.thisLineOnly || this.LA(1).startLine === this.LA(0).endLine,
        DEF: () =>
          this.OR([
            {
              ALT: (): Guard => {
                const first = this.CONSUME(keyword('when'));
                const condition = this.SUBRULE(this.condition);
                return { kind: 'when', span: this.spanFrom(first), condition };
              },
            },
            {
              ALT: (): Guard => ({
                kind: 'otherwise',
                span: spanOf(this.file, this.CONSUME(keyword('otherwise'))),
              }),
            },
          ]),
      }) ?? null,
  );

  /**
   * condition ::= both { 'or' both }
   *
   * What has to be so.
   *
   * `and` inside of `or` stands in brackets.
   *
   * @example stop-day is due and unpaid-total > 50 USD
   */
  readonly condition = this.RULE('condition', (): Condition => {
    const first = this.LA(1);
    const parts: Condition[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: keyword('or'), DEF: () => parts.push(this.SUBRULE(this.both)) });
    return this.ACTION(() => this.either(first, parts));
  });

  /**
   * both ::= negation { 'and' negation }
   *
   * Both have to be so.
   *
   * @example has-payment-method and at-the-end is convert
   */
  readonly both = this.RULE('both', (): Condition => {
    const first = this.LA(1);
    const parts: Condition[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: keyword('and'),
      DEF: () => parts.push(this.SUBRULE(this.negation)),
    });
    const [only] = parts;
    return parts.length === 1 && only !== undefined
      ? only
      : { kind: 'and', span: this.spanFrom(first), parts };
  });

  private negations?: Alternatives<Condition>;

  /**
   * negation ::= 'not' negation | '(' condition ')' | policyIsIn | switchIs | comparison
   *
   * It must not be so.
   *
   * @example not (region is JP or data-moves)
   */
  readonly negation = this.RULE('negation', (): Condition =>
    this.OR(
      (this.negations ??= [
        {
          ALT: (): Condition => {
            const first = this.CONSUME(keyword('not'));
            const inner = this.SUBRULE(this.negation);
            return { kind: 'not', span: this.spanFrom(first), inner };
          },
        },
        {
          ALT: (): Condition => {
            const first = this.CONSUME(BracketOpen);
            const inner = this.SUBRULE(this.condition);
            this.CONSUME(BracketClose);
            return this.ACTION(() => {
              const condition = { ...inner, span: this.spanFrom(first) };
              this.bracketed.add(condition);
              return condition;
            });
          },
        },
        { ALT: (): Condition => this.SUBRULE(this.policyIsIn) },
        {
          // `switch` alone may be a fact of that name.
          GATE: () => this.ahead(3, keyword('is')),
          ALT: (): Condition => this.SUBRULE(this.switchIs),
        },
        { ALT: (): Condition => this.SUBRULE(this.comparison) },
      ]),
    ),
  );

  /**
   * policyIsIn ::= 'policy' Text [ 'of' Name ] 'is' 'in' Name
   *
   * Whether another policy of this customer is in one of these states.
   *
   * @example policy "Harbour fees" of account is in stopped
   */
  readonly policyIsIn = this.RULE('policyIsIn', (): Condition => {
    const first = this.CONSUME(keyword('policy'));
    const policy = this.textOf(this.CONSUME(Text));
    const of =
      this.OPTION(() => {
        this.words('of');
        return this.name(1);
      }) ?? null;
    this.words('is in');
    const state = this.name();
    return { kind: 'policy-is-in', span: this.spanFrom(first), policy, of, state };
  });

  /**
   * switchIs ::= 'switch' Name 'is' onOrOff
   *
   * Whether a switch is on or off.
   *
   * @example switch exports is off
   */
  readonly switchIs = this.RULE('switchIs', (): Condition => {
    const first = this.LA(1);
    this.words('switch');
    const name = this.name();
    this.words('is');
    const on = this.SUBRULE(this.onOrOff);
    return { kind: 'switch-is', span: this.spanFrom(first), name, on };
  });

  /**
   * onOrOff ::= 'on' | 'off'
   *
   * On, or off.
   */
  readonly onOrOff = this.RULE('onOrOff', (): boolean =>
    this.OR([
      { ALT: (): boolean => this.said('on', true) },
      { ALT: (): boolean => this.said('off', false) },
    ]),
  );

  /**
   * comparison ::= sum [ Relation sum | 'is' [ 'not' ] quality | 'within' duration 'before' Name ]
   *
   * Compares two values.
   *
   * `=` is read as `is`, and reported.
   *
   * @example unpaid-total > 50 USD
   */
  readonly comparison = this.RULE('comparison', (): Condition => {
    const first = this.LA(1);
    const left = this.SUBRULE(this.sum);
    return (
      this.OPTION(() =>
        this.OR([
          {
            ALT: (): Condition => {
              const relation = this.CONSUME(Relation);
              const right = this.SUBRULE1(this.sum);
              return {
                kind: 'comparison',
                span: this.spanFrom(first),
                left,
                operator: relation.image as ComparisonOperator,
                operatorSpan: spanOf(this.file, relation),
                right,
              };
            },
          },
          {
            ALT: (): Condition => {
              this.CONSUME(keyword('is'));
              const negated = this.OPTION1(() => this.words('not')) ?? false;
              const quality = this.SUBRULE(this.quality);
              return { kind: 'is', span: this.spanFrom(first), subject: left, negated, quality };
            },
          },
          {
            ALT: (): Condition => {
              this.words('within');
              const duration = this.SUBRULE(this.duration);
              this.words('before');
              const before = this.name();
              const span = this.spanFrom(first);
              return { kind: 'within', span, subject: left, duration, before };
            },
          },
          {
            ALT: (): Condition => {
              const sign = this.CONSUME(Equals);
              const quality = this.SUBRULE1(this.quality);
              return this.ACTION(() => {
                const span = spanOf(this.file, sign);
                this.report(
                  'LTL-1019',
                  span,
                  {},
                  { fixes: [replacement('write `is`', span, 'is')] },
                );
                return {
                  kind: 'is',
                  span: this.spanFrom(first),
                  subject: left,
                  negated: false,
                  quality,
                };
              });
            },
          },
        ]),
      ) ?? this.ACTION(() => this.truth(left))
    );
  });

  /**
   * quality ::= 'used' 'up' | 'one' 'of' names | 'past' | 'at' ( 'most' | 'least' ) sum
   *   | 'over' 'the' ( 'limit' | 'cap' ) [ 'of' Name ] | sum
   *
   * What something is like.
   *
   * Among the values, `ahead`, `due`, `unknown`, `nothing` and `deleted` say something about a time, a fact or data.
   *
   * @example used up
   */
  readonly quality = this.RULE('quality', (): Quality => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Quality => {
          this.words('used up');
          return { kind: 'used-up', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Quality => {
          this.words('one of');
          const names = this.SUBRULE(this.names);
          return { kind: 'one-of', span: this.spanFrom(first), names };
        },
      },
      {
        ALT: (): Quality => {
          this.words('past');
          return { kind: 'past', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Quality => {
          this.words('at');
          const bound = this.OR1([
            { ALT: (): 'at-most' | 'at-least' => this.said('most', 'at-most') },
            { ALT: (): 'at-most' | 'at-least' => this.said('least', 'at-least') },
          ]);
          const value = this.SUBRULE1(this.sum);
          return { kind: 'bound', span: this.spanFrom(first), bound, value };
        },
      },
      {
        ALT: (): Quality => {
          this.words('over the');
          const what = this.OR2([
            { ALT: (): 'limit' | 'cap' => this.said('limit', 'limit') },
            { ALT: (): 'limit' | 'cap' => this.said('cap', 'cap') },
          ]);
          const of =
            this.OPTION((): Word => {
              this.words('of', 1);
              return this.name();
            }) ?? null;
          return { kind: 'over', span: this.spanFrom(first), what, of };
        },
      },
      { ALT: (): Quality => this.qualityOf(this.SUBRULE(this.sum)), IGNORE_AMBIGUITIES: true },
    ]);
  });

  private qualityOf(value: Term): Quality {
    const { span } = value;
    if (value.kind === 'nothing') return { kind: 'is-nothing', span };
    const word = value.kind === 'name' && value.of === null ? value.name.text : '';
    if (word === 'ahead' || word === 'due' || word === 'unknown' || word === 'deleted')
      return { kind: word, span };
    return { kind: 'equals', span, value };
  }

  private truth(value: Term): Condition {
    if (value.kind === 'name') return { kind: 'truth', span: value.span, name: value };
    const after = this.LA(0).image;
    this.report('LTL-1003', value.span, {
      expected: 'a comparison such as `< 5` or `is …`',
      after,
    });
    return this.giveUp();
  }

  private either(first: IToken, parts: Condition[]): Condition {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const condition: Condition = { kind: 'or', span: this.spanFrom(first), parts };
    const mixed = parts.filter((part) => part.kind === 'and' && !this.bracketed.has(part));
    if (mixed.length > 0) {
      const edits = mixed.flatMap(({ span }) => [
        { span: { ...span, end: span.start }, text: '(' },
        { span: { ...span, start: span.end }, text: ')' },
      ]);
      this.report(
        'LTL-1021',
        condition.span,
        {},
        { fixes: [{ title: 'put brackets around `and`', edits }] },
      );
    }
    return condition;
  }
}
