import type {
  Bound,
  Cap,
  Clear,
  DayEdge,
  ExtendBy,
  ExtendFromNow,
  Move,
  NamedMoment,
  Pause,
  Resume,
  TextValue,
} from '../tree.ts';
import { Text } from '../tokens.ts';
import { ReasonRules } from './reason-rules.ts';

/** What a rule does with a deadline: extend, move, pause, resume, clear. */
export abstract class MomentRules extends ReasonRules {
  /**
   * dayEdge ::= ( 'start' | 'end' ) 'of' Name
   *
   * The first or the last moment of a day.
   *
   * @example end of paid-through
   */
  readonly dayEdge = this.RULE('dayEdge', (): DayEdge => {
    const first = this.LA(1);
    const edge = this.OR([
      { ALT: (): DayEdge['edge'] => this.said('start', 'start') },
      { ALT: (): DayEdge['edge'] => this.said('end', 'end') },
    ]);
    this.words('of');
    const of = this.name();
    return { kind: 'day-edge', span: this.spanFrom(first), edge, of };
  });

  /**
   * namedMoment ::= dayEdge | Name
   *
   * The moment of a deadline, or a date that is known.
   *
   * @example season-end
   */
  readonly namedMoment = this.RULE('namedMoment', (): NamedMoment =>
    this.OR([
      { ALT: (): NamedMoment => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): NamedMoment => {
          const name = this.name();
          return { kind: 'anchor-name', span: name.span, name };
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]),
  );

  /**
   * extend ::= 'extend' Name ( 'by' durationOrName | 'to' durationOrName 'from' 'now' ) [ cap ]
   *
   * Makes a deadline later, by a length of time or to a moment.
   *
   * @example extend trial-end by 7 days but not after season-end
   */
  readonly extend = this.RULE('extend', (): ExtendBy | ExtendFromNow => {
    const first = this.LA(1);
    this.words('extend');
    const of = this.name();
    const extension = this.OR([
      {
        ALT: () => {
          this.words('by');
          return { kind: 'extend-by' as const, duration: this.SUBRULE(this.durationOrName) };
        },
      },
      {
        ALT: () => {
          this.words('to');
          const duration = this.SUBRULE1(this.durationOrName);
          this.words('from now');
          return { kind: 'extend-from-now' as const, duration };
        },
      },
    ]);
    const cap = this.OPTION(() => this.SUBRULE(this.cap)) ?? null;
    const { kind, duration } = extension;
    return { kind, span: this.spanFrom(first), of, duration, cap };
  });

  /**
   * move ::= 'move' Name 'to' ( durationOrName 'from' 'now' | namedMoment ) [ cap ]
   *
   * Sets a deadline to a moment, earlier or later.
   *
   * `now` is a moment too.
   *
   * @example move return-day to until but not after season-end or refuse "Not beyond the season."
   */
  readonly move = this.RULE('move', (): Move => {
    const first = this.LA(1);
    this.words('move');
    const deadline = this.name();
    this.words('to');
    const from = this.LA(1);
    const to = this.OR([
      {
        ALT: (): Move['to'] => {
          const duration = this.SUBRULE(this.durationOrName);
          this.words('from now');
          return { kind: 'from-now', span: this.spanFrom(from), duration };
        },
      },
      {
        ALT: (): Move['to'] => {
          const moment = this.SUBRULE(this.namedMoment);
          // `now` is a name for the grammar, or it could not tell the two apart.
          if (moment.kind === 'anchor-name' && moment.name.text === 'now')
            return { kind: 'now', span: moment.span };
          return moment;
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    const cap = this.OPTION(() => this.SUBRULE(this.cap)) ?? null;
    return { kind: 'move', span: this.spanFrom(first), deadline, to, cap };
  });

  /**
   * cap ::= 'but' capBound { 'and' capBound } [ 'or' 'refuse' Text ]
   *
   * A bound that the moment does not pass; with `or refuse`, the request is refused instead.
   *
   * @example but not after season-end or refuse "Not beyond the end of the season."
   */
  readonly cap = this.RULE('cap', (): Cap => {
    const first = this.LA(1);
    this.words('but');
    const bounds = [this.SUBRULE(this.capBound)];
    this.MANY(() => {
      this.words('and');
      bounds.push(this.SUBRULE1(this.capBound));
    });
    const refusal =
      this.OPTION((): TextValue => {
        this.words('or refuse');
        return this.textOf(this.CONSUME(Text));
      }) ?? null;
    return { kind: 'cap', span: this.spanFrom(first), bounds, refusal };
  });

  /**
   * capBound ::= 'not' ( 'after' | 'before' ) namedMoment
   *
   * The earliest or the latest that it may be.
   *
   * @example not before start of paid-through
   */
  readonly capBound = this.RULE('capBound', (): Bound => {
    const first = this.LA(1);
    this.words('not');
    const not = this.OR([
      { ALT: (): Bound['not'] => this.said('after', 'after') },
      { ALT: (): Bound['not'] => this.said('before', 'before') },
    ]);
    const moment = this.SUBRULE(this.namedMoment);
    return { kind: 'bound', span: this.spanFrom(first), not, moment };
  });

  /**
   * clear ::= 'clear' Name
   *
   * The deadline is not counted any more.
   *
   * @example clear return-day
   */
  readonly clear = this.RULE('clear', (): Clear => {
    const first = this.LA(1);
    this.words('clear');
    const deadline = this.name();
    return { kind: 'clear', span: this.spanFrom(first), deadline };
  });

  /**
   * pause ::= 'pause' Name
   *
   * The clock of the deadline stands still until it is resumed.
   *
   * @example pause term-end
   */
  readonly pause = this.RULE('pause', (): Pause => {
    const first = this.LA(1);
    this.words('pause');
    const deadline = this.name();
    return { kind: 'pause', span: this.spanFrom(first), deadline };
  });

  /**
   * resumption ::= 'resume' Name
   *
   * The clock of the deadline goes on with what was left.
   *
   * @example resume term-end
   */
  readonly resumption = this.RULE('resumption', (): Resume => {
    const first = this.LA(1);
    this.words('resume');
    const deadline = this.name();
    return { kind: 'resume', span: this.spanFrom(first), deadline };
  });
}
