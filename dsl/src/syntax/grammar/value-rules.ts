import type { IToken } from 'chevrotain';
import { spanOf } from '../token-place.ts';
import {
  Clock,
  Comma,
  Currency,
  Day,
  Instant,
  Measure,
  Name,
  NumberToken,
  Percent,
  Text,
  Unit,
  unitOfWord,
} from '../tokens.ts';
import type {
  ClockTime,
  DateValue,
  DurationOrName,
  DurationValue,
  InstantValue,
  IntervalSpan,
  Moment,
  MoneyValue,
  NameValue,
  NumberValue,
  PercentValue,
  TextValue,
  UnitWord,
  Value,
  Word,
} from '../tree.ts';
import { type Alternatives, RecoveringParser } from './recovering-parser.ts';

/** Names, numbers with their units, dates. */
export abstract class ValueRules extends RecoveringParser {
  /**
   * names ::= Name { ',' Name }
   *
   * One name or several.
   *
   * @example starter, growth
   */
  readonly names = this.RULE('names', (): Word[] => {
    const names: Word[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => names.push(this.name()) });
    return names;
  });

  /**
   * alternatives ::= Name { ',' Name } 'or' Name
   *
   * One of several.
   *
   * @example store, sell or ask
   */
  readonly alternatives = this.RULE('alternatives', (): Word[] => {
    const names = [this.name()];
    this.MANY(() => {
      this.CONSUME(Comma);
      names.push(this.name(1));
    });
    this.words('or');
    names.push(this.name(2));
    return names;
  });

  /**
   * texts ::= Text { ',' Text }
   *
   * One text or several.
   *
   * @example "trial-ending", "trial-ended"
   */
  readonly texts = this.RULE('texts', (): TextValue[] => {
    const texts: TextValue[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => texts.push(this.textOf(this.CONSUME(Text))) });
    return texts;
  });

  /**
   * duration ::= Number [ 'business' ] Unit
   *
   * A length of time. Days, weeks, months and years follow the calendar; hours and minutes are
   * counted as they pass.
   *
   * @example 2 business days
   */
  readonly duration = this.RULE('duration', (): DurationValue => {
    const first = this.CONSUME(NumberToken);
    const business = this.OPTION(() => this.words('business')) ?? false;
    const unit = this.unitOf(this.CONSUME(Unit));
    return {
      kind: 'duration',
      span: this.spanFrom(first),
      count: Number(first.image),
      unit,
      business,
    };
  });

  private durations?: Alternatives<DurationOrName>;

  /**
   * durationOrName ::= intervals | duration | Name
   *
   * A length of time, written here or named elsewhere.
   *
   * @example trial-length
   */
  readonly durationOrName = this.RULE('durationOrName', (): DurationOrName =>
    this.OR(
      (this.durations ??= [
        { ALT: (): DurationOrName => this.SUBRULE(this.intervals) },
        { ALT: (): DurationOrName => this.SUBRULE(this.duration) },
        { ALT: (): DurationOrName => this.nameValueOf(this.CONSUME(Name)) },
      ]),
    ),
  );

  /**
   * intervals ::= Number ( 'interval' | 'intervals' )
   *
   * As many of the periods in which the subscription is paid.
   *
   * The interval of the subscription at that time: a month or a year.
   *
   * @example 1 interval
   */
  readonly intervals = this.RULE('intervals', (): IntervalSpan => {
    const first = this.CONSUME(NumberToken);
    this.OR([{ ALT: () => this.words('interval') }, { ALT: () => this.words('intervals') }]);
    return { kind: 'intervals', span: this.spanFrom(first), count: Number(first.image) };
  });

  /**
   * money ::= Number Currency
   *
   * An amount, with its currency.
   *
   * @example 49 EUR
   */
  readonly money = this.RULE('money', (): MoneyValue => {
    const amount = this.CONSUME(NumberToken);
    const currency = this.wordOf(this.CONSUME(Currency));
    return { kind: 'money', span: this.spanFrom(amount), amount: amount.image, currency };
  });

  /**
   * percent ::= Number '%'
   *
   * A share of a hundred.
   *
   * @example 80 %
   */
  readonly percent = this.RULE('percent', (): PercentValue => {
    const number = this.CONSUME(NumberToken);
    this.CONSUME(Percent);
    return { kind: 'percent', span: this.spanFrom(number), value: Number(number.image) };
  });

  /**
   * percents ::= percent { ',' percent }
   *
   * Several shares of a hundred.
   *
   * @example 80 %, 100 %
   */
  readonly percents = this.RULE('percents', (): PercentValue[] => {
    const percents: PercentValue[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => percents.push(this.SUBRULE(this.percent)) });
    return percents;
  });

  /**
   * moment ::= Day Clock
   *
   * A day, with or without a time of day.
   *
   * @example 2026-03-01 09:00
   */
  readonly moment = this.RULE('moment', (): Moment => {
    const day = this.CONSUME(Day);
    const clock = this.CONSUME(Clock);
    return { kind: 'moment', span: this.spanFrom(day), date: day.image, time: clock.image };
  });

  private valueKinds?: Alternatives<Value>;

  /**
   * value ::= quantity | Text | dayOrMoment | Instant | Name
   *
   * A value.
   *
   * @example 14 days
   */
  readonly value = this.RULE('value', (): Value =>
    this.OR(
      (this.valueKinds ??= [
        { ALT: (): Value => this.SUBRULE(this.quantity) },
        { ALT: (): Value => this.textOf(this.CONSUME(Text)) },
        { ALT: (): Value => this.SUBRULE(this.dayOrMoment) },
        { ALT: (): Value => this.instantOf(this.CONSUME(Instant)) },
        { ALT: (): Value => this.namedValueOf(this.CONSUME(Name)) },
      ]),
    ),
  );

  /**
   * quantity ::= Number [ '%' | Currency | Measure | [ 'business' ] Unit ]
   *
   * A number with its unit.
   *
   * @example 500 USD
   */
  readonly quantity = this.RULE('quantity', (): Value => {
    const number = this.CONSUME(NumberToken);
    const value = Number(number.image);
    return (
      this.OPTION(() =>
        this.OR([
          {
            ALT: (): Value => {
              this.CONSUME(Percent);
              return { kind: 'percent', span: this.spanFrom(number), value };
            },
          },
          {
            ALT: (): Value => {
              const currency = this.wordOf(this.CONSUME(Currency));
              return { kind: 'money', span: this.spanFrom(number), amount: number.image, currency };
            },
          },
          {
            ALT: (): Value => {
              const measure = this.wordOf(this.CONSUME(Measure));
              return { kind: 'size', span: this.spanFrom(number), value, measure };
            },
          },
          {
            ALT: (): Value => {
              const business = this.OPTION1(() => this.words('business')) ?? false;
              const unit = this.unitOf(this.CONSUME(Unit));
              return {
                kind: 'duration',
                span: this.spanFrom(number),
                count: value,
                unit,
                business,
              };
            },
          },
        ]),
      ) ?? this.numberOf(number)
    );
  });

  /**
   * dayOrMoment ::= Day [ Clock ]
   *
   * A day, with or without a time of day.
   *
   * @example 2026-12-31
   */
  readonly dayOrMoment = this.RULE('dayOrMoment', (): Value => {
    const day = this.CONSUME(Day);
    return (
      this.OPTION((): Value => {
        const clock = this.CONSUME(Clock);
        return { kind: 'moment', span: this.spanFrom(day), date: day.image, time: clock.image };
      }) ?? this.dateOf(day)
    );
  });

  protected unitOf(token: IToken): UnitWord {
    return {
      unit: unitOfWord.get(token.image) ?? 'day',
      written: token.image,
      span: spanOf(this.file, token),
    };
  }

  protected numberOf(token: IToken): NumberValue {
    return {
      kind: 'number',
      span: spanOf(this.file, token),
      value: Number(token.image),
      written: token.image,
    };
  }

  protected dateOf(token: IToken): DateValue {
    return { kind: 'date', span: spanOf(this.file, token), value: token.image };
  }

  protected clockOf(token: IToken): ClockTime {
    return { kind: 'clock-time', span: spanOf(this.file, token), value: token.image };
  }

  protected instantOf(token: IToken): InstantValue {
    return { kind: 'instant', span: spanOf(this.file, token), value: token.image };
  }

  protected nameValueOf(token: IToken): NameValue {
    const span = spanOf(this.file, token);
    return { kind: 'name', span, name: { text: token.image, span }, of: null };
  }

  /** `yes`, `no` and `nothing` are values everywhere; what they stand for cannot be declared as a name. */
  private namedValueOf(token: IToken): Value {
    const span = spanOf(this.file, token);
    switch (token.image) {
      case 'yes':
      case 'no':
        return { kind: 'yes-or-no', span, value: token.image === 'yes' };
      case 'nothing':
        return { kind: 'nothing', span };
      default:
        return { kind: 'name', span, name: { text: token.image, span }, of: null };
    }
  }
}
