import { spanOf } from '../token-place.ts';
import { Day, Name, NumberToken } from '../tokens.ts';
import type { DateValue, Moving, MovingItem, NumberValue } from '../tree.ts';
import { HeaderRules } from './header-rules.ts';

/** Versions of a policy, and how what runs moves from one to the next. */
export abstract class VersionRules extends HeaderRules {
  /**
   * version ::= Number
   *
   * A whole number. What a version says never changes; a changed text is the next version.
   *
   * Another word is read too, and reported: one wrong word must not hide the whole block.
   *
   * @example 3
   */
  readonly version = this.RULE('version', (): NumberValue | null =>
    this.OR([
      {
        ALT: (): NumberValue | null => {
          const number = this.numberOf(this.CONSUME(NumberToken));
          if (/^\d+$/.test(number.written)) return number;
          return this.ACTION(() => this.refuseVersion(number.written, number.span));
        },
      },
      {
        ALT: (): NumberValue | null => {
          const word = this.CONSUME(Name);
          return this.ACTION(() => this.refuseVersion(word.image, spanOf(this.file, word)));
        },
      },
    ]),
  );

  private refuseVersion(found: string, span: NumberValue['span']): null {
    this.report('LTL-1022', span, { found });
    return null;
  }

  /** moving ::= movingHead '{' { movingItem } '}' */
  readonly moving = this.RULE('moving', (): Moving | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const from = this.header(() => this.SUBRULE(this.movingHead));
    const head = this.spanFrom(first);
    const items = this.block('movingItem', () => this.SUBRULE(this.movingItem));
    if (from === null) return null;
    return this.complete<Moving>(
      { kind: 'moving', span: this.spanFrom(first), head, from, items },
      losses,
    );
  });

  /**
   * movingHead ::= 'moving' 'from' 'version' version
   *
   * What becomes of those who began under an older version. Without it they stay with theirs.
   *
   * @example moving from version 6
   */
  readonly movingHead = this.RULE('movingHead', (): NumberValue | null => {
    this.words('moving from version');
    return this.SUBRULE(this.version);
  });

  /** movingItem ::= movingState | movingDeadlines | movingMoment */
  readonly movingItem = this.RULE('movingItem', (): MovingItem =>
    this.OR([
      { ALT: (): MovingItem => this.SUBRULE(this.movingState) },
      { ALT: (): MovingItem => this.SUBRULE(this.movingDeadlines) },
      { ALT: (): MovingItem => this.SUBRULE(this.movingMoment) },
    ]),
  );

  /**
   * movingState ::= 'state' Name 'to' Name
   *
   * Who is in the first state goes on in the second.
   *
   * @example state dunning to past-due
   */
  readonly movingState = this.RULE('movingState', (): MovingItem => {
    const first = this.LA(1);
    this.words('state');
    const from = this.name();
    this.words('to');
    const to = this.name(1);
    return { kind: 'moving-state', span: this.spanFrom(first), from, to };
  });

  /**
   * movingDeadlines ::= ( 'keep' | 'restart' ) 'deadlines' | 'cap' 'deadlines' 'at' duration 'from' 'now'
   *
   * What becomes of deadlines that run when an instance moves to this version.
   *
   * @example cap deadlines at 14 days from now
   */
  readonly movingDeadlines = this.RULE('movingDeadlines', (): MovingItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): MovingItem => {
          this.words('keep deadlines');
          const span = this.spanFrom(first);
          return { kind: 'moving-deadlines', span, rule: 'keep', atMost: null };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('restart');
          this.words('deadlines', 1);
          const span = this.spanFrom(first);
          return { kind: 'moving-deadlines', span, rule: 'restart', atMost: null };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('cap');
          this.words('deadlines', 2);
          this.words('at');
          const atMost = this.SUBRULE(this.duration);
          this.words('from now');
          const span = this.spanFrom(first);
          return { kind: 'moving-deadlines', span, rule: 'cap', atMost };
        },
      },
    ]);
  });

  /**
   * movingMoment ::= 'at' ( 'once' | 'renewal' ) | 'on' Day
   *
   * When those of the older version move.
   *
   * @example at renewal
   */
  readonly movingMoment = this.RULE('movingMoment', (): MovingItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): MovingItem => {
          this.words('at');
          const when = this.OR1([
            { ALT: () => this.said('once', 'at-once' as const) },
            { ALT: () => this.said('renewal', 'at-renewal' as const) },
          ]);
          return { kind: 'moving-moment', span: this.spanFrom(first), date: null, when };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('on');
          const date: DateValue = this.dateOf(this.CONSUME(Day));
          return { kind: 'moving-moment', span: this.spanFrom(first), date, when: 'on' };
        },
      },
    ]);
  });
}
