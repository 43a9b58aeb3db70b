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
   * inclusion ::= ( 'unlimited' | Number [ Measure ] ) Name [ per ] | Name [ Name ]
   *
   * A unit of size without a name after it is the name: `5 GB` are five of a meter `GB`.
   *
   * @example support email
   */
  readonly inclusion = this.RULE('inclusion', (): Inclusion => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Inclusion => {
          this.words('unlimited');
          const amount: IncludedQuantity['amount'] = {
            kind: 'unlimited',
            span: this.spanFrom(first),
          };
          const of = this.name();
          const per = this.OPTION(() => this.SUBRULE(this.per)) ?? null;
          return {
            kind: 'included-quantity',
            span: this.spanFrom(first),
            amount,
            measure: null,
            of,
            per,
          };
        },
      },
      {
        ALT: (): Inclusion => {
          const amount = this.numberOf(this.CONSUME(NumberToken));
          const measure =
            this.OPTION1({
              GATE: () => tokenMatcher(this.LA(2), Name),
              DEF: () => this.wordOf(this.CONSUME(Measure)),
            }) ?? null;
          const of = this.name(1);
          const per = this.OPTION2(() => this.SUBRULE1(this.per)) ?? null;
          return {
            kind: 'included-quantity',
            span: this.spanFrom(first),
            amount,
            measure,
            of,
            per,
          };
        },
      },
      {
        ALT: (): Inclusion => {
          const feature = this.name(2);
          const level = this.OPTION3(() => this.name(3)) ?? null;
          return { kind: 'included-feature', span: this.spanFrom(first), feature, level };
        },
      },
    ]);
  });

  /**
   * per ::= 'per' Unit
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
   * extraPrice ::= 'each' 'extra' Name prices
   *
   * @example each extra seat 11 EUR or 12 USD per month
   */
  readonly extraPrice = this.RULE('extraPrice', (): ExtraPrice => {
    const first = this.LA(1);
    this.words('each extra');
    const of = this.name();
    const { amounts, per } = this.SUBRULE(this.prices);
    return { kind: 'extra-price', span: this.spanFrom(first), of, amounts, per };
  });
}
