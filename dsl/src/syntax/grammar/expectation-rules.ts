import { Equals, Instant, Text } from '../tokens.ts';
import type { Expectation, Moment } from '../tree.ts';
import { GivenRules } from './given-rules.ts';

/** What a scenario expects. */
export abstract class ExpectationRules extends GivenRules {
  /**
   * expectation ::= Name '=' value | 'state' Name | 'access' Name | 'notice' Text [ 'to' Name ] | 'refused' [ Text ]
   *   | 'deadline' Name ( 'at' moment | 'nothing' ) | 'approval' Name 'waiting' 'for' Name | 'audit' Text | 'instant' Instant | 'reason' Name
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
          const text = this.OPTION1(() => this.textOf(this.CONSUME1(Text))) ?? null;
          return { kind: 'expect-refused', span: this.spanFrom(first), text };
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
          const reason = this.name(7);
          return { kind: 'expect-reason', span: this.spanFrom(first), reason };
        },
      },
    ]);
  });
}
