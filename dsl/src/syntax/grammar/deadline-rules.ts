import { Clock, Comma, Day, keyword, NumberToken, Unit } from '../tokens.ts';
import type {
  Anchor,
  Blackout,
  DateValue,
  Deadline,
  DeadlineTime,
  DurationAfter,
  EveryYear,
  YearDay,
} from '../tree.ts';
import { ActionRules } from './action-rules.ts';

/** Deadlines, and what they count from. */
export abstract class DeadlineRules extends ActionRules {
  /**
   * deadline ::= 'deadline' Name 'is' deadlineTime { ',' blackout }
   *
   * A moment with a name, which is counted from something.
   *
   * @example deadline trial-end is trial-length after entry
   */
  readonly deadline = this.RULE('deadline', (): Deadline => {
    const first = this.LA(1);
    this.words('deadline');
    const name = this.name();
    this.words('is');
    const at = this.SUBRULE(this.deadlineTime);
    const except: Blackout[] = [];
    this.MANY(() => {
      this.CONSUME(Comma);
      except.push(this.SUBRULE(this.blackout));
    });
    return { kind: 'deadline', span: this.spanFrom(first), name, at, except };
  });

  /**
   * deadlineTime ::= dayEdge | everyYear | durationOrName ( 'after' | 'before' ) anchor
   *
   * How the moment is counted.
   *
   * @example start of paid-through
   */
  readonly deadlineTime = this.RULE('deadlineTime', (): DeadlineTime => {
    const first = this.LA(1);
    return this.OR([
      { ALT: (): DeadlineTime => this.SUBRULE(this.dayEdge) },
      { ALT: (): DeadlineTime => this.SUBRULE(this.everyYear) },
      {
        ALT: (): DeadlineTime => {
          const duration = this.SUBRULE(this.durationOrName);
          const side = this.OR1([
            { ALT: (): DurationAfter['side'] => this.said('after', 'after') },
            { ALT: (): DurationAfter['side'] => this.said('before', 'before') },
          ]);
          const anchor = this.SUBRULE(this.anchor);
          return { kind: 'duration-after', span: this.spanFrom(first), duration, side, anchor };
        },
      },
    ]);
  });

  /**
   * everyYear ::= 'every' ( 'fiscal' Unit | Unit 'on' yearDay ) 'at' Clock
   *
   * The same day each year.
   *
   * @example every year on 1 March at 08:00
   */
  readonly everyYear = this.RULE('everyYear', (): EveryYear => {
    const first = this.LA(1);
    this.words('every');
    const { unit, day } = this.OR([
      {
        ALT: (): Pick<EveryYear, 'unit' | 'day'> => {
          this.words('fiscal');
          return { unit: this.unitOf(this.CONSUME1(Unit)), day: null };
        },
      },
      {
        ALT: (): Pick<EveryYear, 'unit' | 'day'> => {
          const each = this.unitOf(this.CONSUME(Unit));
          this.words('on');
          return { unit: each, day: this.SUBRULE(this.yearDay) };
        },
      },
    ]);
    this.words('at');
    const at = this.clockOf(this.CONSUME(Clock));
    return { kind: 'every-year', span: this.spanFrom(first), unit, day, at };
  });

  /**
   * yearDay ::= Number Name
   *
   * A day of the year.
   *
   * @example 1 March
   */
  readonly yearDay = this.RULE('yearDay', (): YearDay => {
    const first = this.LA(1);
    const day = this.numberOf(this.CONSUME(NumberToken));
    const month = this.name();
    return { kind: 'year-day', span: this.spanFrom(first), day, month };
  });

  /**
   * blackout ::= 'not' ( 'on' Name { ',' Name } | 'between' blackoutDay 'and' blackoutDay )
   *
   * Days on which it must not fall.
   *
   * The deadline moves to the next day that is allowed, at the same local time.
   *
   * @example not on friday, saturday
   */
  readonly blackout = this.RULE('blackout', (): Blackout => {
    const first = this.LA(1);
    this.words('not');
    return this.OR([
      {
        ALT: (): Blackout => {
          this.words('on');
          const weekdays = [this.name()];
          this.MANY({
            // Another exception may follow, also behind a comma.
            GATE: () => !this.ahead(2, keyword('not')),
            DEF: () => {
              this.CONSUME(Comma);
              weekdays.push(this.name(1));
            },
          });
          return { kind: 'not-on', span: this.spanFrom(first), weekdays };
        },
      },
      {
        ALT: (): Blackout => {
          this.words('between');
          const from = this.SUBRULE(this.blackoutDay);
          this.words('and');
          const to = this.SUBRULE1(this.blackoutDay);
          return { kind: 'not-between', span: this.spanFrom(first), from, to };
        },
      },
    ]);
  });

  /**
   * blackoutDay ::= Day | yearDay
   *
   * A day on which it must not fall.
   *
   * @example 24 December
   */
  readonly blackoutDay = this.RULE('blackoutDay', (): DateValue | YearDay =>
    this.OR([
      { ALT: (): DateValue | YearDay => this.dateOf(this.CONSUME(Day)) },
      { ALT: (): DateValue | YearDay => this.SUBRULE(this.yearDay) },
    ]),
  );

  /**
   * anchor ::= 'entry' [ 'of' Name ] | 'the' ( 'first' | 'last' ) Name | dayEdge | Name
   *
   * Where something is counted from.
   *
   * @example the last visit
   */
  readonly anchor = this.RULE('anchor', (): Anchor => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Anchor => {
          this.CONSUME(keyword('entry'));
          return (
            this.OPTION((): Anchor => {
              this.words('of');
              const state = this.name(1);
              return { kind: 'entry-of', span: this.spanFrom(first), state };
            }) ?? { kind: 'entry', span: this.spanFrom(first) }
          );
        },
      },
      {
        ALT: (): Anchor => {
          this.words('the');
          const which = this.OR1([
            { ALT: (): 'first' | 'last' => this.said('first', 'first') },
            { ALT: (): 'first' | 'last' => this.said('last', 'last') },
          ]);
          const event = this.name(2);
          return { kind: 'anchor-event', span: this.spanFrom(first), which, event };
        },
      },
      { ALT: (): Anchor => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): Anchor => {
          const name = this.name();
          return { kind: 'anchor-name', span: name.span, name };
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
  });
}
