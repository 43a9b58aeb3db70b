import { Currency, Text, Unit } from '../tokens.ts';
import type {
  Choice,
  Counter,
  Event,
  Fact,
  Memory,
  Request,
  Setting,
  SettingRange,
  UnitWord,
} from '../tree.ts';
import { ScenarioRules } from './scenario-rules.ts';

/** The names that a policy declares in its header, and requests and events, which a catalogue declares too. */
export abstract class DeclarationRules extends ScenarioRules {
  /**
   * setting ::= 'setting' Name givesValue value [ settingRange ]
   *
   * A number, length of time or amount with a name, in one place; with a range, each customer can
   * have another.
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
   * How small and how large a customer's own value may be.
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
   * Something that your systems know and tell, such as what is unpaid.
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
   * Something that the policy itself notes and can read later.
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
   * counter ::= 'count' Name [ 'in' Currency ] [ 'resets' 'every' ( 'fiscal' Unit | Unit [ 'from' 'begin' ] ) ]
   *
   * A number that the policy counts up, and when it starts anew.
   *
   * @example count pauses resets every year from begin
   */
  readonly counter = this.RULE('counter', (): Counter => {
    const first = this.LA(1);
    this.words('count');
    const name = this.name();
    const currency =
      this.OPTION2(() => {
        this.words('in');
        return this.wordOf(this.CONSUME(Currency));
      }) ?? null;
    let fromBegin = false;
    let fiscal = false;
    const resetsEvery =
      this.OPTION(() => {
        this.words('resets every');
        return this.OR([
          {
            ALT: (): UnitWord => {
              this.words('fiscal');
              fiscal = true;
              return this.unitOf(this.CONSUME1(Unit));
            },
          },
          {
            ALT: (): UnitWord => {
              const unit = this.unitOf(this.CONSUME(Unit));
              fromBegin = this.OPTION1(() => this.words('from begin')) ?? false;
              return unit;
            },
          },
        ]);
      }) ?? null;
    const span = this.spanFrom(first);
    return { kind: 'counter', span, name, currency, resetsEvery, fromBegin, fiscal };
  });

  /**
   * choice ::= 'choice' Name 'is' alternatives [ 'normally' Name ] [ 'may' 'change' ]
   *
   * Something that the customer decides, and what holds if they do not.
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
   * request ::= 'request' Name [ Text ] [ 'by' names ] [ fields ]
   *
   * Something that people can ask for, with what they fill in.
   *
   * @example request change-plan "Change the plan" { target is plan }
   */
  readonly request = this.RULE('request', (): Request => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('request');
    const name = this.name();
    const title = this.OPTION(() => this.textOf(this.CONSUME(Text))) ?? null;
    const by =
      this.OPTION1(() => {
        this.words('by');
        return this.SUBRULE(this.names);
      }) ?? [];
    const fields = this.OPTION2(() => this.SUBRULE(this.fields)) ?? [];
    return this.complete(
      { kind: 'request', span: this.spanFrom(first), name, title, by, fields },
      losses,
    );
  });

  /**
   * event ::= 'event' Name [ fields ]
   *
   * Something that happens outside, which your systems tell.
   *
   * @example event subscribed { paid-through is date }
   */
  readonly event = this.RULE('event', (): Event => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('event');
    const name = this.name();
    const fields = this.OPTION(() => this.SUBRULE(this.fields)) ?? [];
    return this.complete({ kind: 'event', span: this.spanFrom(first), name, fields }, losses);
  });
}
