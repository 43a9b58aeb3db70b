import { Clock, Comma } from '../tokens.ts';
import type { Notice, NoticeTerm, QuietHours, QuietOnTheWay } from '../tree.ts';
import { ScheduleRules } from './schedule-rules.ts';

/** Notices: when they go out, how often, and when they wait. */
export abstract class NoticeRules extends ScheduleRules {
  /**
   * notice ::= telling noticeTiming { ',' noticeTerm }
   *
   * Who is told what, and when.
   *
   * @example notify customer-admin with "trial-ending" 3 days before trial-end, at once if late
   */
  readonly notice = this.RULE('notice', (): Notice => {
    const first = this.LA(1);
    const { audience, template } = this.SUBRULE(this.telling);
    const timing = this.SUBRULE(this.noticeTiming);
    const terms: NoticeTerm[] = [];
    this.MANY(() => {
      this.CONSUME(Comma);
      terms.push(this.SUBRULE(this.noticeTerm));
    });
    return { kind: 'notice', span: this.spanFrom(first), audience, template, timing, terms };
  });

  /**
   * noticeTiming ::= 'on' 'entry' | durationOrName 'before' Name
   *   | 'every' durationOrName 'from' durationOrName 'before' Name 'until' Name
   *   | 'half-way' 'to' Name | 'at' percent 'of' ( 'the' 'way' 'to' Name | Name )
   *
   * When the message is sent.
   *
   * @example every 1 day from 4 days before season-end until season-end
   */
  readonly noticeTiming = this.RULE('noticeTiming', (): Notice['timing'] => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Notice['timing'] => {
          this.words('on entry');
          return { kind: 'on-entry', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Notice['timing'] => {
          this.words('every');
          const every = this.SUBRULE(this.durationOrName);
          this.words('from');
          const from = this.SUBRULE1(this.durationOrName);
          this.words('before');
          const deadline = this.name();
          this.words('until');
          const until = this.name(1);
          return { kind: 'repeated', span: this.spanFrom(first), every, from, deadline, until };
        },
      },
      {
        ALT: (): Notice['timing'] => {
          this.words('at');
          const percent = this.SUBRULE(this.percent);
          this.words('of');
          return this.OR1([
            {
              ALT: (): Notice['timing'] => {
                this.words('the way to');
                const deadline = this.name(2);
                return { kind: 'on-the-way', span: this.spanFrom(first), percent, deadline };
              },
            },
            {
              ALT: (): Notice['timing'] => {
                const of = this.name(5);
                return { kind: 'at-use', span: this.spanFrom(first), percent, of };
              },
            },
          ]);
        },
      },
      {
        ALT: (): Notice['timing'] => {
          this.words('half-way');
          this.words('to', 1);
          const deadline = this.name(3);
          return { kind: 'on-the-way', span: this.spanFrom(first), percent: null, deadline };
        },
      },
      {
        ALT: (): Notice['timing'] => {
          const duration = this.SUBRULE2(this.durationOrName);
          this.words('before', 1);
          const deadline = this.name(4);
          return { kind: 'before', span: this.spanFrom(first), duration, deadline };
        },
      },
    ]);
  });

  /**
   * quietHours ::= 'quiet' 'hours' 'from' Clock 'to' Clock
   *
   * Between these times of day no message is sent; it waits until they are over.
   *
   * @example quiet hours from 20:00 to 08:00
   */
  readonly quietHours = this.RULE('quietHours', (): QuietHours => {
    const first = this.LA(1);
    this.words('quiet hours from');
    const from = this.clockOf(this.CONSUME(Clock));
    this.words('to');
    const to = this.clockOf(this.CONSUME1(Clock));
    return { kind: 'quiet-hours', span: this.spanFrom(first), from, to };
  });

  /**
   * quietOnTheWay ::= 'quiet' 'on' 'the' 'way'
   *
   * Of states that are entered and left again at one instant, no message is sent.
   *
   * @example quiet on the way
   */
  readonly quietOnTheWay = this.RULE('quietOnTheWay', (): QuietOnTheWay => {
    const first = this.LA(1);
    this.words('quiet on the way');
    return { kind: 'quiet-on-the-way', span: this.spanFrom(first) };
  });
}
