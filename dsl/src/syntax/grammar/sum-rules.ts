import { Divided, Dot, Minus, Plus, Times } from '../tokens.ts';
import type { LimitOf, NameValue, Sum, Term } from '../tree.ts';
import type { Alternatives } from './recovering-parser.ts';
import { TypeRules } from './type-rules.ts';

/** What is calculated. There are no brackets: whoever needs them gives the part a name of its own. */
export abstract class SumRules extends TypeRules {
  /**
   * sum ::= product { ( '+' | '-' ) product } [ 'rounded' ( 'up' | 'down' ) ]
   *
   * Adds or subtracts.
   *
   * @example spent + request.amount
   */
  readonly sum = this.RULE('sum', (): Term => {
    const first = this.LA(1);
    let sum: Term = this.SUBRULE(this.product);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: (): Sum['operator'] => this.sign('+', Plus) },
        { ALT: (): Sum['operator'] => this.sign('-', Minus) },
      ]);
      const right = this.SUBRULE1(this.product);
      sum = { kind: 'sum', span: this.spanFrom(first), operator, left: sum, right };
    });
    this.OPTION(() => {
      this.words('rounded');
      const direction = this.OR1([
        { ALT: (): 'up' | 'down' => this.said('up', 'up') },
        { ALT: (): 'up' | 'down' => this.said('down', 'down') },
      ]);
      sum = { kind: 'rounded', span: this.spanFrom(first), value: sum, direction };
    });
    return sum;
  });

  /**
   * product ::= factor { ( '*' | '/' ) factor }
   *
   * Multiplies; a share is written in percent.
   *
   * @example limit of seats * 120 %
   */
  readonly product = this.RULE('product', (): Term => {
    const first = this.LA(1);
    let product: Term = this.SUBRULE(this.factor);
    this.MANY(() => {
      const operator = this.OR([
        { ALT: (): Sum['operator'] => this.sign('*', Times) },
        { ALT: (): Sum['operator'] => this.sign('/', Divided) },
      ]);
      const right = this.SUBRULE1(this.factor);
      product = { kind: 'sum', span: this.spanFrom(first), operator, left: product, right };
    });
    return product;
  });

  private factors?: Alternatives<Term>;

  /**
   * factor ::= 'limit' 'of' Name | ofSomething | value
   *
   * A number, a share or a value with a name.
   *
   * @example 120 %
   */
  readonly factor = this.RULE('factor', (): Term =>
    this.OR(
      (this.factors ??= [
        {
          ALT: (): LimitOf => {
            const first = this.LA(1);
            this.words('limit of');
            const of = this.name();
            return { kind: 'limit-of', span: this.spanFrom(first), of };
          },
        },
        { ALT: (): Term => this.SUBRULE(this.ofSomething) },
        { ALT: (): Term => this.SUBRULE(this.value) },
      ]),
    ),
  );

  /**
   * ofSomething ::= Name '.' Name
   *
   * A value that belongs to something, such as what was filled in with a request.
   *
   * @example request.amount
   */
  readonly ofSomething = this.RULE('ofSomething', (): NameValue => {
    const first = this.LA(1);
    const of = this.name();
    this.CONSUME(Dot);
    const name = this.name(1);
    return { kind: 'name', span: this.spanFrom(first), name, of };
  });

  private sign(operator: Sum['operator'], token: typeof Plus): Sum['operator'] {
    this.CONSUME(token);
    return operator;
  }
}
