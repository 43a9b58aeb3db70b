import { replacement } from '../../diagnostics/report.ts';
import { spanOf } from '../token-place.ts';
import { Comma, Currency, Day, Equals, keyword, NumberToken, Unit } from '../tokens.ts';
import type { Assignment, Field, Type, Value } from '../tree.ts';
import { ValueRules } from './value-rules.ts';

/** Types, fields, and what gives a value to a name. */
export abstract class TypeRules extends ValueRules {
  /**
   * assignment ::= Name givesValue value
   *
   * Gives a field its value.
   *
   * @example requested = 10
   */
  readonly assignment = this.RULE('assignment', (): Assignment => {
    const first = this.LA(1);
    const name = this.name();
    this.SUBRULE(this.givesValue);
    const value = this.SUBRULE(this.value);
    return { kind: 'assignment', span: this.spanFrom(first), name, value };
  });

  /**
   * givesValue ::= '='
   *
   * Gives a value.
   *
   * `is` is read too, and reported: the author's mind was still with conditions.
   */
  readonly givesValue = this.RULE('givesValue', (): void => {
    this.OR([
      { ALT: () => this.CONSUME(Equals) },
      {
        ALT: () => {
          const span = spanOf(this.file, this.CONSUME(keyword('is')));
          this.ACTION(() => {
            this.report('LTL-1020', span, {}, { fixes: [replacement('write `=`', span, '=')] });
          });
        },
      },
    ]);
  });

  /**
   * assignments ::= assignment { ',' assignment }
   *
   * What is filled in.
   *
   * @example requested = 10, reason = "growth"
   */
  readonly assignments = this.RULE('assignments', (): Assignment[] => {
    const assignments: Assignment[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => assignments.push(this.SUBRULE(this.assignment)),
    });
    return assignments;
  });

  /**
   * type ::= ( 'one' 'of' names | Name [ 'in' Currency ] ) [ 'or' 'nothing' ]
   *
   * What kind of value it is.
   *
   * @example money in EUR
   */
  readonly type = this.RULE('type', (): Type => {
    const first = this.LA(1);
    const named = this.OR([
      {
        ALT: () => {
          this.words('one of');
          return { names: this.SUBRULE(this.names), name: null, currency: null };
        },
      },
      {
        ALT: () => {
          const name = this.name();
          const currency =
            this.OPTION(() => {
              this.words('in');
              return this.wordOf(this.CONSUME(Currency));
            }) ?? null;
          return { names: null, name, currency };
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
    const orNothing = this.OPTION1(() => this.words('or nothing')) ?? false;
    const span = this.spanFrom(first);
    return named.name === null
      ? { kind: 'one-of-type', span, names: named.names, orNothing }
      : { kind: 'named-type', span, name: named.name, currency: named.currency, orNothing };
  });

  /**
   * fields ::= '{' { field } '}'
   *
   * What is filled in with it.
   *
   * @example { target is plan }
   */
  readonly fields = this.RULE('fields', (): Field[] =>
    this.block('field', () => this.SUBRULE(this.field)),
  );

  /**
   * field ::= Name 'is' type [ 'at' 'least' bound ] [ 'at' 'most' bound ]
   *
   * One thing to fill in: its name, and what may be written there.
   *
   * @example requested is number at least 1
   */
  readonly field = this.RULE('field', (): Field => {
    const first = this.LA(1);
    const name = this.name();
    this.words('is');
    const type = this.SUBRULE(this.type);
    const atLeast =
      this.OPTION(() => {
        this.words('at least');
        return this.SUBRULE(this.bound);
      }) ?? null;
    const atMost =
      this.OPTION1(() => {
        this.words('at most', 1);
        return this.SUBRULE1(this.bound);
      }) ?? null;
    return { kind: 'field', span: this.spanFrom(first), name, type, atLeast, atMost };
  });

  /**
   * bound ::= Number [ Unit | Currency ] | Day
   *
   * How small or how large it may be.
   *
   * A unit before `is` is the name of the next field: `at least 1 days is number`.
   *
   * @example 1
   */
  readonly bound = this.RULE('bound', (): Value =>
    this.OR([
      {
        ALT: (): Value => {
          const number = this.CONSUME(NumberToken);
          return (
            this.OPTION({
              GATE: () => !this.ahead(2, keyword('is')),
              DEF: () =>
                this.OR1([
                  {
                    ALT: (): Value => {
                      const unit = this.unitOf(this.CONSUME(Unit));
                      const count = Number(number.image);
                      return {
                        kind: 'duration',
                        span: this.spanFrom(number),
                        count,
                        unit,
                        business: false,
                      };
                    },
                  },
                  {
                    ALT: (): Value => {
                      const currency = this.wordOf(this.CONSUME(Currency));
                      return {
                        kind: 'money',
                        span: this.spanFrom(number),
                        amount: number.image,
                        currency,
                      };
                    },
                  },
                ]),
            }) ?? this.numberOf(number)
          );
        },
      },
      { ALT: (): Value => this.dateOf(this.CONSUME(Day)) },
    ]),
  );
}
