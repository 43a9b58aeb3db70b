import { tokenMatcher } from 'chevrotain';
import { Comma, keyword, Measure, Name, NumberToken, Unit } from '../tokens.ts';
import type {
  ExtraPrice,
  Include,
  IncludedQuantity,
  Inclusion,
  MoneyValue,
  Price,
  PriceOnRequest,
  UnitWord,
} from '../tree.ts';
import { ReviewRules } from './review-rules.ts';

/** What a plan holds and costs. */
export abstract class PriceRules extends ReviewRules {
  /**
   * include ::= 'include' inclusion { ',' inclusion }
   *
   * What is included, with a number, a level, or simply that it is there.
   *
   * @example include 5 seats, 10000 api-calls per month, 20 GB storage
   */
  readonly include = this.RULE('include', (): Include => {
    const first = this.LA(1);
    const inclusions: Inclusion[] = [];
    this.words('include');
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => inclusions.push(this.SUBRULE(this.inclusion)) });
    return { kind: 'include', span: this.spanFrom(first), inclusions };
  });

  /**
   * inclusion ::= [ 'at' 'least' | 'instead' ] includedQuantity | Name [ Name ]
   *
   * How much is included.
   *
   * Beside what the plan includes, an add-on adds its number, gives `at least` so much, or so much `instead`.
   *
   * @example instead 50000 api-calls per month
   */
  readonly inclusion = this.RULE('inclusion', (): Inclusion => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Inclusion => {
          this.words('at least');
          const quantity = this.SUBRULE(this.includedQuantity);
          return { ...quantity, span: this.spanFrom(first), beside: 'at-least' };
        },
      },
      {
        ALT: (): Inclusion => {
          this.words('instead');
          const quantity = this.SUBRULE2(this.includedQuantity);
          return { ...quantity, span: this.spanFrom(first), beside: 'instead' };
        },
      },
      { ALT: (): Inclusion => this.SUBRULE1(this.includedQuantity) },
      {
        ALT: (): Inclusion => {
          const feature = this.name();
          const level = this.OPTION(() => this.name(1)) ?? null;
          return { kind: 'included-feature', span: this.spanFrom(first), feature, level };
        },
      },
    ]);
  });

  /**
   * includedQuantity ::= ( 'unlimited' | Number [ Measure ] ) Name [ per ]
   *
   * How much of a meter or of seats is included.
   *
   * A unit of size without a name after it is the name: `5 GB` are five of a meter `GB`.
   *
   * @example 50000 api-calls per month
   */
  readonly includedQuantity = this.RULE('includedQuantity', (): IncludedQuantity => {
    const first = this.LA(1);
    const { amount, measure } = this.OR([
      {
        ALT: (): Pick<IncludedQuantity, 'amount' | 'measure'> => {
          this.words('unlimited');
          return { amount: { kind: 'unlimited', span: this.spanFrom(first) }, measure: null };
        },
      },
      {
        ALT: (): Pick<IncludedQuantity, 'amount' | 'measure'> => ({
          amount: this.numberOf(this.CONSUME(NumberToken)),
          measure:
            this.OPTION({
              GATE: () => tokenMatcher(this.LA(2), Name),
              DEF: () => this.wordOf(this.CONSUME(Measure)),
            }) ?? null,
        }),
      },
    ]);
    const of = this.name();
    const per = this.OPTION1(() => this.SUBRULE(this.per)) ?? null;
    const span = this.spanFrom(first);
    return { kind: 'included-quantity', span, amount, measure, of, per, beside: null };
  });

  /**
   * per ::= 'per' Unit
   *
   * For how long a number holds until it is counted anew.
   *
   * @example per month
   */
  readonly per = this.RULE('per', (): UnitWord => {
    this.words('per');
    return this.unitOf(this.CONSUME(Unit));
  });

  /**
   * price ::= 'price' ( 'on' 'request' | prices )
   *
   * What it costs, in each currency, for each month or year.
   *
   * @example price 49 EUR or 55 USD per month
   */
  readonly price = this.RULE('price', (): Price | PriceOnRequest => {
    const first = this.LA(1);
    this.words('price');
    return this.OR([
      {
        ALT: (): Price | PriceOnRequest => {
          this.words('on request');
          return { kind: 'price-on-request', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Price | PriceOnRequest => {
          const { amounts, per } = this.SUBRULE(this.prices);
          return { kind: 'price', span: this.spanFrom(first), amounts, per };
        },
      },
    ]);
  });

  /**
   * prices ::= money { 'or' money } per
   *
   * An amount in one currency or several.
   *
   * @example 49 EUR or 55 USD per month
   */
  readonly prices = this.RULE('prices', (): { amounts: MoneyValue[]; per: UnitWord } => {
    const amounts: MoneyValue[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: keyword('or'),
      DEF: () => amounts.push(this.SUBRULE(this.money)),
    });
    const per = this.SUBRULE(this.per);
    return { amounts, per };
  });

  /**
   * extraPrice ::= 'each' 'extra' [ Number ] Name prices
   *
   * What each one above the included number costs.
   *
   * @example each extra seat 11 EUR or 12 USD per month
   */
  readonly extraPrice = this.RULE('extraPrice', (): ExtraPrice => {
    const first = this.LA(1);
    this.words('each extra');
    const pieces = this.OPTION(() => this.numberOf(this.CONSUME(NumberToken))) ?? null;
    const of = this.name();
    const { amounts, per } = this.SUBRULE(this.prices);
    return { kind: 'extra-price', span: this.spanFrom(first), pieces, of, amounts, per };
  });
}
