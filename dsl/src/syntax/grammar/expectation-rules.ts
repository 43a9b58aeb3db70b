import { Equals, Instant, NumberToken, Text } from '../tokens.ts';
import type { Expectation, ExpectMoney, ExpectRefused, Moment } from '../tree.ts';
import { GivenRules } from './given-rules.ts';

/** What a scenario expects. */
export abstract class ExpectationRules extends GivenRules {
  /**
   * expectation ::= Name '=' value | 'count' Name '=' Number | 'limit' 'of' Name '=' Number | 'state' Name | 'access' Name | billing
   *   | 'notice' Text [ 'to' Name ] | expectNoticesSoFar | expectLeft | expectNo | expectMoney | 'refused' [ Text | 'because' Name ] | 'reason' Name | 'plan' Name | 'bundle' Name
   *   | 'deadline' Name ( 'at' moment | 'nothing' ) | 'next' Name 'at' moment | 'approval' Name 'waiting' 'for' Name
   *   | 'audit' Text | 'instant' Instant
   *
   * What is expected.
   *
   * @example state leased
   */
  readonly expectation = this.RULE('expectation', (): Expectation => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Expectation => {
          const of = this.name();
          this.CONSUME(Equals);
          const value = this.SUBRULE(this.value);
          return { kind: 'expect-quantity', span: this.spanFrom(first), of, value };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('count');
          const of = this.name(7);
          this.CONSUME1(Equals);
          const value = this.numberOf(this.CONSUME1(NumberToken));
          return { kind: 'expect-count', span: this.spanFrom(first), of, value };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('limit of');
          const of = this.name(11);
          this.CONSUME2(Equals);
          const value = this.numberOf(this.CONSUME2(NumberToken));
          return { kind: 'expect-limit', span: this.spanFrom(first), of, value };
        },
      },
      {
        ALT: (): Expectation => {
          const { billing } = this.SUBRULE(this.billing);
          return { kind: 'expect-billing', span: this.spanFrom(first), billing };
        },
      },
      { ALT: (): Expectation => this.SUBRULE(this.expectNoticesSoFar) },
      { ALT: (): Expectation => this.SUBRULE(this.expectLeft) },
      { ALT: (): Expectation => this.SUBRULE(this.expectNo) },
      { ALT: (): Expectation => this.SUBRULE(this.expectMoney) },
      {
        ALT: (): Expectation => {
          this.words('next');
          const name = this.name(10);
          this.words('at', 1);
          const at = this.SUBRULE1(this.moment);
          return { kind: 'expect-next', span: this.spanFrom(first), name, at };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('state');
          const state = this.name(1);
          return { kind: 'expect-state', span: this.spanFrom(first), state };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('access');
          const level = this.name(2);
          return { kind: 'expect-access', span: this.spanFrom(first), level };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME(Text));
          const to =
            this.OPTION(() => {
              this.words('to');
              return this.name(3);
            }) ?? null;
          return { kind: 'expect-notice', span: this.spanFrom(first), template, to };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('refused');
          const said = this.OPTION1(() =>
            this.OR2([
              {
                ALT: (): Pick<ExpectRefused, 'text' | 'because'> => ({
                  text: this.textOf(this.CONSUME1(Text)),
                  because: null,
                }),
              },
              {
                ALT: (): Pick<ExpectRefused, 'text' | 'because'> => {
                  this.words('because');
                  return { text: null, because: this.name(12) };
                },
              },
            ]),
          ) ?? { text: null, because: null };
          return { kind: 'expect-refused', span: this.spanFrom(first), ...said };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('deadline');
          const deadline = this.name(4);
          const at = this.OR1([
            {
              ALT: (): Moment | null => {
                this.words('at');
                return this.SUBRULE(this.moment);
              },
            },
            { ALT: (): Moment | null => this.said('nothing', null) },
          ]);
          return { kind: 'expect-deadline', span: this.spanFrom(first), deadline, at };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('approval');
          const approval = this.name(5);
          this.words('waiting for');
          const waitingFor = this.name(6);
          return { kind: 'expect-approval', span: this.spanFrom(first), approval, waitingFor };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('audit');
          const text = this.textOf(this.CONSUME2(Text));
          return { kind: 'expect-audit', span: this.spanFrom(first), text };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('instant');
          const instant = this.instantOf(this.CONSUME(Instant));
          return { kind: 'expect-instant', span: this.spanFrom(first), instant };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('reason');
          const reason = this.name(8);
          return { kind: 'expect-reason', span: this.spanFrom(first), reason };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('plan');
          const plan = this.name(13);
          return { kind: 'expect-plan', span: this.spanFrom(first), plan };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('bundle');
          const bundle = this.name(14);
          return { kind: 'expect-bundle', span: this.spanFrom(first), bundle };
        },
      },
    ]);
  });

  /**
   * expectNoticesSoFar ::= Number ( 'notice' | 'notices' ) Text 'so' 'far'
   *
   * How often this message was sent so far.
   *
   * @example 2 notices "trial-ending" so far
   */
  readonly expectNoticesSoFar = this.RULE('expectNoticesSoFar', (): Expectation => {
    const number = this.CONSUME(NumberToken);
    this.OR([{ ALT: () => this.words('notices') }, { ALT: () => this.words('notice') }]);
    const template = this.textOf(this.CONSUME(Text));
    this.words('so far');
    return {
      kind: 'expect-notices-so-far',
      span: this.spanFrom(number),
      count: this.numberOf(number),
      template,
    };
  });

  /**
   * expectLeft ::= Number Name 'left'
   *
   * @example 20 api-calls left
   */
  readonly expectLeft = this.RULE('expectLeft', (): Expectation => {
    const number = this.CONSUME(NumberToken);
    const of = this.name();
    this.words('left');
    return {
      kind: 'expect-left',
      span: this.spanFrom(number),
      count: this.numberOf(number),
      of,
    };
  });

  /**
   * expectNo ::= 'no' ( 'notice' Text | 'next' Name | 'limit' 'of' Name | 'bundle' | 'charge' | 'credit' | 'invoice' )
   *
   * That something did not happen.
   *
   * @example no notice "trial-ending"
   */
  readonly expectNo = this.RULE('expectNo', (): Expectation => {
    const first = this.LA(1);
    this.words('no');
    const noMoney = (of: ExpectMoney['of']): Expectation => {
      this.words(of);
      return { kind: 'expect-no-money', span: this.spanFrom(first), of };
    };
    return this.OR([
      {
        ALT: (): Expectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME(Text));
          return { kind: 'expect-no-notice', span: this.spanFrom(first), template };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('next');
          const name = this.name();
          return { kind: 'expect-no-next', span: this.spanFrom(first), name };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('limit of');
          const of = this.name(1);
          return { kind: 'expect-no-limit', span: this.spanFrom(first), of };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('bundle');
          return { kind: 'expect-bundle', span: this.spanFrom(first), bundle: null };
        },
      },
      { ALT: (): Expectation => noMoney('charge') },
      { ALT: (): Expectation => noMoney('credit') },
      { ALT: (): Expectation => noMoney('invoice') },
    ]);
  });

  /**
   * expectMoney ::= ( 'charge' | 'credit' | 'invoice' ) [ money | 'full' | 'prorated' ]
   *
   * Which money was asked for or given back.
   *
   * @example charge 49 EUR
   */
  readonly expectMoney = this.RULE('expectMoney', (): Expectation => {
    const first = this.LA(1);
    const of = this.OR([
      { ALT: (): ExpectMoney['of'] => this.said('charge', 'charge') },
      { ALT: (): ExpectMoney['of'] => this.said('credit', 'credit') },
      { ALT: (): ExpectMoney['of'] => this.said('invoice', 'invoice') },
    ]);
    const amount = this.OPTION(() =>
      this.OR1([
        { ALT: (): ExpectMoney['amount'] => this.SUBRULE(this.money) },
        { ALT: (): ExpectMoney['amount'] => this.said('full', 'full') },
        { ALT: (): ExpectMoney['amount'] => this.said('prorated', 'prorated') },
      ]),
    );
    return { kind: 'expect-money', span: this.spanFrom(first), of, amount: amount ?? null };
  });
}
