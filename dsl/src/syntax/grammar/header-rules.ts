import { Clock, Comma, Text, Unit } from '../tokens.ts';
import type {
  BeginOn,
  CalendarLine,
  DayEnd,
  ForEvery,
  ForPlans,
  KeepsRunning,
  OneTrial,
  OpeningHours,
  Overrides,
  Prorate,
  TimeZone,
  Word,
} from '../tree.ts';
import { DeclarationRules } from './declaration-rules.ts';

/** Whom a policy is for, when it begins, and how it counts days and money. */
export abstract class HeaderRules extends DeclarationRules {
  /**
   * forWhom ::= 'for' ( 'plan' names | 'every' Name )
   *
   * Which subscriptions or accounts the policy watches.
   *
   * @example for plan starter, growth
   */
  readonly forWhom = this.RULE('forWhom', (): ForPlans | ForEvery => {
    const first = this.LA(1);
    this.words('for');
    return this.OR([
      {
        ALT: (): ForPlans | ForEvery => {
          this.words('plan');
          const plans = this.SUBRULE(this.names);
          return { kind: 'for-plans', span: this.spanFrom(first), plans };
        },
      },
      {
        ALT: (): ForPlans | ForEvery => {
          this.words('every');
          const subject = this.name();
          return { kind: 'for-every', span: this.spanFrom(first), subject };
        },
      },
    ]);
  });

  /**
   * timeZone ::= 'time' 'zone' ( 'of' Name | 'utc' | Text )
   *
   * Whose clock counts: days begin and end, and times of day are meant, in this zone.
   *
   * @example time zone of account
   */
  readonly timeZone = this.RULE('timeZone', (): TimeZone => {
    const first = this.LA(1);
    this.words('time zone');
    const zoneFirst = this.LA(1);
    const zone = this.OR([
      {
        ALT: (): TimeZone['zone'] => {
          this.words('of');
          const of = this.name();
          return { kind: 'zone-of', span: this.spanFrom(zoneFirst), of };
        },
      },
      {
        ALT: (): TimeZone['zone'] => {
          this.words('utc');
          return { kind: 'zone-utc', span: this.spanFrom(zoneFirst) };
        },
      },
      {
        ALT: (): TimeZone['zone'] => {
          const name = this.textOf(this.CONSUME(Text));
          return { kind: 'zone-named', span: name.span, name };
        },
      },
    ]);
    return { kind: 'time-zone', span: this.spanFrom(first), zone };
  });

  /**
   * dayEnd ::= 'each' 'day' 'ends' 'at' ( Clock | 'the' 'same' 'hour' )
   *
   * When a day is over: at a time of day, or at the hour and minute at which it began.
   *
   * @example each day ends at 00:00
   */
  readonly dayEnd = this.RULE('dayEnd', (): DayEnd => {
    const first = this.LA(1);
    this.words('each day ends at');
    const at = this.OR([
      { ALT: () => this.clockOf(this.CONSUME(Clock)) },
      { ALT: () => this.said('the same hour', null, 1) },
    ]);
    return { kind: 'day-end', span: this.spanFrom(first), at };
  });

  /**
   * openingHours ::= 'from' Clock 'to' Clock [ ',' 'cut-off' 'at' Clock ]
   *
   * The hours in which business hours are counted.
   *
   * Business hours are counted between the two; a business day that starts after the cut-off counts from
   * the opening of the next.
   *
   * @example from 09:00 to 17:00, cut-off at 16:00
   */
  readonly openingHours = this.RULE('openingHours', (): OpeningHours => {
    const first = this.LA(1);
    this.words('from');
    const from = this.clockOf(this.CONSUME(Clock));
    this.words('to');
    const to = this.clockOf(this.CONSUME1(Clock));
    const cutOff =
      this.OPTION(() => {
        this.CONSUME(Comma);
        this.words('cut-off at');
        return this.clockOf(this.CONSUME2(Clock));
      }) ?? null;
    return { kind: 'opening-hours', span: this.spanFrom(first), from, to, cutOff };
  });

  /**
   * calendarLine ::= 'calendar' Name [ openingHours ]
   *
   * Which days are business days.
   *
   * @example calendar us-business
   */
  readonly calendarLine = this.RULE('calendarLine', (): CalendarLine => {
    const first = this.LA(1);
    this.words('calendar');
    const name = this.name();
    const hours = this.OPTION(() => this.SUBRULE(this.openingHours)) ?? null;
    return { kind: 'calendar', span: this.spanFrom(first), name, hours };
  });

  /**
   * beginOn ::= 'begin' 'on' Name { ',' 'on' Name }
   *
   * What an instance of the policy begins with.
   *
   * @example begin on sign-up
   */
  readonly beginOn = this.RULE('beginOn', (): BeginOn => {
    const first = this.LA(1);
    const events: Word[] = [];
    this.words('begin');
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => {
        this.words('on');
        events.push(this.name());
      },
    });
    return { kind: 'begin-on', span: this.spanFrom(first), events };
  });

  /**
   * prorate ::= 'prorate' 'by' Unit ',' 'round' ( 'half' 'up' | 'up' | 'down' )
   *
   * How a part of a period is charged or credited.
   *
   * @example prorate by day, round half up
   */
  readonly prorate = this.RULE('prorate', (): Prorate => {
    const first = this.LA(1);
    this.words('prorate by');
    const by = this.unitOf(this.CONSUME(Unit));
    this.CONSUME(Comma);
    this.words('round');
    const round = this.OR([
      { ALT: (): Prorate['round'] => this.said('half up', 'half-up') },
      { ALT: (): Prorate['round'] => this.said('up', 'up', 1) },
      { ALT: (): Prorate['round'] => this.said('down', 'down') },
    ]);
    return { kind: 'prorate', span: this.spanFrom(first), by, round };
  });

  /**
   * oneTrial ::= 'one' 'trial' 'per' Name ',' ( 'again' 'after' duration | 'never' 'again' )
   *
   * How many trials one account or person can have, and when they may have another.
   *
   * @example one trial per account, again after 2 years
   */
  readonly oneTrial = this.RULE('oneTrial', (): OneTrial => {
    const first = this.LA(1);
    this.words('one trial per');
    const per = this.name();
    this.CONSUME(Comma);
    const again = this.OR([
      {
        ALT: (): OneTrial['again'] => {
          this.words('again after');
          return this.SUBRULE(this.duration);
        },
      },
      { ALT: (): OneTrial['again'] => this.said('never again', null, 1) },
    ]);
    return { kind: 'one-trial', span: this.spanFrom(first), per, again };
  });

  /**
   * overrides ::= 'overrides' texts
   *
   * Where both have something to say, this policy is heard instead of that one.
   *
   * @example overrides "Annual subscription"
   */
  readonly overrides = this.RULE('overrides', (): Overrides => {
    const first = this.LA(1);
    this.words('overrides');
    const policies = this.SUBRULE(this.texts);
    return { kind: 'overrides', span: this.spanFrom(first), policies };
  });

  /**
   * keepsRunning ::= 'keeps' 'running'
   *
   * When the subscription moves to another plan, this policy goes on.
   *
   * @example keeps running
   */
  readonly keepsRunning = this.RULE('keepsRunning', (): KeepsRunning => {
    const first = this.LA(1);
    this.words('keeps running');
    return { kind: 'keeps-running', span: this.spanFrom(first) };
  });
}
