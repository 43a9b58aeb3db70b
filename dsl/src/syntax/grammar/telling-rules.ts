import { Text } from '../tokens.ts';
import type { NoticeTerm, Notify } from '../tree.ts';
import { MomentRules } from './moment-rules.ts';

/** Who is told what, and when it is left unsaid: for lines of a state and for what a rule tells. */
export abstract class TellingRules extends MomentRules {
  /**
   * telling ::= 'notify' Name 'with' Text
   *
   * Who is told, and with which message.
   *
   * @example notify requester with "seats-denied"
   */
  readonly telling = this.RULE('telling', (): Pick<Notify, 'audience' | 'template'> => {
    this.words('notify');
    const audience = this.name();
    this.words('with');
    const template = this.textOf(this.CONSUME(Text));
    return { audience, template };
  });

  /**
   * noticeTerm ::= 'at' 'once' 'if' 'late' | 'unless' 'more' 'than' durationOrName 'late'
   *   | 'at' 'most' 'once' 'per' durationOrName | 'once' 'only' | 'again' 'after' 'falling' 'below' percent
   *
   * When the message is not sent, sent at once, or sent less often.
   *
   * @example unless more than 6 hours late
   */
  readonly noticeTerm = this.RULE('noticeTerm', (): NoticeTerm => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): NoticeTerm => {
          this.words('at once if late');
          return { kind: 'at-once-if-late', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): NoticeTerm => {
          this.words('unless more than');
          const duration = this.SUBRULE(this.durationOrName);
          this.words('late', 1);
          return { kind: 'unless-late', span: this.spanFrom(first), duration };
        },
      },
      {
        ALT: (): NoticeTerm => {
          this.words('at', 1);
          this.words('most');
          this.words('once per', 1);
          const per = this.SUBRULE1(this.durationOrName);
          return { kind: 'at-most-once', span: this.spanFrom(first), per };
        },
      },
      {
        ALT: (): NoticeTerm => {
          this.words('once', 2);
          this.words('only');
          return { kind: 'once-only', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): NoticeTerm => {
          this.words('again after falling below');
          const percent = this.SUBRULE(this.percent);
          return { kind: 'again-below', span: this.spanFrom(first), percent };
        },
      },
    ]);
  });
}
