import type {
  Always,
  BeginOn,
  CalendarLine,
  Choice,
  Counter,
  DayEnd,
  Fact,
  ForEvery,
  ForPlans,
  Memory,
  Moving,
  MovingItem,
  NumberValue,
  OneTrial,
  Policy,
  PolicyItem,
  Prorate,
  Setting,
  SettingRange,
  TextValue,
  TimeZone,
  Word,
} from '../tree.ts';
import { Clock, Comma, Name, NumberToken, Text, Unit } from '../tokens.ts';
import { spanOf } from '../token-place.ts';
import { ScenarioRules } from './scenario-rules.ts';

/** A policy and what stands in its header. */
export abstract class PolicyRules extends ScenarioRules {
  /** policy ::= policyHead '{' { policyItem } '}' */
  readonly policy = this.RULE('policy', (): Policy => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const { title, version } = this.header(() => this.SUBRULE(this.policyHead)) ?? {
      title: null,
      version: null,
    };
    const head = this.spanFrom(first);
    const items = this.block('policyItem', () => this.SUBRULE(this.policyItem));
    return this.complete(
      { kind: 'policy', span: this.spanFrom(first), head, title, version, items },
      losses,
    );
  });

  /**
   * policyHead ::= 'policy' Text 'version' version
   *
   * @example policy "Free trial" version 3
   */
  readonly policyHead = this.RULE(
    'policyHead',
    (): { title: TextValue; version: NumberValue | null } => {
      this.words('policy');
      const title = this.textOf(this.CONSUME(Text));
      this.words('version');
      const version = this.SUBRULE(this.version);
      return { title, version };
    },
  );

  /**
   * version ::= Number
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

  /**
   * policyItem ::= forWhom | timeZone | dayEnd | calendarLine | beginOn | prorate | oneTrial | setting | fact | memory
   *   | counter | choice | deadline | state | always | moving | scenario
   */
  readonly policyItem = this.RULE('policyItem', (): PolicyItem | null =>
    this.OR([
      { ALT: (): PolicyItem | null => this.SUBRULE(this.forWhom) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.timeZone) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.dayEnd) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.calendarLine) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.beginOn) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.prorate) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.oneTrial) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.setting) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.fact) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.memory) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.counter) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.choice) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.deadline) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.state) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.always) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.moving) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.scenario) },
    ]),
  );

  /**
   * forWhom ::= 'for' ( 'plan' names | 'every' Name )
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
   * calendarLine ::= 'calendar' Name
   *
   * @example calendar us-business
   */
  readonly calendarLine = this.RULE('calendarLine', (): CalendarLine => {
    const first = this.LA(1);
    this.words('calendar');
    const name = this.name();
    return { kind: 'calendar', span: this.spanFrom(first), name };
  });

  /**
   * beginOn ::= 'begin' 'on' Name { ',' 'on' Name }
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
   * setting ::= 'setting' Name givesValue value [ settingRange ]
   *
   * @example setting trial-length = 14 days from 7 days to 30 days
   */
  readonly setting = this.RULE('setting', (): Setting => {
    const first = this.LA(1);
    this.words('setting');
    const name = this.name();
    this.SUBRULE(this.givesValue);
    const value = this.SUBRULE(this.value);
    const range = this.OPTION(() => this.SUBRULE(this.settingRange)) ?? null;
    return { kind: 'setting', span: this.spanFrom(first), name, value, range };
  });

  /**
   * settingRange ::= 'from' value 'to' value [ 'including' 'extensions' ]
   *
   * @example from 7 days to 30 days including extensions
   */
  readonly settingRange = this.RULE('settingRange', (): SettingRange => {
    const first = this.LA(1);
    this.words('from');
    const from = this.SUBRULE(this.value);
    this.words('to');
    const to = this.SUBRULE1(this.value);
    const includingExtensions = this.OPTION(() => this.words('including extensions')) ?? false;
    return { kind: 'range', span: this.spanFrom(first), from, to, includingExtensions };
  });

  /**
   * fact ::= 'fact' Name 'is' type
   *
   * @example fact unpaid-total is money in USD
   */
  readonly fact = this.RULE('fact', (): Fact => {
    const first = this.LA(1);
    this.words('fact');
    const name = this.name();
    this.words('is');
    const type = this.SUBRULE(this.type);
    return { kind: 'fact', span: this.spanFrom(first), name, type };
  });

  /**
   * memory ::= 'memory' Name 'is' type [ 'at' 'first' value ]
   *
   * @example memory paid-through is date
   */
  readonly memory = this.RULE('memory', (): Memory => {
    const first = this.LA(1);
    this.words('memory');
    const name = this.name();
    this.words('is');
    const type = this.SUBRULE(this.type);
    const atFirst =
      this.OPTION(() => {
        this.words('at first');
        return this.SUBRULE(this.value);
      }) ?? null;
    return { kind: 'memory', span: this.spanFrom(first), name, type, atFirst };
  });

  /**
   * counter ::= 'count' Name [ 'resets' 'every' Unit [ 'from' 'begin' ] ]
   *
   * @example count pauses resets every year from begin
   */
  readonly counter = this.RULE('counter', (): Counter => {
    const first = this.LA(1);
    this.words('count');
    const name = this.name();
    let fromBegin = false;
    const resetsEvery =
      this.OPTION(() => {
        this.words('resets every');
        const unit = this.unitOf(this.CONSUME(Unit));
        fromBegin = this.OPTION1(() => this.words('from begin')) ?? false;
        return unit;
      }) ?? null;
    return { kind: 'counter', span: this.spanFrom(first), name, resetsEvery, fromBegin };
  });

  /**
   * choice ::= 'choice' Name 'is' alternatives [ 'normally' Name ] [ 'may' 'change' ]
   *
   * @example choice at-the-end is convert or lapse normally lapse
   */
  readonly choice = this.RULE('choice', (): Choice => {
    const first = this.LA(1);
    this.words('choice');
    const name = this.name();
    this.words('is');
    const values = this.SUBRULE(this.alternatives);
    const normally =
      this.OPTION(() => {
        this.words('normally');
        return this.name(1);
      }) ?? null;
    const mayChange = this.OPTION1(() => this.words('may change')) ?? false;
    return { kind: 'choice', span: this.spanFrom(first), name, values, normally, mayChange };
  });

  /**
   * always ::= 'always' condition
   *
   * @example always extensions-used <= 1
   */
  readonly always = this.RULE('always', (): Always => {
    const first = this.LA(1);
    this.words('always');
    const condition = this.SUBRULE(this.condition);
    return { kind: 'always', span: this.spanFrom(first), condition };
  });

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
   * @example moving from version 6
   */
  readonly movingHead = this.RULE('movingHead', (): NumberValue | null => {
    this.words('moving from version');
    return this.SUBRULE(this.version);
  });

  /**
   * movingItem ::= 'state' Name 'to' Name | ( 'keep' | 'restart' ) 'deadlines'
   *
   * @example state dunning to past-due
   */
  readonly movingItem = this.RULE('movingItem', (): MovingItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): MovingItem => {
          this.words('state');
          const from = this.name();
          this.words('to');
          const to = this.name(1);
          return { kind: 'moving-state', span: this.spanFrom(first), from, to };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('keep deadlines');
          return { kind: 'moving-deadlines', span: this.spanFrom(first), rule: 'keep' };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('restart');
          this.words('deadlines', 1);
          return { kind: 'moving-deadlines', span: this.spanFrom(first), rule: 'restart' };
        },
      },
    ]);
  });
}
