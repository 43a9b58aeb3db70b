import { Measure, NumberToken, Text, Unit } from '../tokens.ts';
import type {
  BillAtLeast,
  Feature,
  Licence,
  Meter,
  Role,
  Rollover,
  Seats,
  SeatsItem,
  Templates,
} from '../tree.ts';
import { PlanRules } from './plan-rules.ts';

type Where = Pick<Feature, 'regions' | 'notIn' | 'levels'>;

const nowhere: Where = { regions: [], notIn: [], levels: [] };

type MeterPeriod = Pick<Meter, 'resetsEvery' | 'fromBegin' | 'fiscal' | 'countsLast'>;

const noPeriod: MeterPeriod = {
  resetsEvery: null,
  fromBegin: false,
  fiscal: false,
  countsLast: null,
};

/** Roles, features and what is counted. */
export abstract class ResourceRules extends PlanRules {
  /**
   * role ::= 'role' Name Text [ 'of' 'the' 'vendor' ]
   *
   * A part that people play in an account, or with the vendor.
   *
   * @example role account-manager "Account manager" of the vendor
   */
  readonly role = this.RULE('role', (): Role => {
    const first = this.LA(1);
    this.words('role');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const ofTheVendor = this.OPTION(() => this.words('of the vendor')) ?? false;
    return { kind: 'role', span: this.spanFrom(first), name, title, ofTheVendor };
  });

  /**
   * templates ::= 'templates' texts
   *
   * The names of the messages that notices are made from.
   *
   * @example templates "trial-ending", "trial-ended"
   */
  readonly templates = this.RULE('templates', (): Templates => {
    const first = this.LA(1);
    this.words('templates');
    const names = this.SUBRULE(this.texts);
    return { kind: 'templates', span: this.spanFrom(first), names };
  });

  /**
   * licence ::= 'licence' Name Text
   *
   * A licence that can be issued, for use without a connection.
   *
   * @example licence offline-licence "Offline licence"
   */
  readonly licence = this.RULE('licence', (): Licence => {
    const first = this.LA(1);
    this.words('licence');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    return { kind: 'licence', span: this.spanFrom(first), name, title };
  });

  /**
   * feature ::= 'feature' Name Text [ 'in' names | 'not' 'in' names | 'is' alternatives ] [ 'while' Name ]
   *
   * Something that a plan includes, or not, or at one of several levels.
   *
   * @example feature support "Support" is email, priority or dedicated while support-desk
   */
  readonly feature = this.RULE('feature', (): Feature => {
    const first = this.LA(1);
    this.words('feature');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const { regions, notIn, levels } =
      this.OPTION(() =>
        this.OR([
          {
            ALT: (): Where => {
              this.words('in');
              return { ...nowhere, regions: this.SUBRULE(this.names) };
            },
          },
          {
            ALT: (): Where => {
              this.words('not in', 1);
              return { ...nowhere, notIn: this.SUBRULE1(this.names) };
            },
          },
          {
            ALT: (): Where => {
              this.words('is');
              return { ...nowhere, levels: this.SUBRULE(this.alternatives) };
            },
          },
        ]),
      ) ?? nowhere;
    const whileOn =
      this.OPTION1(() => {
        this.words('while');
        return this.name(1);
      }) ?? null;
    const span = this.spanFrom(first);
    return { kind: 'feature', span, name, title, regions, notIn, levels, while: whileOn };
  });

  /**
   * meter ::= 'meter' Name Text [ 'in' Measure ]
   *   [ 'resets' 'every' ( 'fiscal' Unit | Unit [ 'from' 'begin' ] ) | 'counts' 'the' 'last' duration ] [ rollover ]
   *
   * Something that is counted as it is used, and when the count starts anew.
   *
   * @example meter api-calls "API calls" resets every month from begin
   */
  readonly meter = this.RULE('meter', (): Meter => {
    const first = this.LA(1);
    this.words('meter');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const measure =
      this.OPTION(() => {
        this.words('in');
        return this.wordOf(this.CONSUME(Measure));
      }) ?? null;
    const period = this.OPTION1(() =>
      this.OR([
        {
          ALT: (): MeterPeriod => {
            this.words('resets every');
            return this.OR2([
              {
                ALT: (): MeterPeriod => {
                  this.words('fiscal');
                  const resetsEvery = this.unitOf(this.CONSUME1(Unit));
                  return { ...noPeriod, resetsEvery, fiscal: true };
                },
              },
              {
                ALT: (): MeterPeriod => {
                  const resetsEvery = this.unitOf(this.CONSUME(Unit));
                  const fromBegin = this.OPTION2(() => this.words('from begin')) ?? false;
                  return { ...noPeriod, resetsEvery, fromBegin };
                },
              },
            ]);
          },
        },
        {
          ALT: (): MeterPeriod => {
            this.words('counts the last');
            return { ...noPeriod, countsLast: this.SUBRULE(this.duration) };
          },
        },
      ]),
    );
    const rollover = this.OPTION3(() => this.SUBRULE(this.rollover)) ?? null;
    const span = this.spanFrom(first);
    return { kind: 'meter', span, name, title, measure, ...(period ?? noPeriod), rollover };
  });

  /**
   * rollover ::= 'unused' 'rolls' 'over' [ 'up' 'to' Number ]
   *
   * What was not used is added to the next period, up to so much.
   *
   * @example unused rolls over up to 500
   */
  readonly rollover = this.RULE('rollover', (): Rollover => {
    const first = this.LA(1);
    this.words('unused rolls over');
    const upTo =
      this.OPTION(() => {
        this.words('up to');
        return this.numberOf(this.CONSUME(NumberToken));
      }) ?? null;
    return { kind: 'rollover', span: this.spanFrom(first), upTo };
  });

  /**
   * seats ::= 'seats' Text '{' { seatsItem } '}'
   *
   * How seats are counted.
   *
   * @example seats "Seats" { count from acceptance }
   */
  readonly seats = this.RULE('seats', (): Seats => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('seats');
    const title = this.textOf(this.CONSUME(Text));
    const items = this.block('seatsItem', () => this.SUBRULE(this.seatsItem));
    return this.complete({ kind: 'seats', span: this.spanFrom(first), title, items }, losses);
  });

  /**
   * billAtLeast ::= 'bill' 'at' 'least' Number Name
   *
   * The smallest number that is paid for, however few are used.
   *
   * @example bill at least 2 seats
   */
  readonly billAtLeast = this.RULE('billAtLeast', (): BillAtLeast => {
    const first = this.LA(1);
    this.words('bill at least');
    const count = this.numberOf(this.CONSUME(NumberToken));
    const of = this.name();
    return { kind: 'bill-at-least', span: this.spanFrom(first), count, of };
  });

  /**
   * seatsItem ::= 'count' 'from' Name | 'hold' 'for' 'an' 'invitation' duration | billAtLeast
   *
   * When a seat counts as used, and how long it is held.
   *
   * @example hold for an invitation 7 days
   */
  readonly seatsItem = this.RULE('seatsItem', (): SeatsItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): SeatsItem => {
          this.words('count from');
          const from = this.name();
          return { kind: 'count-from', span: this.spanFrom(first), from };
        },
      },
      {
        ALT: (): SeatsItem => {
          this.words('hold for an invitation');
          const duration = this.SUBRULE(this.duration);
          return { kind: 'hold-for-invitation', span: this.spanFrom(first), duration };
        },
      },
      { ALT: (): SeatsItem => this.SUBRULE(this.billAtLeast) },
    ]);
  });
}
