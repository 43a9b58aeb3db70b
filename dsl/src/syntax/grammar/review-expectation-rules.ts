import { Text } from '../tokens.ts';
import type { ExpectAnswer, ReviewExpectation } from '../tree.ts';
import { PolicyRules } from './policy-rules.ts';

/** What a story that proves a review may expect. */
export abstract class ReviewExpectationRules extends PolicyRules {
  /**
   * reviewExpectation ::= 'window' ( 'open' | 'closed' ) | 'close' 'at' moment | 'next' 'window' 'at' moment | 'member' Text
   *   | expectAnswer | 'recommendation' Name 'for' Text | expectNoneInReview | 'told' Text 'to' Name
   *   | 'notice' Text [ 'to' Name ] | 'refused' [ Text ] | 'audit' Text [ 'for' Text ]
   *
   * What is expected.
   *
   * @example window closed
   */
  readonly reviewExpectation = this.RULE('reviewExpectation', (): ReviewExpectation => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): ReviewExpectation => {
          this.words('window');
          const open = this.OR1([
            { ALT: () => this.said('open', true) },
            { ALT: () => this.said('closed', false) },
          ]);
          return { kind: 'expect-window', span: this.spanFrom(first), open };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('close at');
          const at = this.SUBRULE(this.moment);
          return { kind: 'expect-close', span: this.spanFrom(first), at };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('next');
          this.words('window', 1);
          this.words('at', 1);
          const at = this.SUBRULE1(this.moment);
          return { kind: 'expect-next-window', span: this.spanFrom(first), at };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('member');
          const member = this.textOf(this.CONSUME(Text));
          return { kind: 'expect-member', span: this.spanFrom(first), member, isIn: true };
        },
      },
      { ALT: (): ReviewExpectation => this.SUBRULE(this.expectAnswer) },
      {
        ALT: (): ReviewExpectation => {
          this.words('recommendation');
          const answer = this.name();
          this.words('for');
          const member = this.textOf(this.CONSUME1(Text));
          return { kind: 'expect-recommendation', span: this.spanFrom(first), answer, member };
        },
      },
      { ALT: (): ReviewExpectation => this.SUBRULE(this.expectNoneInReview) },
      {
        ALT: (): ReviewExpectation => {
          this.words('told');
          const member = this.textOf(this.CONSUME2(Text));
          this.words('to');
          const event = this.name(1);
          return { kind: 'expect-told', span: this.spanFrom(first), member, event };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME3(Text));
          const to =
            this.OPTION(() => {
              this.words('to', 1);
              return this.name(2);
            }) ?? null;
          const span = this.spanFrom(first);
          return { kind: 'expect-review-notice', span, template, to, sent: true };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('refused');
          const text = this.OPTION1(() => this.textOf(this.CONSUME4(Text))) ?? null;
          return { kind: 'expect-review-refused', span: this.spanFrom(first), text };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('audit');
          const text = this.textOf(this.CONSUME5(Text));
          const member =
            this.OPTION2(() => {
              this.words('for', 1);
              return this.textOf(this.CONSUME6(Text));
            }) ?? null;
          return { kind: 'expect-review-audit', span: this.spanFrom(first), text, member };
        },
      },
    ]);
  });

  /**
   * expectAnswer ::= 'answer' Name 'for' Text [ 'by' ( Text | 'default' | 'recommendation' ) ]
   *
   * Which answer counts, and whose it is.
   *
   * @example answer keep for "K1" by default
   */
  readonly expectAnswer = this.RULE('expectAnswer', (): ExpectAnswer => {
    const first = this.LA(1);
    this.words('answer');
    const answer = this.name();
    this.words('for');
    const member = this.textOf(this.CONSUME(Text));
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.OR([
          { ALT: (): ExpectAnswer['by'] => this.textOf(this.CONSUME1(Text)) },
          { ALT: (): ExpectAnswer['by'] => this.said('default', 'default') },
          { ALT: (): ExpectAnswer['by'] => this.said('recommendation', 'recommendation') },
        ]);
      }) ?? null;
    return { kind: 'expect-answer', span: this.spanFrom(first), answer, member, by };
  });

  /**
   * expectNoneInReview ::= 'no' ( 'answer' 'for' Text | 'recommendation' 'for' Text | 'member' Text | 'notice' Text )
   *
   * That there is no answer yet.
   *
   * @example no answer for "K1"
   */
  readonly expectNoneInReview = this.RULE('expectNoneInReview', (): ReviewExpectation => {
    const first = this.LA(1);
    this.words('no');
    return this.OR([
      {
        ALT: (): ReviewExpectation => {
          this.words('answer for');
          const member = this.textOf(this.CONSUME(Text));
          return { kind: 'expect-no-answer', span: this.spanFrom(first), member };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('recommendation');
          this.words('for', 1);
          const member = this.textOf(this.CONSUME1(Text));
          const span = this.spanFrom(first);
          return { kind: 'expect-recommendation', span, answer: null, member };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('member');
          const member = this.textOf(this.CONSUME2(Text));
          return { kind: 'expect-member', span: this.spanFrom(first), member, isIn: false };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME3(Text));
          const span = this.spanFrom(first);
          return { kind: 'expect-review-notice', span, template, to: null, sent: false };
        },
      },
    ]);
  });
}
